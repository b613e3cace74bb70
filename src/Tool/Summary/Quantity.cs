using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Tool.Summary;

/// <summary>A number, or an expression where it depends on what only a constructor or the run knows.</summary>
[JsonConverter(typeof(QuantityConverter))]
internal sealed record Quantity(Dim Value)
{
    public static implicit operator Quantity(Dim value) => new(value);

    public bool IsZero => Value.ConstantValue == 0;

    /// <summary>With the thousands grouped.</summary>
    public override string ToString() => Value.ConstantValue?.ToString("N0", CultureInfo.InvariantCulture) ?? Value.ToString();
}

/// <summary>A JSON number, or a string that holds the expression.</summary>
internal sealed class QuantityConverter : JsonConverter<Quantity>
{
    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options)
    {
        if (value.Value.ConstantValue is { } number) writer.WriteNumberValue(number);
        else writer.WriteStringValue(value.Value.ToString());
    }

    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Summaries are written only.");
}
