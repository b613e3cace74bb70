using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Optim;

public class OptimizerTests
{
    private static readonly Fixture fixture = Fixture.Load("optim");

    private static readonly Dictionary<string, Func<Parameter[], optim.Optimizer>> optimizers = new()
    {
        ["sgd"] = p => optim.SGD(p, 0.1),
        ["sgd_momentum"] = p => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.1, weight_decay: 0.01),
        ["sgd_nesterov"] = p => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true, maximize: true),
        ["adam"] = p => optim.Adam(p, 0.05),
        ["adam_amsgrad"] = p => optim.Adam(p, 0.05, 0.8, 0.9, 1e-6, 0.1, amsgrad: true),
        ["adamw"] = p => optim.AdamW(p, 0.05, weight_decay: 0.1),
        ["adamw_amsgrad"] = p => optim.AdamW(p, 0.05, weight_decay: 0.1, amsgrad: true, maximize: true),
        ["rmsprop"] = p => optim.RMSProp(p, 0.01),
        ["rmsprop_centered"] = p => optim.RMSProp(p, 0.01, 0.9, weight_decay: 0.1, momentum: 0.5, centered: true),
        ["adagrad"] = p => optim.Adagrad(p, 0.1, lr_decay: 0.1, weight_decay: 0.1, initial_accumulator_value: 0.5),
        ["adadelta"] = p => optim.Adadelta(p, 1.0, weight_decay: 0.1),
        ["adamax"] = p => optim.Adamax(p, 0.05, weight_decay: 0.1),
        ["nadam"] = p => optim.NAdam(p, 0.05, weight_decay: 0.1),
        ["radam"] = p => optim.RAdam(p, 0.05, 0.9, 0.6, weight_decay: 0.1),
        ["asgd"] = p => optim.ASGD(p, 0.05, t0: 2, weight_decay: 0.1),
        ["rprop"] = p => optim.Rprop(p, 0.05),
        ["groups"] = p =>
            optim.Adam(
                [new Adam.ParamGroup([p[0]], new Adam.Options { LearningRate = 0.5 }), new([p[1]], new Adam.Options())], 0.05,
                weight_decay: 0.1),
    };

    public static TheoryData<string> Names =>
        new(
            fixture.Names.Where(name => name.StartsWith("optimizer.", StringComparison.Ordinal)).Select(
                name => name.Split('.')[1]).Distinct());

    [Theory, MemberData(nameof(Names))]
    public void Trajectory_is_that_of_PyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var parameters = Start();
        using var optimizer = optimizers[name](parameters);
        for (var step = 0; step < 5; step++)
        {
            Step(optimizer, parameters);
            for (var i = 0; i < parameters.Length; i++)
                fixture.ShouldMatch(parameters[i].detach(), $"optimizer.{name}.{step}.{i}", 1e-4, 1e-5);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void SavedState_continues_the_trajectory(string name)
    {
        using var scope = NewDisposeScope();
        var parameters = Start();
        using var optimizer = optimizers[name](parameters);
        Step(optimizer, parameters);
        Step(optimizer, parameters);
        using var file = new MemoryStream();
        ((OptimizerHelper)optimizer).save_state_dict(new BinaryWriter(file));

        var copies = parameters.Select(parameter => new Parameter(parameter.detach().clone())).ToArray();
        using var other = optimizers[name](copies);
        file.Position = 0;
        ((OptimizerHelper)other).load_state_dict(new BinaryReader(file));
        Step(other, copies);

        for (var i = 0; i < copies.Length; i++)
            fixture.ShouldMatch(copies[i].detach(), $"optimizer.{name}.2.{i}", 1e-4, 1e-5);
    }

    [Theory, MemberData(nameof(Names))]
    public void Steps_leave_no_tensor_behind(string name)
    {
        using var scope = NewDisposeScope();
        var parameters = Start();
        using var optimizer = optimizers[name](parameters);
        Step(optimizer, parameters);
        var alive = LiveTensors.Settled();
        for (var i = 0; i < 3; i++)
            Step(optimizer, parameters);
        Tensor.TotalCount.ShouldBe(alive);
    }

    [Fact]
    public void ParametersWithoutGradient_stay()
    {
        using var scope = NewDisposeScope();
        var parameters = Start();
        using var optimizer = optim.Adam(parameters, 0.1);
        (parameters[0] * 2).sum().backward();
        optimizer.step();
        parameters[1].Equals(fixture["start1"]).ShouldBeTrue();
        parameters[0].Equals(fixture["start0"]).ShouldBeFalse();
    }

    [Fact]
    public void ParameterInTwoGroups_is_refused()
    {
        var parameters = Start();
        Should.Throw<ArgumentException>(() => optim.SGD([new SGD.ParamGroup(parameters), new([parameters[0]])], 0.1))
            .Message.ShouldContain("more than one parameter group");
    }

    [Fact]
    public void StateOfAnotherOptimizer_is_refused()
    {
        var file = new MemoryStream();
        optim.Adam(Start()).save_state_dict(new BinaryWriter(file));
        file.Position = 0;
        Should.Throw<InvalidDataException>(() => optim.SGD(Start(), 0.1).load_state_dict(new BinaryReader(file))).Message.ShouldContain(
            "'Adam'");
    }

    private static Parameter[] Start() => [new(fixture["start0"].clone()), new(fixture["start1"].clone())];

    private static void Step(optim.Optimizer optimizer, Parameter[] parameters)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var x = fixture["x"];
        (nn.functional.linear(x, parameters[0], parameters[1]).tanh() * x.narrow(1, 0, 2)).sum().backward();
        optimizer.step();
    }
}
