using System.Globalization;

namespace Benchmarks;

/// <summary>Every case against PyTorch, for every number of threads.</summary>
internal static class Contest
{
    public static int Run(int[] threads, string only, Pace pace, string python, string output)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var cases = Case.All.Where(@case => @case.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        if (cases.Count == 0)
        {
            Console.Error.WriteLine($"no case is named '{only}'; there are {string.Join(", ", Case.All.Select(@case => @case.Name))}");
            return 2;
        }

        var results = new List<Result>();
        var machine = new Machine();
        foreach (var number in threads)
        {
            using var ours = WorkerProcess.Ours(number);
            using var pytorch = WorkerProcess.PyTorch(python, number);
            if (results.Count == 0)
            {
                machine = machine with { Ours = ours.Libtorch, PyTorch = pytorch.Libtorch };
                Table.Begin(machine);
            }
            foreach (var @case in cases)
            {
                var result = Duel.Fight(@case.Name, ours, pytorch, pace);
                results.Add(result);
                Table.Row(result);
            }
        }
        ResultFile.Write(output, machine, results);
        Console.Error.WriteLine($"single rounds: {output}");
        return 0;
    }
}
