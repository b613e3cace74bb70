using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Layers.Recipes;
using ModelDsl.Generator.Tests.Running;

namespace ModelDsl.Generator.Tests.Emit;

/// <summary>Every recipe that is right becomes a class that compiles without warnings.</summary>
public class RecipeTests
{
    private const string Model = "model Net { input x: [B, 8]  x -> fc: Linear(4) -> bn: BatchNorm1d -> output y }\n";

    [Fact]
    public void EveryOptimizer_TakesAllItsArguments()
    {
        foreach (var optimizer in RecipeCatalogue.Optimizers) Train($"loss mean(y) optimizer {Call(optimizer)}").ShouldCompile();
    }

    [Fact]
    public void EverySchedule_TakesAllItsArguments()
    {
        foreach (var schedule in RecipeCatalogue.Schedules) Train($"loss mean(y) optimizer Adam schedule {Call(schedule)}").ShouldCompile();
    }

    [Fact]
    public void EveryMetricAndPenalty_Compiles() => Train(string.Join('\n',
    [
        "target label: int64[B] target wanted: [B, 4] loss mse_loss(y, wanted) optimizer Adam",
        .. RecipeCatalogue.Metrics.Select(
            metric => $"metric {metric.Name}(y, {(metric.Name is "accuracy" or "precision" or "recall" or "f1" ? "label" : "wanted")})"),
        .. RecipeCatalogue.Penalties.Select(penalty => $"penalty {penalty.Name}(0.1) on fc penalty {penalty.Name}(0.1)"),
        "metric binary_accuracy(y, wanted, threshold: 0.0)",
    ])).ShouldCompile();

    [Fact]
    public void EveryLoss_TakesAllItsArguments() => NnetProject.Run(
        """
        model Net {
            input x: [T, B, 8]
            output scores = x -> fc: Linear(8) -> log_softmax(dim: 2)
            output code = mean(scores, dim: 0)
        }

        train Net {
            target label: int64[B] target weight: [8] target labels: int64[B, S] target lengths: int64[B] target spans: int64[B]
            target near: [B, 8] target far: [B, 8] target sign: int64[B]
            loss cross_entropy(code, label, weight: weight, ignore_index: 3, label_smoothing: 0.1) + nll_loss(code, label, weight: weight)
              + ctc_loss(scores, labels, lengths, spans, blank: 1, zero_infinity: true, reduction: "sum")
              + triplet_margin_loss(code, near, far, margin: 0.5, p: 1, eps: 1e-5, swap: true)
              + cosine_embedding_loss(code, near, sign, margin: 0.5) + margin_ranking_loss(code, near, far, margin: 0.5)
              + hinge_embedding_loss(mean(code, dim: 1), sign, margin: 0.5) + soft_margin_loss(code, near, reduction: "sum")
              + gaussian_nll_loss(code, near, exp(far), full: true, eps: 1e-5)
              + poisson_nll_loss(code, near, log_input: false, full: true, eps: 1e-5)
              + kl_div(code, near, log_target: true) + smooth_l1_loss(code, near, beta: 2.0) + huber_loss(code, near, delta: 2.0)
              + l1_loss(code, near)
              + binary_cross_entropy_with_logits(code, near, pos_weight: weight) + binary_cross_entropy(sigmoid(code), near)
            optimizer Adam
        }
        """).ShouldCompile();

    [Fact]
    public void ManyInputs_AndLeadingDimensions_AreBatches() => NnetProject.Run(
        """
        model Net {
            input a: [B, 4]  input b: [B, 4]  input c: [B, 4]  input d: [B, 4]  input e: [B, 4]  input f: [B, 4]  input g: [B, 4]?
            sum = a + b + c + d + e + f
            sum -> fc: Linear(4) -> output y
        }
        train Net { target wanted: [B, 4]  loss mse_loss(y, wanted)  optimizer Adam }
        model Any(width: int = 3) { input x: [..., 4]  x -> fc: Linear(width) -> output y }
        train Any { target wanted: [width]  loss mean((y - wanted) ** 2) / width  optimizer SGD(lr: 0.1) }
        """).ShouldCompile();

    [Fact]
    public void DocumentationOfATarget_StandsAtTheLossAndTheBatch()
    {
        var code = Train(
            "/// how far it is\n target near: [B, 4]  /// 0 < far\n target far: [B, 4]  loss mse_loss(y, near + far) optimizer Adam")
            .ShouldCompile().Files["Consumer.NetTrainer.g.cs"];

        code.ShouldContain("/// <param name=\"near\">[B, 4]: how far it is</param>");
        code.ShouldContain("/// <param name=\"Far\">[B, 4]: 0 &lt; far</param>");
    }

    [Fact]
    public void ARecipe_MayStandInAnotherFileAndNamespace()
    {
        var run = new NnetProject(
            "Consumer", ("net.nnet", "namespace Models\n" + Model), ("recipe.nnet",
                "namespace Training\nusing Models\ntrain Net { loss mean(y) optimizer Adam }")).Run();

        run.ShouldCompile().Files.Keys.ShouldBe(["Models.Net.g.cs", "Training.NetTrainer.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void ARecipeOfAModelWithErrors_IsNotWritten() =>
        NnetProject.Run(Model.Replace("Linear(4)", "Linaer(4)") + "train Net { loss mean(y) optimizer Adam }").Files.ShouldBeEmpty();

    private static GeneratorRun Train(string entries) => NnetProject.Run($"{Model}train Net {{ {entries} }}");

    private static string Call(OpDescription description) =>
        $"{description.Name}({string.Join(", ", description.Parameters.Select(parameter => $"{parameter.Name}: {Value(parameter)}"))})";

    /// <summary>A value that is not the default, so that it is written.</summary>
    private static string Value(ParameterDescription parameter)
    {
        if (parameter.Choices is { } choices) return $"\"{choices[^1]}\"";
        if (parameter.Types.HasFlag(ArgumentTypes.Bool)) return parameter.Default is true ? "false" : "true";
        if (parameter.Types.HasFlag(ArgumentTypes.Float)) return parameter.Name == "dampening" ? "0.0" : "0.25";
        if (parameter.Types.HasFlag(ArgumentTypes.Int)) return "3";
        return parameter.Default is IReadOnlyList<double> ? "(0.5, 0.25)" : "[2, 4]";
    }
}
