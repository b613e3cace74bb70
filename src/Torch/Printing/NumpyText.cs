namespace TorchSharp;

/// <summary>A tensor as NumPy prints arrays.</summary>
internal sealed class NumpyText(TensorElements elements, int maxRows, int maxColumns, string newLine)
    : NestedText(elements, maxRows, maxColumns)
{
    protected override (char Open, char Close) Brackets => ('[', ']');

    public override string ToString()
    {
        if (Elements.Shape.Length == 0)
            return Elements[0];
        WriteNested(0, 0, indented: true);
        return Text.ToString();
    }

    // As many line ends as there are dimensions inside: blank lines set matrices apart.
    protected override string Separator(int dim) => string.Concat(Enumerable.Repeat(newLine, Elements.Shape.Length - 1 - dim));

    protected override string AfterOmission(int dim) => Separator(dim);

    protected override string Cell(long position) => Elements[position];
}
