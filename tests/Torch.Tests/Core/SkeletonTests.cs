using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Core;

public class SkeletonTests
{
    private static readonly Op add = new("add", "Tensor");
    private static readonly Op sum = new("sum");

    [Fact]
    public void Backward_ThroughAdd_GivesOnes()
    {
        var x = ones(2, 3, requires_grad: true);
        var y = add.Call(x, x, 3.0);
        sum.Call(y).backward();
        x.grad!.Equals(full(2, 3, 4f)).ShouldBeTrue();
    }
}
