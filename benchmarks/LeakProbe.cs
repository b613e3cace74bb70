using TorchSharp;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>
/// Uses every network as someone does who never heard of disposal: no dispose scope, no <c>using</c>. The memory of
/// the process must not grow after the first interval.
/// </summary>
internal static class LeakProbe
{
    private const int Forwards = 10_000;
    private const int Steps = 1_000;
    private const int Intervals = 10;
    private const long Megabyte = 1 << 20;

    public static int Run(string only, bool quick)
    {
        var share = quick ? 10 : 1;
        Console.WriteLine("| network        | work    |  times | resident MB after each tenth                      | tensors alive |");
        Console.WriteLine("|----------------|---------|-------:|---------------------------------------------------|--------------:|");
        foreach (var (name, create, classes, input) in Networks.All.Where(network => network.Name.Contains(only)))
        {
            var model = create();
            var x = name == "resnet18" ? rand(2, 3, 32, 32) : input(32);
            var y = Networks.Targets(classes, (int)x.size(0));
            Probe(name, "forward", Forwards / share, () => model.call(x));

            var optimizer = optim.Adam(model.parameters(), 1e-4);
            Probe(name, "train", Steps / share, () =>
            {
                optimizer.zero_grad();
                nn.functional.cross_entropy(model.call(x), y).backward();
                optimizer.step();
            });
        }
        return 0;
    }

    private static void Probe(string name, string work, int times, Action step)
    {
        var resident = new List<long>();
        for (var i = 1; i <= times; i++)
        {
            step();
            if (i % (times / Intervals) == 0)
            {
                resident.Add(Environment.WorkingSet / Megabyte);
            }
        }
        Console.WriteLine($"| {name,-14} | {work,-7} | {times,6} | {string.Join(' ', resident),-49} | {Tensor.TotalCount,13} |");
    }
}
