using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class BroadcastTests
{
    [Fact]
    public void Shapes_broadcast_from_the_last_dimension() =>
        broadcast_shapes([3, 1], [2, 1, 4], [1]).Shape.ShouldBe([2, 3, 4]);

    [Fact]
    public void Shapes_that_do_not_broadcast_are_named()
    {
        var error = Should.Throw<ArgumentException>(() => broadcast_shapes([2, 3], [4, 3]));
        error.Message.ShouldContain("[4, 3]");
        error.Message.ShouldContain("size 4 of dimension 0 meets 2");
    }

    [Fact]
    public void Operands_that_do_not_broadcast_are_libtorchs_error()
    {
        var error = Should.Throw<Exception>(() => ones(2, 3) + ones(2, 4));
        error.Message.ShouldContain("The size of tensor a (3) must match the size of tensor b (4)");
    }

    [Fact]
    public void Close_tensors_are_close_within_the_tolerance()
    {
        allclose(tensor([1.0, 2.0]), tensor([1.0, 2.001])).ShouldBeFalse();
        allclose(tensor([1.0, 2.0]), tensor([1.0, 2.001]), atol: 0.01).ShouldBeTrue();
        allclose(tensor([double.NaN]), tensor([double.NaN])).ShouldBeFalse();
        allclose(tensor([double.NaN]), tensor([double.NaN]), equal_nan: true).ShouldBeTrue();
    }
}
