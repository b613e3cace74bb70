using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ModelDsl.Torch.Tests.Nn;

public class InitTests
{
    private static readonly Fixture fixture = Fixture.Load("optim");

    private static readonly Dictionary<string, Func<Tensor, Tensor>> initializers = new()
    {
        ["uniform"] = x => init.uniform_(x, -1, 2),
        ["normal"] = x => init.normal_(x, 1, 2),
        ["trunc_normal"] = x => init.trunc_normal_(x, 0.5, 2, -1, 1.5),
        ["xavier_uniform"] = x => init.xavier_uniform_(x, 2),
        ["xavier_normal"] = x => init.xavier_normal_(x),
        ["kaiming_uniform"] = x => init.kaiming_uniform_(x, 0.3),
        ["kaiming_normal"] = x => init.kaiming_normal_(x, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.ReLU),
        ["orthogonal"] = x => init.orthogonal_(x, 2),
        ["dirac"] = x => init.dirac_(x),
        ["constant"] = x => init.constant_(x, 0.5),
    };

    public static TheoryData<string> Names => new(initializers.Keys);

    [Theory, MemberData(nameof(Names))]
    public void SameSeed_gives_the_values_of_PyTorch(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        var x = Parameter(empty(4, 3, 3));
        initializers[name](x).ShouldBeSameAs(x);
        fixture.ShouldMatch(x.detach(), $"init.{name}", 1e-5, 1e-6);
    }

    [Fact]
    public void Eye_and_sparse_are_those_of_PyTorch()
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        fixture.ShouldMatch(init.eye_(empty(3, 4)), "init.eye");
        fixture.ShouldMatch(init.sparse_(empty(5, 3), 0.4), "init.sparse");
    }

    [Theory, InlineData(2.0, "2.0"), InlineData(1.0, "1.0"), InlineData(double.PositiveInfinity, "inf")]
    public void Clipping_is_that_of_PyTorch(double norm, string name)
    {
        using var scope = NewDisposeScope();
        var p = Parameter(fixture["start0"].clone());
        var x = fixture["x"];
        (functional.linear(x, p, fixture["start1"]).tanh() * x.narrow(1, 0, 2)).sum().backward();
        nn.utils.clip_grad_norm_([p], 0.1, norm).ShouldBe(fixture[$"clip.{name}.total"].item<double>(), 1e-5);
        fixture.ShouldMatch(p.grad!, $"clip.{name}.grad", 1e-4, 1e-6);
    }

    [Fact]
    public void ClippingByValue_bounds_each_element()
    {
        using var scope = NewDisposeScope();
        var p = Parameter(zeros(3));
        (p * tensor(new[] { -3f, 0.5f, 3f })).sum().backward();
        nn.utils.clip_grad_value_([p], 1);
        p.grad!.data<float>().ToArray().ShouldBe([-1, 0.5f, 1]);
    }

    [Fact]
    public void Parameters_survive_the_way_to_a_vector_and_back()
    {
        using var scope = NewDisposeScope();
        var layer = Linear(3, 2);
        var vector = nn.utils.parameters_to_vector(layer.parameters());
        vector.shape.ShouldBe([8]);
        nn.utils.vector_to_parameters(arange(8, dtype: ScalarType.Float32), layer.parameters());
        layer.bias!.detach().data<float>().ToArray().ShouldBe([6, 7]);
        Should.Throw<ArgumentException>(() => nn.utils.vector_to_parameters(arange(7), layer.parameters()));
    }
}
