namespace TorchSharp;

/// <summary>A tensor as a C# array initialiser.</summary>
internal sealed class CSharpText(TensorElements elements, string metadata, int maxRows, int maxColumns, string newLine)
    : NestedText(elements, maxRows, maxColumns)
{
    private readonly (string Name, string Suffix) keyword = elements.Type switch
    {
        torch.ScalarType.Bool => ("bool", ""),
        torch.ScalarType.Byte => ("byte", ""),
        torch.ScalarType.Int8 => ("sbyte", ""),
        torch.ScalarType.Int16 => ("short", ""),
        torch.ScalarType.Int32 => ("int", ""),
        torch.ScalarType.Int64 => ("long", "L"),
        torch.ScalarType.Float16 => ("float16", "f"),
        torch.ScalarType.BFloat16 => ("bfloat16", "f"),
        torch.ScalarType.Float32 => ("float", "f"),
        torch.ScalarType.Float64 => ("double", ""),
        torch.ScalarType.ComplexFloat32 => ("complex32", ""),
        torch.ScalarType.ComplexFloat64 => ("complex64", ""),
        _ => ("", ""),
    };

    protected override (char Open, char Close) Brackets => ('{', '}');

    public override string ToString()
    {
        var rank = Elements.Shape.Length;
        if (keyword.Name.Length == 0)
            return metadata;
        Text.Append(metadata).Append(", value = ");
        if (rank == 0)
            return Text.Append(Elements[0]).ToString();

        var lineEnd = rank > 1 ? newLine : "";
        Text.Append(lineEnd).Append(keyword.Name).Append(" [").Append(',', rank - 1).Append("] {");
        if (rank > 1)
            Text.Append(newLine).Append(' ');
        WriteParts(0, 0);
        return Text.Append(lineEnd).Append('}').ToString();
    }

    protected override string Separator(int dim) => "," + newLine;

    protected override string AfterOmission(int dim) => newLine;

    protected override string Cell(long position) => Elements[position] + keyword.Suffix;
}
