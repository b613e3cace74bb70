using ModelDsl.Dsl.Layers;

namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>
/// Every rule against PyTorch on random uses: what is accepted has PyTorch's dtypes, shapes, inferred sizes and state, with numbers
/// as with symbols; what is rejected PyTorch rejects too, or it is listed in <see cref="Strictness"/>.
/// </summary>
public sealed class DifferentialTests(Session session) : IClassFixture<Session>
{
    public static TheoryData<string> Names => [.. Catalogue.Layers.Select(layer => layer.Name), .. Catalogue.Ops.Select(op => op.Name)];

    [PyTorchTheory]
    [MemberData(nameof(Names))]
    public void Rule_AgreesWithPyTorch(string name)
    {
        var uses = Draw(Session.Find(name), Session.Uses);
        var answers = session.PyTorch.Ask(uses);
        var random = new Random(Session.Seed);
        var disagreements = new List<string>();
        int accepted = 0, undecided = 0;
        for (var i = 0; i < uses.Count; i++)
        {
            var (use, answer) = (uses[i], answers[i]);
            if (answer.IsMissing)
            {
                undecided++;
                continue;
            }

            var verdict = Verdict.Of(use);
            if (verdict.Results is not null) accepted++;
            Compare(use, verdict, answer, "");
            Compare(use, Verdict.OfSymbols(use, random), answer, " with symbols");
        }

        disagreements.ShouldBeEmpty(
            $"seed {Session.Seed}: {disagreements.Count} of {uses.Count} uses disagree\n{string.Join("\n", disagreements.Take(12))}\n");
        accepted.ShouldBeGreaterThanOrEqualTo(uses.Count / 5, $"seed {Session.Seed}: too few uses are accepted to show anything");
        session.Add(uses.Count, accepted, undecided);

        void Compare(Use use, Verdict verdict, Answer answer, string how)
        {
            if (Disagreement(use, verdict, answer) is { } problem) disagreements.Add($"{use}{how}\n    {problem}");
        }
    }

    private static string? Disagreement(Use use, Verdict verdict, Answer answer)
    {
        if (verdict.Error is { } error)
        {
            return answer.Error is not null || Strictness.All.Any(strictness => strictness.Covers(use, error))
                ? null
                : $"is rejected ({error.Code} {error.Message}), but PyTorch gives {string.Join(" ", answer.Results!)}";
        }

        if (answer.Results is null || !verdict.Results!.SequenceEqual(answer.Results))
        {
            return Refusal.All.Any(refusal => refusal.Covers(use, answer.Error ?? Refusal.OtherShapes))
                ? null
                : $"gives {string.Join(" ", verdict.Results!)}, but PyTorch {answer.Error ?? string.Join(" ", answer.Results!)}";
        }

        var (state, expected) = verdict.IsStateOpen
            ? (Shared(verdict.State, answer.State), Shared(answer.State, verdict.State))
            : (verdict.State, answer.State);
        if (verdict.State.Count > 0 && (state.Count == 0 || !state.SequenceEqual(expected)))
        {
            return $"has {string.Join("; ", state)}, but PyTorch {string.Join("; ", expected)}";
        }

        return verdict.Sizes.FirstOrDefault(size => answer.Sizes.GetValueOrDefault(size.Key) != size.Value) is
        {
            Key: { } key,
            Value: var value
        }
            ? $"infers {key} = {value}, but PyTorch {answer.Sizes.GetValueOrDefault(key)}"
            : null;
    }

    /// <summary>The weights whose names the others have, too.</summary>
    private static List<string> Shared(IReadOnlyList<string> weights, IReadOnlyList<string> others)
    {
        var names = others.Select(Name).ToHashSet();
        return [.. weights.Where(weight => names.Contains(Name(weight)))];

        static string Name(string weight) => weight[..weight.IndexOf(':')];
    }

    /// <summary>One in four as it comes, the others drawn again until the rule accepts.</summary>
    private static List<Use> Draw(OperationDescription operation, int count)
    {
        var draft = new RandomUses(operation, new Random(HashCode(operation.Name) ^ Session.Seed));
        var uses = new List<Use>();
        for (var i = 0; i < count; i++)
        {
            var use = draft.Next();
            for (var tries = 0; i % 4 != 0 && tries < 100 && Verdict.Of(use).Error is not null; tries++) use = draft.Next();
            uses.Add(use);
        }

        return uses;
    }

    // The same in every process.
    private static int HashCode(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
}
