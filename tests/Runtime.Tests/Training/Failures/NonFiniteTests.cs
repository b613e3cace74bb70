using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Failures;

public class NonFiniteTests
{
    [Fact]
    public void ABadLayer_IsNamedByItsPath()
    {
        using var model = Nested();
        var failure = Train(model, (epoch, step) => Scale(model, "body.deep.weight", epoch == 2 && step == 2 ? 3e38f : 1));

        (failure.Epoch, failure.Step, failure.Origin, failure.Path).ShouldBe((2, 2, NonFiniteOrigin.Layer, "body.deep"));
        failure.Message.ShouldStartWith(
            "the loss became NaN in epoch 2, step 2; the first layer with a result that is not finite is body.deep (Linear): "
            + "its inputs and parameters are finite, its result float32 [4, 3] holds 12 of 12 values that are NaN or infinite, the first at [0, 0];");
    }

    [Fact]
    public void ABadValueInTheData_IsToldApart()
    {
        using var model = Nested();
        var failure = Train(model, (_, _) => { }, data: input => input[6, 1] = double.PositiveInfinity);

        (failure.Epoch, failure.Step, failure.Origin, failure.Path).ShouldBe((1, 2, NonFiniteOrigin.Data, "Input"));
        failure.Message.ShouldEndWith(
            "the data is at fault, not the model: the batch's Input, float32 [4, 2], holds 1 of 8 values that are NaN or infinite, the "
            + "first at [2, 1]; "
            + "mend or leave out those samples");
    }

    [Fact]
    public void ABadWeight_IsNamed()
    {
        using var model = Nested();
        var failure = Train(model, (_, step) => Scale(model, "body.deep.bias", step == 3 ? float.NaN : 1));

        (failure.Epoch, failure.Step, failure.Origin, failure.Path).ShouldBe((1, 3, NonFiniteOrigin.Parameter, "body.deep.bias"));
        failure.Message.ShouldContain("the weight body.deep.bias, float32 [3], holds 3 of 3 values");
    }

    [Fact]
    public void BetweenLayers_TheNextLayerIsNamed()
    {
        using var model = new LogBetween();
        using var data = new TensorDataset(ones(8, 2), zeros(8, 1));
        using var optimizer = optim.SGD(model.parameters(), 0.01);
        var failure = Should.Throw<NonFiniteLossException>(
            () => Trainer.For(model, (y, target) => (y - target).pow(2).mean(), optimizer).Fit(data.Batches(4), 1));

        (failure.Origin, failure.Path).ShouldBe((NonFiniteOrigin.BetweenLayers, "second"));
        failure.Message.ShouldContain("what enters second (Linear), float32 [4, 2], holds");
    }

    [Fact]
    public void TheLossItself_IsNamed()
    {
        using var model = Nested();
        var failure = Train(model, (_, _) => { }, loss: (y, target) => (y * 0).sum().log());
        (failure.Origin, failure.Path).ShouldBe((NonFiniteOrigin.Loss, null));
        failure.Message.ShouldContain("the output of Sequential is finite: it arises in the loss or its penalty;");
    }

    [Fact]
    public void TheSearch_LeavesBuffersAndRandomStateAsTheyWere()
    {
        using var scope = NewDisposeScope();
        using var model = nn.Sequential(("norm", nn.BatchNorm1d(2)), ("drop", nn.Dropout()), ("out", nn.Linear(2, 1)));
        using var data = new TensorDataset(rand(4, 2), zeros(4, 1));
        using var optimizer = optim.SGD(model.parameters(), 0.01);
        byte[] Running() => model.state_dict()["norm.running_mean"].bytes.ToArray();
        byte[]? seen = null, random = null;
        var trainer = new Trainer<Batch, Tensor>(
            model, batch => model.call(batch.Input),
            (y, _) =>
            {
                (seen, random) = (Running(), get_rng_state().bytes.ToArray());
                return y.sum() * float.NaN;
            }, optimizer);

        Should.Throw<NonFiniteLossException>(() => trainer.Fit(data.Batches(4), 1));
        Running().ShouldBe(seen!);
        get_rng_state().bytes.ToArray().ShouldBe(random!);
    }

    [Fact]
    public void ASearchThatFails_IsTold()
    {
        using var model = new Perceptron();
        using var data = new TensorDataset(zeros(4, 2), zeros(4, 2));
        using var optimizer = optim.SGD(model.parameters(), 0.01);
        var calls = 0;
        var trainer = new Trainer<Batch, Tensor>(
            model, batch => calls++ == 0 ? model.call(batch.Input) : throw new InvalidOperationException("only once"), (y, _) =>
                y.sum() * float.NaN, optimizer);
        Should.Throw<NonFiniteLossException>(() => trainer.Fit(data.Batches(4), 1)).Message.ShouldEndWith(
            "; the search for the layer failed: only once");
    }

    private static Sequential Nested() => nn.Sequential(
        ("body", nn.Sequential(("first", nn.Linear(2, 3)), ("act", nn.ReLU()), ("deep", nn.Linear(3, 3)))), ("head", nn.Linear(3, 2)));

    private static void Scale(nn.Module model, string weight, float by)
    {
        if (by is 1)
        {
            return;
        }
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        // Large enough that its products overflow, and finite itself.
        model.state_dict()[weight].fill_(by);
        if (float.IsFinite(by))
        {
            model.state_dict()["body.first.bias"].fill_(10);
        }
    }

    private static NonFiniteLossException Train(
        Sequential model, Action<int, int> before, Action<Tensor>? data = null, Func<Tensor, Tensor, Tensor>? loss = null)
    {
        manual_seed(1);
        var input = rand(12, 2);
        data?.Invoke(input);
        using var set = new TensorDataset(input, zeros(12, 2));
        using var optimizer = optim.SGD(model.parameters(), 0.01);
        loss ??= (y, target) => (y - target).pow(2).mean();
        var step = 0;
        var trainer = new Trainer<Batch, Tensor>(
            model,
            batch =>
            {
                if (model.training)
                {
                    before(step / 3 + 1, step % 3 + 1);
                    step++;
                }
                return model.call(batch.Input);
            },
            (y, batch) => loss(y, batch.Target), optimizer);
        return Should.Throw<NonFiniteLossException>(() => trainer.Fit(set.Batches(4), 2));
    }

    private sealed class LogBetween : nn.Module<Tensor, Tensor>
    {
        private readonly Linear _first = nn.Linear(2, 2);
        private readonly Linear _second = nn.Linear(2, 1);

        public LogBetween() : base(nameof(LogBetween))
        {
            register_module("first", _first);
            register_module("second", _second);
        }

        public override Tensor forward(Tensor x) => _second.call((_first.call(x) * 0).log());
    }
}
