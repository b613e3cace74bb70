using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using ModelDsl.Runtime;
using TorchSharp;

namespace Gallery;

/// <summary>The command line: a subcommand a program, and without one the list of them.</summary>
internal static class GalleryCommand
{
    /// <summary>0: the network was better than its baselines; 1: it was not, or an error ended it; 2: wrong use.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var result = Create(output).Parse(arguments);
        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            var status = result.Invoke(configuration);
            return result.Errors.Count > 0 ? 2 : status;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvException or WeightFileException or NonFiniteLossException)
        {
            error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    private static RootCommand Create(TextWriter output)
    {
        var seed = new Option<int>("--seed")
        {
            Description = "For data, first weights and order; equal seeds give equal results",
            CustomParser = ParseSeed,
            Recursive = true,
        };
        var brief = new Option<bool>("--short") { Description = "A few seconds, for a worse result", Recursive = true };

        var root = new RootCommand("Small programs that train a network and compare it with simpler means") { seed, brief };
        root.SetAction(_ => List(output));
        foreach (var app in App.All)
        {
            var command = new Command(app.Name, app.Shows);
            command.SetAction(arguments => Run(app, new Session(output, arguments.GetValue(seed), arguments.GetValue(brief))));
            root.Add(command);
        }
        return root;
    }

    private static int ParseSeed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            result.AddError($"--seed must be a number from 0 to {int.MaxValue}, but is '{text}'");
        }
        return seed;
    }

    private static int List(TextWriter output)
    {
        var width = App.All.Max(app => app.Name.Length);
        foreach (var app in App.All)
        {
            output.WriteLine($"  {app.Name.PadRight(width)}  {app.Shows}");
        }
        output.WriteLine();
        output.WriteLine("options of each: --seed NUMBER, --short");
        return 0;
    }

    /// <summary>Runs a program, writes its comparisons and the verdict.</summary>
    private static int Run(App app, Session session)
    {
        var start = Stopwatch.GetTimestamp();
        var comparisons = Train(app, session);
        foreach (var comparison in comparisons)
        {
            session.WriteLine();
            comparison.Write(session.Output);
        }

        var isBetter = comparisons.All(comparison => comparison.IsBetter);
        session.WriteLine();
        var verdict = isBetter ? "better than every baseline" : "NOT better than every baseline";
        session.WriteLine($"{verdict} (seed {session.Seed}, {LineProgress.Duration(Stopwatch.GetElapsedTime(start))})");
        return isBetter ? 0 : 1;
    }

    /// <summary>Runs a program on one thread, so that sums have one order and equal seeds give equal results.</summary>
    public static IReadOnlyList<Comparison> Train(App app, Session session)
    {
        var threads = torch.get_num_threads();
        torch.set_num_threads(1);
        try
        {
            torch.manual_seed(session.Seed);
            using var scope = torch.NewDisposeScope();
            return app.Run(session);
        }
        finally
        {
            torch.set_num_threads(threads);
        }
    }
}
