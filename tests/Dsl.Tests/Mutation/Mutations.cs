using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>What a tired person might do to a program, by kind.</summary>
internal static class Mutations
{
    private static readonly Func<Site, IEnumerable<Edit>>[] All =
    [
        NumberMutations.Of,
        CallMutations.Of,
        StageMutations.Of,
        ShapeMutations.Of,
        ExpressionMutations.Of,
        StatementMutations.Of,
    ];

    /// <summary>Draws different mutants of a subject: first a kind, so that rare ones come in too, then one of that kind.</summary>
    public static IEnumerable<Mutant> Draw(Subject subject, int count, Random random)
    {
        var byKind = subject.Files
            .SelectMany((file, index) => NnetParser.Parse(file).Unit.Declarations
                .SelectMany(declaration => Site.Of(declaration, file))
                .SelectMany(site => All.SelectMany(mutations => mutations(site)))
                .Where(edit => edit.Replacement != file.Text.Substring(edit.Span.Start, edit.Span.Length))
                .Select(edit => (File: index, Edit: edit)))
            .Distinct()
            .GroupBy(pair => pair.Edit.Kind)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToList())
            .ToList();
        while (count > 0 && byKind.Count > 0)
        {
            var group = byKind[random.Next(byKind.Count)];
            var index = random.Next(group.Count);
            var (file, edit) = group[index];
            group.RemoveAt(index);
            if (group.Count == 0) byKind.Remove(group);
            var mutant = new Mutant(subject, file, edit);

            // A text that is no program is the parser's affair.
            if (NnetParser.Parse(mutant.Subject.Files[file]).Diagnostics.Count > 0) continue;
            count--;
            yield return mutant;
        }
    }
}
