using ModelDsl.Fuzz.Tests.Programs;

namespace ModelDsl.Fuzz.Tests.Running;

/// <summary>
/// The child process. <c>run SEED FIRST COUNT PROGRESS</c> tries programs and writes the number of each into a file before it
/// begins, so that a crash can be told apart; <c>try FILE</c> tries one text.
/// </summary>
internal static class Program
{
    // A generator has no more on the threads of the compiler.
    private const int StackSize = 1024 * 1024;
    private const int RoslynReadsOneIn = 10;

    private static readonly TimeSpan longest = TimeSpan.FromSeconds(20);
    private static DateTime began;

    public static int Main(string[] arguments)
    {
        var status = ExitCode.Usage;
        var worker = new Thread(() => status = Run(arguments), StackSize) { IsBackground = true };
        began = DateTime.UtcNow;
        worker.Start();
        while (!worker.Join(200))
        {
            if (DateTime.UtcNow - began > longest) return (int)ExitCode.Hang;
        }

        return (int)status;
    }

    private static ExitCode Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["run", var seed, var first, var count, var progress]:
                return RunAll(int.Parse(seed), int.Parse(first), int.Parse(count), progress);
            case ["try", var path]:
                if (Trial.FailureOf(File.ReadAllText(path), readCSharp: true) is not { } failure) return ExitCode.Passed;
                Console.WriteLine(failure);
                return ExitCode.Failed;
            default:
                return ExitCode.Usage;
        }
    }

    private static ExitCode RunAll(int seed, int first, int count, string progress)
    {
        var kinds = new HashSet<string>();
        using var file = new BinaryWriter(File.Open(progress, FileMode.Create, FileAccess.Write, FileShare.Read));
        for (var number = first; number < first + count; number++)
        {
            file.Seek(0, SeekOrigin.Begin);
            file.Write(number);
            file.Flush();
            began = DateTime.UtcNow;
            var text = FuzzProgram.Text(seed, number);
            if (Trial.FailureOf(text, readCSharp: number % RoslynReadsOneIn == 0) is not { } failure || !kinds.Add(KindOf(failure)))
            {
                continue;
            }

            began = DateTime.MaxValue;
            bool FailsAlike(string shorter) => Trial.FailureOf(shorter, readCSharp: true) is { } other && KindOf(other) == KindOf(failure);
            Console.WriteLine($"FUZZ_SEED={seed}, program {number}: {failure}");
            Console.WriteLine(Minimizer.Minimize(text, FailsAlike, TimeSpan.FromSeconds(30)));
        }

        return kinds.Count == 0 ? ExitCode.Passed : ExitCode.Failed;
    }

    // Places and times differ from text to text.
    private static string KindOf(string failure) => new([.. failure.Where(c => !char.IsDigit(c) && c != '.').Take(160)]);
}

/// <summary>How the child process ends.</summary>
internal enum ExitCode
{
    Passed,
    Failed = 10,
    Hang = 11,
    Usage = 12,
}
