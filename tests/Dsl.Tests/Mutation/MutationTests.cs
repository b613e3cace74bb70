using System.Globalization;
using System.Runtime.CompilerServices;
using ModelDsl.Dsl.Text;
using Xunit.Abstractions;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>
/// Correct models, and each with random mistakes: the checker must reject what real PyTorch cannot run, and nothing else. Sizes
/// are drawn small and large, under the constraints that a model states.
/// </summary>
/// <remarks>
/// The line of a rejection is right when it is the line that was changed, or a line at which PyTorch fails. The number of
/// mutants a model is 12; <c>MUTANTS</c> gives another, and has the light models of the zoo mutated as well, and its heavy ones run.
/// </remarks>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int MutantsPerModel = 12;
    private const long HeavyParameters = 3_000_000;

    private static readonly int? Whole =
        Environment.GetEnvironmentVariable("MUTANTS") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : null;

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static IEnumerable<Subject> Own => Below("Models");

    private static IEnumerable<Subject> Zoo => Below("../../../samples/models");

    private static IEnumerable<Subject> Below(string folder) =>
        Subject.In([.. Directory.EnumerateFiles(Path.GetFullPath(folder, Folder()), "*.nnet", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))]);

    private static bool IsLight(Subject subject) =>
        Compiler.Compile(subject.Files, "Test").Models.Where(model => model.Name == subject.Model)
            .All(model => model.Parameters.ConstantValue is null or < HeavyParameters);

    [PyTorchFact]
    public void EveryModel_RunsWithTheShapesProved()
    {
        using var oracle = new Oracle();
        var disagreements = new List<string>();
        foreach (var subject in Own.Concat(Zoo.Where(subject => Whole is not null || IsLight(subject))))
        {
            var judgement = Judgement.Of(subject, oracle, seed: 1);
            if (judgement.Verdict is Verdict.Right or Verdict.Guarded) continue;
            disagreements.Add($"{subject}: {judgement.Verdict}: {judgement.Reason}");
        }

        disagreements.ShouldBeEmpty(string.Join("\n", disagreements));
    }

    [PyTorchFact]
    public void EveryMutant_IsJudgedAsPyTorchJudgesIt()
    {
        using var oracle = new Oracle();
        var tally = new Tally();
        foreach (var subject in Whole is null ? Own : Own.Concat(Zoo.Where(IsLight)))
        {
            var seed = Seed(subject.Model);
            foreach (var mutant in Mutations.Draw(subject, Whole ?? MutantsPerModel, new Random(seed)))
            {
                tally.Add(mutant, Judgement.Of(mutant.Subject, oracle, seed));
            }
        }

        output.WriteLine(tally.ToString());
        tally.Disagreements.ShouldBeEmpty(string.Join("\n", tally.Disagreements));
        tally.RightLines.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    // The same in every run and on every machine.
    private static int Seed(string name) => name.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter) & 0xFFFFFF);
}
