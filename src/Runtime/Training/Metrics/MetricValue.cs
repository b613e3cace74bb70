using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>A metric's name, its value, and the .NET number format it is shown in.</summary>
public readonly record struct MetricValue(string Name, double Value, string Format = "0.0000")
{
    /// <summary>Name and value: <c>accuracy 98.3 %</c>.</summary>
    public override string ToString() => $"{Name} {Value.ToString(Format, CultureInfo.InvariantCulture)}";
}
