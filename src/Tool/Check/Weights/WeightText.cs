namespace ModelDsl.Tool.Check.Weights;

/// <summary>A <see cref="WeightVerdict"/> for people: one line for each tensor that does not fit, then the sum.</summary>
internal static class WeightText
{
    public static void Write(WeightVerdict verdict, OutputStream output)
    {
        foreach (var tensor in verdict.Misshaped)
        {
            Line(output, "differs", $"{tensor.Key}: expected {tensor.Expected}, found {tensor.Found}");
        }
        foreach (var tensor in verdict.Missing) Line(output, "missing", Tensor(tensor));
        foreach (var tensor in verdict.Unexpected) Line(output, "unexpected", Tensor(tensor));
        foreach (var line in Sum(verdict).Split('\n'))
        {
            output.WriteLine(SourceExcerpt.Printable(line), verdict.Fits ? Colour.Green : Colour.Red);
        }
        if (verdict.Hint is { } hint) output.WriteLine(SourceExcerpt.Printable(hint));
    }

    private static void Line(OutputStream output, string kind, string text)
    {
        output.Write($"{kind} ", Colour.Red);
        output.WriteLine(SourceExcerpt.Printable(text));
    }

    private static string Tensor(WeightVerdictEntry tensor) =>
        $"{tensor.Key}: {tensor.Dtype} [{string.Join(", ", tensor.Shape)}]"
        + (tensor.Nearest is { } nearest ? $"; did you mean the file's '{nearest}'?" : "");

    private static string Sum(WeightVerdict verdict) => verdict switch
    {
        { Problem: { } problem } => $"{verdict.Weights}: {problem}",
        { Fits: true } => $"{verdict.Weights}: {verdict.Tensors} tensors, which fit {verdict.Model}",
        _ => $"{verdict.Weights}: the weights do not fit {verdict.Model}{verdict.Origin}: " +
            $"{verdict.Tensors} tensors agree, {verdict.Misshaped.Count} differ, " +
            $"{verdict.Missing.Count} missing, {verdict.Unexpected.Count} unexpected",
    };
}
