using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace VerifyTests;

/// <summary>Two texts line by line: `-` is only verified, `+` only received, and two common lines stand around each change.</summary>
internal static class Difference
{
    private const int Context = 2;
    private const int MaxLines = 200;

    public static string Between(string verified, string received)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(verified, received, ignoreWhitespace: false).Lines;
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                var from = Math.Max(0, i - Context);
                Array.Fill(shown, true, from, Math.Min(lines.Count, i + Context + 1) - from);
            }
        }

        var text = new StringBuilder();
        for (int i = 0, written = 0; i < lines.Count; i++)
        {
            if (!shown[i])
            {
                continue;
            }
            if (written++ == MaxLines)
            {
                return text.Append("… and more\n").ToString();
            }
            if (i > 0 && !shown[i - 1])
            {
                text.Append("  …\n");
            }
            text.Append(Sign(lines[i].Type)).Append(' ').Append(lines[i].Text).Append('\n');
        }
        return text.ToString();
    }

    private static char Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
