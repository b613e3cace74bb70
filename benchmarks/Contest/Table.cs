namespace Benchmarks;

/// <summary>The results as a table in Markdown, a row as soon as it is known.</summary>
internal static class Table
{
    public static void Begin(Machine machine)
    {
        Console.WriteLine($"{machine.Processor}, {machine.Cores} cores, load {machine.Load} at the start; .NET {machine.DotNet}");
        Console.WriteLine($"libtorch {machine.Ours} on our side, {machine.PyTorch} on PyTorch's");
        Console.WriteLine("A round of ours and one of PyTorch's alternate; ratio = ours / PyTorch's, below 1 we are faster;");
        Console.WriteLine("the medians are shown. Ratio: of the time by the clock; processor: of the seconds of all threads;");
        Console.WriteLine("memory: of the most that was resident in the process; alone it is right only with one case, by --only.");
        Console.WriteLine("resnet18 gets 224×224 images at batch 1 and 64×64 at batch 32; textclassifier 32 words a text, encoder 16.");
        Console.WriteLine();
        Console.WriteLine("| case                       | threads |      ours |   PyTorch | ratio |  least – most | processor | memory | rounds |");
        Console.WriteLine("|----------------------------|--------:|----------:|----------:|------:|--------------:|----------:|-------:|-------:|");
    }

    public static void Row(Result result) => Console.WriteLine(
        $"| {result.Case,-26} | {result.Threads,7} | {Time(result.Ours),9} | {Time(result.PyTorch),9} | {result.Ratio,5:0.00} "
        + $"| {$"{result.Least:0.00} – {result.Greatest:0.00}",13} | {result.ProcessorRatio,9:0.00} | {result.MemoryRatio,6:0.00} | {result.Pairs.Count,6} |");

    private static string Time(double seconds) => seconds switch
    {
        < 1e-5 => $"{seconds * 1e9:0} ns",
        < 1e-2 => $"{seconds * 1e6:0} µs",
        < 10 => $"{seconds * 1e3:0} ms",
        _ => $"{seconds:0.0} s",
    };
}
