using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>Stages that are forgotten, doubled or in the wrong order; branches and merges that are others.</summary>
internal static class StageMutations
{
    public static IEnumerable<Edit> Of(Site site) => site.Node switch
    {
        Chain chain => [.. Dropped(site, chain), .. Doubled(site, chain), .. Swapped(site, chain)],
        FanOutStage fanOut => [.. Branches(fanOut), OtherMerge(fanOut)],
        ResidualStage residual => [new Edit("other merge", new TextSpan(residual.Span.Start, "residual".Length), "Sequential")],
        IfStage branch => [new Edit("condition", branch.Condition.Span, $"not ({site.Text(branch.Condition)})")],
        _ => [],
    };

    private static Edit OtherMerge(FanOutStage fanOut) =>
        new("other merge", Keyword(fanOut), fanOut.Kind == FanOutKind.Concat ? "stack" : "concat");

    private static TextSpan Keyword(FanOutStage fanOut) => new(fanOut.Span.Start, fanOut.Kind.ToString().Length);

    private static IEnumerable<Edit> Dropped(Site site, Chain chain)
    {
        var stages = chain.Stages;
        for (var i = 0; i < stages.Count; i++)
        {
            if (!IsWork(stages[i])) continue;
            var before = i > 0 ? stages[i - 1].Span.End : site.Parent is PipelineExpression pipeline ? pipeline.Head.Span.End : (int?)null;
            var span = before is { } start ? TextSpan.FromBounds(start, stages[i].Span.End)
                : i + 1 < stages.Count ? TextSpan.FromBounds(stages[i].Span.Start, stages[i + 1].Span.Start)
                : stages[i].Span;
            var kind = site.Text(stages[i]) == "Flatten" ? "dropped flatten" : "dropped stage";
            yield return new Edit(kind, span, span == stages[i].Span ? "Identity" : "");
        }
    }

    private static IEnumerable<Edit> Doubled(Site site, Chain chain) =>
        from stage in chain.Stages
        where IsWork(stage)
        let text = site.Text(stage is LabeledStage labeled ? labeled.Stage : stage)
        select new Edit("doubled stage", new TextSpan(stage.Span.End, 0), " -> " + text);

    private static IEnumerable<Edit> Swapped(Site site, Chain chain) =>
        from pair in chain.Stages.Zip(chain.Stages.Skip(1))
        where IsWork(pair.First) && IsWork(pair.Second)
        select new Edit("swapped stages", pair.First.Span.Cover(pair.Second.Span), $"{site.Text(pair.Second)} -> {site.Text(pair.First)}");

    private static IEnumerable<Edit> Branches(FanOutStage fanOut)
    {
        for (var i = 1; i < fanOut.Branches.Count; i++)
        {
            yield return new Edit("dropped branch", TextSpan.FromBounds(fanOut.Branches[i - 1].Span.End, fanOut.Branches[i].Span.End), "");
        }
    }

    // `as` and `output` name a value and do nothing to it.
    private static bool IsWork(Stage stage) => stage is not (AsStage or OutputStage);
}
