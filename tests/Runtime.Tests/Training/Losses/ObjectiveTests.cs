using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Losses;

public class ObjectiveTests
{
    [Fact]
    public void NormalKl_IsTheClosedForm()
    {
        // Per dimension (m² + s² - 1 - ln s²) / 2: for m = 1, s² = 1 it is 0.5; for m = 0, s² = e it is (e - 2) / 2.
        using var mean = tensor(new[] { 1f, 0, 0, 0 }, [2L, 2]);
        using var logVariance = tensor(new[] { 0f, 1, 0, 0 }, [2L, 2]);
        Objectives.NormalKl(mean, logVariance).item<float>().ShouldBe((float)((0.5 + (Math.E - 2) / 2) / 2), 1e-6);
    }

    [Fact]
    public void Hinge_IsThatOfTheMargin()
    {
        // Margins 2, 0.5, -1: losses 0, 0.5, 2.
        using var scores = tensor(new[] { 2f, -0.5f, -1 });
        using var target = tensor(new[] { 1f, -1, 1 });
        Objectives.Hinge(scores, target).item<float>().ShouldBe(2.5f / 3, 1e-6);
        Objectives.SquaredHinge(scores, target).item<float>().ShouldBe(4.25f / 3, 1e-6);
    }

    [Fact]
    public void Distillation_IsTheDivergenceOfTheTemperedClasses()
    {
        // Teacher (ln 9, 0) and student (0, 0) at temperature 2: p = (3/4, 1/4), q = (1/2, 1/2).
        using var student = zeros(1, 2);
        using var teacher = tensor(new[] { (float)Math.Log(9), 0 }, [1L, 2]);
        var divergence = 0.75 * Math.Log(1.5) + 0.25 * Math.Log(0.5);
        Objectives.Distillation(student, teacher).item<float>().ShouldBe((float)(4 * divergence), 1e-5);
        Objectives.Distillation(teacher, teacher).item<float>().ShouldBe(0, 1e-6);
    }

    [Fact]
    public void ShapesThatWouldBeBroadcast_AreRefused()
    {
        using var scores = zeros(3, 1);
        using var target = ones(3);
        Should.Throw<ArgumentException>(() => Objectives.Hinge(scores, target))
            .Message.ShouldBe("scores and targets must have one shape, but are float32 [3, 1] and float32 [3]");
    }

    [Fact]
    public void Penalties_AreSumsOverAllElements()
    {
        using var model = nn.Linear(2, 1);
        using (no_grad())
        {
            model.weight.copy_(tensor(new[] { 3f, -4 }, [1L, 2]));
            model.bias!.fill_(1);
        }
        Regularization.L1(model.parameters(), 0.5).item<float>().ShouldBe(4);
        Regularization.L2(model.parameters(), 0.5).item<float>().ShouldBe(13);
        Should.Throw<ArgumentException>(() => Regularization.L1([], 0.5)).Message.ShouldStartWith("there are no parameters to penalise");
    }

    [Fact]
    public void APenaltyOfTheTrainer_PullsTheWeights()
    {
        // The loss is 0 whatever the weight w = 2; L2 of weight 0.5 has the gradient w: one step of 0.1 gives 1.8.
        using var model = nn.Linear(1, 1, hasBias: false);
        using (no_grad())
        {
            model.weight.fill_(2);
        }
        using var data = new TensorDataset(zeros(1, 1), zeros(1, 1));
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var trainer = Trainer.For(model, (y, target) => (y - target).pow(2).mean(), optimizer);
        trainer.Penalty = () => Regularization.L2(model.parameters(), 0.5);

        var last = trainer.Fit(data.Batches(1), 1, data.Batches(1)).Last;
        (last.Loss, last.Validation!.Loss).ShouldBe((2, 0));
        model.weight.item<float>().ShouldBe(1.8f, 1e-6);
    }
}
