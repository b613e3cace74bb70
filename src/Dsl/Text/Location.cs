namespace ModelDsl.Dsl.Text;

/// <summary>A span in a file.</summary>
public sealed record Location(SourceFile File, TextSpan Span)
{
    public LinePosition Start => File.PositionAt(Span.Start);

    public LinePosition End => File.PositionAt(Span.End);
}
