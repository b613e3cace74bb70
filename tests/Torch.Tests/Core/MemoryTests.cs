using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Core;

public class MemoryTests
{
    [Fact]
    public void ManyOperators_DisposedByHand_LeaveNothingBehind()
    {
        using var x = rand(128, 128);
        Run(x, 200);
        var before = Environment.WorkingSet;
        Run(x, 5_000);
        // One tensor left behind per pass would be 300 MB.
        (Environment.WorkingSet - before).ShouldBeLessThan(64L << 20);

        static void Run(Tensor x, int count)
        {
            for (var i = 0; i < count; i++)
            {
                using var sum = x + x;
                using var part = sum[0..2];
                using var pair = cat([part, part]);
            }
        }
    }

    [Fact]
    public void Gradients_ManyTimes_LeaveNothingBehind()
    {
        using var x = rand([128, 128], requires_grad: true);
        Run(x, 100);
        var before = Environment.WorkingSet;
        Run(x, 2_000);
        (Environment.WorkingSet - before).ShouldBeLessThan(64L << 20);

        static void Run(Tensor x, int count)
        {
            for (var i = 0; i < count; i++)
            {
                using var scope = NewDisposeScope();
                (x * x).sum().backward();
                x.grad!.zero_();
            }
        }
    }

    [Fact]
    public void Finalizer_FreesWhatNobodyDisposed()
    {
        MakeAndForget();
        var before = Tensor.TotalCount;
        for (var i = 0; i < 10 && Tensor.TotalCount > before - 1000; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Tensor.TotalCount.ShouldBeLessThanOrEqualTo(before - 1000);

        static void MakeAndForget()
        {
            for (var i = 0; i < 1000; i++)
                zeros(1);
        }
    }

    [Fact]
    public void ForgottenGraphs_AreFreedInTime()
    {
        using var x = rand([512, 512], requires_grad: true);
        var before = Environment.WorkingSet;
        for (var i = 0; i < 1_000; i++)
            _ = (x * x).exp().sum();
        // Each keeps the result of exp alive, a megabyte.
        (Environment.WorkingSet - before).ShouldBeLessThan(512L << 20);
    }

    [Fact]
    public void ForgottenLosses_DoNotScatterMemory()
    {
        using var x = rand([512, 512], requires_grad: true);
        Run(x, 500);
        var before = Environment.WorkingSet;
        Run(x, 2_000);
        (Environment.WorkingSet - before).ShouldBeLessThan(64L << 20);

        static void Run(Tensor x, int count)
        {
            for (var i = 0; i < count; i++)
            {
                var loss = (x[0..(64 + i % 64)] * 2).exp().sum();
                loss.backward();
                x.grad!.zero_();
            }
        }
    }

    [Fact]
    public void FromArray_SharesTheArraysMemory()
    {
        var array = new float[] { 1, 2, 3 };
        using var shared = from_array(array);
        shared.mul_(2);
        array.ShouldBe([2f, 4f, 6f]);
        array[0] = 9;
        shared[0].ToSingle().ShouldBe(9f);
    }
}
