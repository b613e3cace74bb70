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
        output.WriteLine($"  parameters     {summary.Parameters}");
        output.WriteLine($"  trainable      {summary.Trainable}");
        output.WriteLine($"  multiply-adds  {summary.Flops}");
        output.WriteLine($"  bytes          {summary.Bytes} in float32, buffers included");
    }

    private static string Describe(TensorEntry tensor) => $"{tensor.Name}: {tensor.Dtype}{TableCells.Shape(tensor.Shape)}";
}
