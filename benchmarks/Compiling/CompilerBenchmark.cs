using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Dsl;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Tests;
using ModelDsl.Dsl.Text;
using ModelDsl.Generator.Emit;

namespace Benchmarks.Compiling;

/// <summary>What the compiler takes for a program: stage by stage, and as a whole inside a warm generator.</summary>
internal static class CompilerBenchmark
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Bench");

    public static int Run(string only, bool quick, string python)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var machine = new Machine();
        Console.WriteLine($"{machine.Processor}, {machine.Cores} cores, load {machine.Load} at the start; .NET {machine.DotNet}");
        Console.WriteLine("Milliseconds, medians; in brackets those of the processor. Generator: from texts to C# inside a warm generator.");
        Console.WriteLine();
        Console.WriteLine("| program          |  lines |           parse |           check |            emit |       generator | runs |");
        Console.WriteLine("|------------------|-------:|----------------:|----------------:|----------------:|----------------:|-----:|");
        foreach (var (name, texts) in All().Where(program => program.Name.Contains(only, StringComparison.OrdinalIgnoreCase))) Row(name, texts, quick);
        if (only.Length > 0) return 0;

        Console.WriteLine();
        Console.WriteLine("Programs that ask for endless work, until their error:");
        foreach (var (name, (code, text)) in HostilePrograms.All)
        {
            var file = new SourceFile("hostile.nnet", text);
            Console.WriteLine($"  {name,-42} {code} {Text(Sample.Of(() => Compiler.Compile([file]), quick: true))}");
        }

        Console.WriteLine();
        ColdStart.Run(python, quick);
        return 0;
    }

    private static IEnumerable<(string Name, string[] Texts)> All()
    {
        yield return ("resnet50", [Programs.Named("ResNet50")]);
        yield return ("densenet201", [Programs.Named("DenseNet201")]);
        foreach (var lines in new[] { 100, 1_000, 10_000 }) yield return ($"lines-{lines}", [Programs.OfLines(lines)]);
        yield return ("models-1000", [Programs.Models(1_000)]);
        yield return ("files-200", [.. Enumerable.Range(0, 200).Select(i => Programs.OfLines(20).Replace("Bench", $"Bench{i}"))]);
        yield return ("chain-500", [Programs.Chain(500)]);
        yield return ("dense-100", [Programs.Dense(100)]);
    }

    private static void Row(string name, string[] texts, bool quick)
    {
        var files = texts.Select((text, i) => new SourceFile($"bench{i}.nnet", text)).ToList();
        var parsed = files.Select(file => (file, NnetParser.Parse(file))).ToList();
        var compilation = Compiler.Compile(parsed);
        if (compilation.HasErrors) throw new InvalidOperationException(compilation.Diagnostics.First().ToString());

        var parse = Sample.Of(() => { foreach (var file in files) NnetParser.Parse(file); }, quick);
        var check = Sample.Of(() => Compiler.Compile(parsed), quick);
        var emit = Sample.Of(() => { foreach (var source in CSharpEmitter.ClassesOf(compilation)) source.Emit(); }, quick);
        var generator = Sample.Of(() => Generate(texts), quick);
        Console.WriteLine($"| {name,-16} | {texts.Sum(text => text.Count(c => c == '\n')),6} | {Text(parse)} | {Text(check)} | {Text(emit)} | {Text(generator)} | {generator.Runs,4} |");
    }

    // A driver of its own, which knows no earlier run.
    private static void Generate(string[] texts)
    {
        var additional = texts.Select((text, i) => (AdditionalText)new TextInMemory($"bench{i}.nnet", text));
        var driver = CSharpGeneratorDriver.Create([new ModelDsl.Generator.NnetGenerator().AsSourceGenerator()], additional);
        var result = driver.RunGenerators(Empty).GetRunResult();
        if (result.GeneratedTrees.IsEmpty) throw new InvalidOperationException("The generator gave nothing.");
    }

    private static string Text(Sample sample) => $"{$"{sample.Clock:0.0} ({sample.Processor:0.0})",15}";
}
