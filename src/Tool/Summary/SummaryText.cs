namespace ModelDsl.Tool.Summary;

/// <summary>A summary for people.</summary>
internal static class SummaryText
{
    public static void Write(ModelSummary summary, OutputStream output)
    {
        output.WriteLine(summary.Model, Colour.Bold);
        foreach (var input in summary.Inputs) output.WriteLine($"  input {Describe(input)}");
        foreach (var result in summary.Outputs) output.WriteLine($"  output {Describe(result)}");
        foreach (var constraint in summary.Constraints) output.WriteLine($"  where {constraint}");
        output.WriteLine();
        if (output.IsTerminal) TerminalTable.Write(summary.Layers, output.Writer);
        else PlainTable.Write(summary.Layers, output.Writer);
        output.WriteLine();
        output.WriteLine($"  parameters     {TableCells.Total(summary.Parameters)}");
        output.WriteLine($"  trainable      {TableCells.Total(summary.Trainable)}");
        output.WriteLine($"  multiply-adds  {TableCells.Total(summary.Flops)}");
        output.WriteLine($"  bytes          {TableCells.Total(summary.Bytes)} in float32, buffers included");
    }

    private static string Describe(TensorEntry tensor) => $"{tensor.Name}: {tensor.Dtype}{TableCells.Shape(tensor.Shape)}";
}
