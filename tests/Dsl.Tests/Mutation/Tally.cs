using System.Globalization;
using System.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>Counts judgements by kind of mutation.</summary>
internal sealed class Tally
{
    private readonly List<(Mutant Mutant, Judgement Judgement)> judged = [];

    public List<string> Disagreements { get; } = [];

    public void Add(Mutant mutant, Judgement judgement)
    {
        judged.Add((mutant, judgement));
        if (!judgement.IsAgreement) Disagreements.Add($"{judgement.Verdict}: {mutant}\n  {judgement.Reason}");
    }

    public double RightLines
    {
        get
        {
            var detected = judged.Where(pair => pair.Judgement.Verdict == Verdict.Detected).ToList();
            return detected.Count == 0 ? 1 : (double)detected.Count(HasRightLine) / detected.Count;
        }
    }

    private static bool HasRightLine((Mutant Mutant, Judgement Judgement) pair)
    {
        var (mutant, judgement) = pair;
        var location = judgement.Diagnostic!.Location;
        var file = mutant.Subject.Files.ToList().FindIndex(file => file.Path == location.File.Path);
        var line = location.Start.Line;
        return (file == mutant.File && line >= mutant.FirstLine && line <= mutant.LastLine) || judgement.Lines.Contains((file, line));
    }

    /// <summary>A line a kind, and the mutants whose line is wrong.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"{"kind",-28}{"mutants",9}{"run",6}{"detected",10}{"guarded",9}{"missed",8}{"false",7}{"line",8}");
        var byKind = judged.ToLookup(pair => pair.Mutant.Edit.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal);
        foreach (var kind in byKind) Line(kind.Key, kind);
        Line("all", judged);
        text.AppendLine($"{judged.Select(pair => pair.Mutant.Subject.Model).Distinct().Count()} models; " +
            $"{Count(judged, Verdict.NotCompiled)} mutants use what is not compiled yet");
        foreach (var pair in judged.Where(pair => pair.Judgement.Verdict == Verdict.Detected && !HasRightLine(pair)))
        {
            text.AppendLine($"other line: {pair.Mutant}\n  {pair.Judgement.Diagnostic}\n  {pair.Judgement.Reason}");
        }

        return text.ToString();

        void Line(string kind, IEnumerable<(Mutant Mutant, Judgement Judgement)> pairs)
        {
            var detected = Count(pairs, Verdict.Detected);
            var lines = pairs.Count(pair => pair.Judgement.Verdict == Verdict.Detected && HasRightLine(pair));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{kind,-28}{pairs.Count(),9}{Count(pairs, Verdict.Right),6}{detected,10}{Count(pairs, Verdict.Guarded),9}" +
                $"{Count(pairs, Verdict.Missed, Verdict.WrongShape, Verdict.Crashed),8}" +
                $"{Count(pairs, Verdict.FalseAlarm, Verdict.FalseGuard),7}{(detected == 0 ? "" : $"{lines}/{detected}"),8}");
        }

        static int Count(IEnumerable<(Mutant Mutant, Judgement Judgement)> pairs, params Verdict[] verdicts) =>
            pairs.Count(pair => verdicts.Contains(pair.Judgement.Verdict));
    }
}
