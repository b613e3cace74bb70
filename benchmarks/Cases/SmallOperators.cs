using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>Operators on nine numbers: what is timed is the way to libtorch and back.</summary>
internal static class SmallOperators
{
    public static IEnumerable<Case> Cases =>
    [
        new("add", () => Without(count =>
        {
            var (a, b) = (rand(3, 3), rand(3, 3));
            for (var i = 0; i < count; i++)
            {
                _ = a + b;
            }
        })),
        new("add-disposed", () => Without(count =>
        {
            var (a, b) = (rand(3, 3), rand(3, 3));
            for (var i = 0; i < count; i++)
            {
                (a + b).Dispose();
            }
        })),
        new("add-autograd", () => count =>
        {
            var (a, b) = (rand(3, 3, requires_grad: true), rand(3, 3, requires_grad: true));
            for (var i = 0; i < count; i++)
            {
                _ = a + b;
            }
        }),
        new("add-autograd-disposed", () => count =>
        {
            var (a, b) = (rand(3, 3, requires_grad: true), rand(3, 3, requires_grad: true));
            for (var i = 0; i < count; i++)
            {
                (a + b).Dispose();
            }
        }),
        new("add-scalar", () => Without(count =>
        {
            var a = rand(3, 3);
            for (var i = 0; i < count; i++)
            {
                (a + 1.5).Dispose();
            }
        })),
        new("reshape", () => Without(count =>
        {
            var a = rand(3, 3);
            for (var i = 0; i < count; i++)
            {
                a.reshape(9).Dispose();
            }
        })),
    ];

    /// <summary>The same work without gradients.</summary>
    private static Action<int> Without(Action<int> work) => count =>
    {
        using (no_grad())
        {
            work(count);
        }
    };
}
