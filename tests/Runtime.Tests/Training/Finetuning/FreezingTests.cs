using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Finetuning;

public class FreezingTests
{
    [Fact]
    public void AFrozenBackbone_StaysBitForBit_WhileTheHeadLearns()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var model = Model();
        model.Backbone.Freeze();
        var before = Bytes(model.Backbone);
        var head = model.Head.weight.bytes.ToArray();

        Train(model);

        Bytes(model.Backbone).ShouldBe(before);
        model.Head.weight.bytes.ToArray().ShouldNotBe(head);
        (model.training, model.Head.training, model.Backbone.training).ShouldBe((true, true, false));
        model.Backbone.IsFrozen().ShouldBeTrue();
    }

    [Fact]
    public void Unfrozen_ItLearnsAgain()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var model = Model();
        model.Backbone.Freeze();
        Train(model);
        var before = model.Backbone.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.bytes.ToArray());

        model.Unfreeze();
        Train(model);

        foreach (var (key, value) in model.Backbone.state_dict())
        {
            value.bytes.ToArray().ShouldNotBe(before[key], key);
        }
        model.modules().ShouldAllBe(module => module.training);
    }

    [Fact]
    public void ItStaysFrozenBehindAnEvaluation()
    {
        using var model = Model();
        model.Backbone.Freeze();
        model.eval();
        model.TrainUnfrozen();
        (model.Backbone.training, model.Head.training).ShouldBe((false, true));
    }

    private static Net Model() => new();

    private static string Bytes(nn.Module module) => string.Join(
        '|', module.state_dict().Values.Select(value => Convert.ToHexString(value.bytes)));

    private static void Train(Net model)
    {
        using var data = new TensorDataset(rand(20, 2) + 3, rand(20, 1));
        using var optimizer = optim.AdamW(model.parameters(), 0.01);
        var trainer = Trainer.For(model, (y, target) => (y - target).pow(2).mean(), optimizer);
        trainer.ClipNorm = 1;
        trainer.Fit(data.Batches(5), 2, data.Batches(5));
    }

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        public Net() : base(nameof(Net))
        {
            Backbone = nn.Sequential(("in", nn.Linear(2, 4)), ("norm", nn.BatchNorm1d(4)), ("act", nn.Tanh()));
            Head = nn.Linear(4, 1);
            register_module("backbone", Backbone);
            register_module("head", Head);
        }

        public Sequential Backbone { get; }

        public Linear Head { get; }

        public override Tensor forward(Tensor x) => Head.call(Backbone.call(x));
    }
}
