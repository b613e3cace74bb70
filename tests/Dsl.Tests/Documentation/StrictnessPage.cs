using System.Text;
using ModelDsl.Dsl.Tests.Layers.Differential;

namespace ModelDsl.Dsl.Tests.Documentation;

/// <summary>Writes docs/strictness.md from the lists that the differential test uses.</summary>
internal static class StrictnessPage
{
    public static string Render()
    {
        var page = new StringBuilder();
        page.Append("# Where the checker and PyTorch differ\n\n");
        page.Append("Written by a test from its own lists; edit those, not this page.\n");
        page.Append(
            "Every layer and op is compared with PyTorch on random uses: what the checker accepts has PyTorch's shapes and dtypes, and "
            + "what\n");
        page.Append("it rejects PyTorch rejects, but for what follows. Each entry is shown to occur.\n\n");
        page.Append("## Rejected, though PyTorch takes it\n");
        foreach (var entry in Strictness.All) Write(page, entry.Title, entry.Reason, entry.Example);
        page.Append("\n## Accepted, though PyTorch may raise\n");
        foreach (var entry in Refusal.All) Write(page, entry.Title, entry.Reason, entry.Example);
        return page.ToString();
    }

    private static void Write(StringBuilder page, string title, string reason, string example) =>
        page.Append($"\n### {title}\n\n{reason} Seen in `{example}`.\n");
}
