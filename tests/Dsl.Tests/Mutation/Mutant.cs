using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>One change of a text: what stands in a span becomes something else.</summary>
internal sealed record Edit(string Kind, TextSpan Span, string Replacement);

/// <summary>A subject with one edit.</summary>
internal sealed class Mutant
{
    public Mutant(Subject original, int file, Edit edit)
    {
        Edit = edit;
        var source = original.Files[file];
        var text = string.Concat(source.Text.AsSpan(0, edit.Span.Start), edit.Replacement, source.Text.AsSpan(edit.Span.End));
        var mutated = new SourceFile(source.Path, text);
        Subject = original with { Files = [.. original.Files.Select((other, index) => index == file ? mutated : other)] };
        File = file;
        FirstLine = mutated.PositionAt(edit.Span.Start).Line;
        LastLine = mutated.PositionAt(edit.Span.Start + edit.Replacement.Length).Line;
        Before = Squeeze(source.Text.Substring(edit.Span.Start, edit.Span.Length));
    }

    public Subject Subject { get; }

    public Edit Edit { get; }

    public int File { get; }

    public int FirstLine { get; }

    public int LastLine { get; }

    private string Before { get; }

    public override string ToString() => $"{Subject.Model}, line {FirstLine}, {Edit.Kind}: `{Before}` became `{Squeeze(Edit.Replacement)}`";

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
