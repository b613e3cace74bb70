using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace ModelDsl.Torch.Tests.Optim;

public class SchedulerTests
{
    private static readonly Fixture fixture = Fixture.Load("optim");

    private static readonly Dictionary<string, Func<Optimizer, lr_scheduler.LRScheduler>> schedulers = new()
    {
        ["step"] = o => lr_scheduler.StepLR(o, 3, 0.5),
        ["exponential"] = o => lr_scheduler.ExponentialLR(o, 0.9),
        ["multi_step"] = o => lr_scheduler.MultiStepLR(o, [2, 5, 5], 0.5),
        ["polynomial"] = o => lr_scheduler.PolynomialLR(o, 6, 2),
        ["constant"] = o => lr_scheduler.ConstantLR(o, 0.5, 4),
        ["linear"] = o => lr_scheduler.LinearLR(o, 0.25, 0.75, 4),
        ["cosine"] = o => lr_scheduler.CosineAnnealingLR(o, 4, 0.01),
        ["lambda"] = o => lr_scheduler.LambdaLR(o, epoch => 1.0 / (1 + epoch)),
        ["multiplicative"] = o => lr_scheduler.MultiplicativeLR(o, epoch => 1 - 0.1 * epoch / 10),
        ["cyclic"] = o => lr_scheduler.CyclicLR(o, 0.01, 0.1, 3, 2),
        ["cyclic_triangular2"] = o => lr_scheduler.CyclicLR(
            o, 0.01, 0.1, 3, mode: lr_scheduler.impl.CyclicLR.Mode.Triangular2, base_momentum: 0.7, max_momentum: 0.95),
        ["cyclic_exp_range"] = o => lr_scheduler.CyclicLR(
            o, 0.01, 0.1, 2, mode: lr_scheduler.impl.CyclicLR.Mode.ExpRange, gamma: 0.9, cycle_momentum: false),
        ["one_cycle"] = o => lr_scheduler.OneCycleLR(o, 1.0, 12),
        ["one_cycle_linear"] = o => lr_scheduler.OneCycleLR(
            o, 1.0, epochs: 4, steps_per_epoch: 3, anneal_strategy: lr_scheduler.impl.OneCycleLR.AnnealStrategy.Linear, three_phase: true),
        ["chained"] = o => lr_scheduler.ChainedLR([lr_scheduler.ConstantLR(o, 0.1, 2), lr_scheduler.ExponentialLR(o, 0.9)]),
        ["sequential"] = o => lr_scheduler.SequentialLR(o, [lr_scheduler.ConstantLR(o, 0.1, 3), lr_scheduler.ExponentialLR(o, 0.9)], [4]),
    };

    public static TheoryData<string> Names =>
        new(
            fixture.Names.Where(name => name.StartsWith("scheduler.", StringComparison.Ordinal)).Select(
                name => name.Split('.')[1]).Distinct());

    [Theory, MemberData(nameof(Names))]
    public void LearningRates_are_those_of_PyTorch(string name)
    {
        using var optimizer = SGD([nn.Parameter(ones(2))], 0.2, momentum: 0.9);
        var scheduler = schedulers[name](optimizer);
        var rates = new List<double>();
        var momenta = new List<double>();
        for (var epoch = 0; epoch < 12; epoch++)
        {
            var group = optimizer.ParamGroups.Single();
            rates.Add(group.LearningRate);
            momenta.Add(((IMomentum)group).Momentum);
            scheduler.get_last_lr().Single().ShouldBe(group.LearningRate);
            if (epoch < 11)
                scheduler.step();
        }
        fixture.ShouldMatch(tensor(rates.ToArray()), $"scheduler.{name}.lr", 1e-5, 1e-7);
        fixture.ShouldMatch(tensor(momenta.ToArray()), $"scheduler.{name}.momentum", 1e-5, 1e-7);
    }

    [Theory, InlineData("step"), InlineData("exponential"), InlineData("multi_step"), InlineData("polynomial"), InlineData("constant"),
        InlineData("linear"), InlineData("cosine")]
    public void ClosedForm_agrees_with_the_recurrence(string name)
    {
        using var optimizer = SGD([nn.Parameter(ones(2))], 0.2);
        var scheduler = schedulers[name](optimizer);
        for (var epoch = 0; epoch < 7; epoch++)
        {
            scheduler.step(epoch);
            optimizer.ParamGroups.Single().LearningRate.ShouldBe(
                fixture[$"scheduler.{name}.lr"][epoch].item<double>(), 1e-7, $"{name} at {epoch}");
        }
    }

    [Theory, InlineData("min"), InlineData("max")]
    public void Plateau_lowers_as_PyTorch_does(string name)
    {
        using var optimizer = SGD([nn.Parameter(ones(2))], 0.2);
        var scheduler = name == "min"
            ? lr_scheduler.ReduceLROnPlateau(optimizer, factor: 0.5, patience: 2, cooldown: 1)
            : lr_scheduler.ReduceLROnPlateau(optimizer, "max", 0.5, 1, 0.5, "abs", min_lr: [0.03]);
        var rates = new List<double>();
        foreach (var metric in fixture["metrics"].data<double>())
        {
            scheduler.step(metric);
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
        }
        fixture.ShouldMatch(tensor(rates.ToArray()), $"plateau.{name}", 1e-5, 1e-7);
    }

    [Fact]
    public void Metrics_are_for_the_plateau_alone()
    {
        using var optimizer = SGD([nn.Parameter(ones(2))], 0.2);
        Should.Throw<InvalidOperationException>(() => lr_scheduler.StepLR(optimizer, 3).step(0.5));
        Should.Throw<InvalidOperationException>(() => lr_scheduler.ReduceLROnPlateau(optimizer).step());
    }
}
