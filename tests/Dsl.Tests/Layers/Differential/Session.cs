using System.Globalization;
using ModelDsl.Dsl.Layers;

namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>One PyTorch for all uses of a class of tests, and what they came to.</summary>
/// <remarks>The environment overrides how many uses and which: <c>DIFFERENTIAL_USES=1000 DIFFERENTIAL_SEED=7</c>.</remarks>
public sealed class Session : IDisposable
{
    private readonly Lazy<PyTorch> pytorch = new(() => new PyTorch());
    private int operations, uses, accepted, undecided;

    /// <summary>Uses of each operation; a raise costs PyTorch several milliseconds.</summary>
    public static int Uses { get; } = Setting("DIFFERENTIAL_USES", 60);

    public static int Seed { get; } = Setting("DIFFERENTIAL_SEED", 1);

    internal PyTorch PyTorch => pytorch.Value;

    internal static OperationDescription Find(string name)
    {
        OperationDescription? operation = Catalogue.FindLayer(name);
        return operation ?? Catalogue.FindOp(name)!;
    }

    public void Add(int drawn, int taken, int missing)
    {
        operations++;
        uses += drawn;
        accepted += taken;
        undecided += missing;
    }

    /// <summary>Appends a line to the file that DIFFERENTIAL_LOG names.</summary>
    public void Dispose()
    {
        if (!pytorch.IsValueCreated) return;
        if (operations > 0 && Environment.GetEnvironmentVariable("DIFFERENTIAL_LOG") is { Length: > 0 } log)
        {
            File.AppendAllText(log, string.Create(
                CultureInfo.InvariantCulture,
                $"{PyTorch.Version}, seed {Seed}: {operations} operations agree on {uses} uses, {accepted} of them accepted, " +
                $"{undecided} without a kernel\n"));
        }

        PyTorch.Dispose();
    }

    private static int Setting(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
