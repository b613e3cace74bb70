namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>What is listed as deliberate does occur: nothing on the lists is there to hide a mistake that was mended since.</summary>
public sealed class DeliberateTests(Session session) : IClassFixture<Session>
{
    private const int Batch = 40, Batches = 60;

    public static TheoryData<string> Strict => [.. Strictness.All.Select(strictness => strictness.Title)];

    public static TheoryData<string> Refused => [.. Refusal.All.Select(refusal => refusal.Title)];

    [PyTorchTheory]
    [MemberData(nameof(Strict))]
    public void Strictness_Occurs(string title)
    {
        var strictness = Strictness.All.Single(entry => entry.Title == title);
        var random = new Random(1);
        Occurs(
            strictness.Example, use => Rejections(use, random).Any(error => strictness.Covers(use, error)),
            (_, answer) => answer.Results is not null);
    }

    [PyTorchTheory]
    [MemberData(nameof(Refused))]
    public void Refusal_Occurs(string title)
    {
        var refusal = Refusal.All.Single(entry => entry.Title == title);
        Occurs(
            refusal.Example,
            use => Verdict.Of(use).Results is not null || Verdict.OfSymbols(use, new Random(1)).Results is not null,
            (use, answer) => refusal.Covers(use, answer.Error ?? Refusal.OtherShapes));
    }

    private static IEnumerable<Dsl.Layers.RuleException> Rejections(Use use, Random random)
    {
        if (Verdict.Of(use).Error is { } error) yield return error;
        else if (Verdict.OfSymbols(use, random).Error is { } withSymbols) yield return withSymbols;
    }

    private void Occurs(string example, Func<Use, bool> isCandidate, Func<Use, Answer, bool> confirms)
    {
        var draft = new RandomUses(Session.Find(example), new Random(1));
        for (var batch = 0; batch < Batches; batch++)
        {
            var uses = Enumerable.Range(0, Batch * 10).Select(_ => draft.Next()).Where(isCandidate).Take(Batch).ToList();
            if (uses.Zip(session.PyTorch.Ask(uses)).Any(pair => !pair.Second.IsMissing && confirms(pair.First, pair.Second))) return;
        }

        Assert.Fail($"no use of {example} shows it any more; take it off the list");
    }
}
