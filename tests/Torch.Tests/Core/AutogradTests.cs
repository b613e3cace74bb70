using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Core;

public class AutogradTests
{
    private readonly Tensor x = tensor(new[] { 1f, 2f, 3f }, requires_grad: true);

    [Fact]
    public void Backward_Accumulates()
    {
        (x * x).sum().backward();
        (x * x).sum().backward();
        x.grad!.data<float>().ToArray().ShouldBe([4f, 8f, 12f]);
        x.grad = null;
        x.grad.ShouldBeNull();
    }

    [Fact]
    public void Backward_IntoGivenInputs_LeavesOthersAlone()
    {
        var y = ones(3, requires_grad: true);
        (x * y).sum().backward(inputs: [y]);
        x.grad.ShouldBeNull();
        y.grad!.data<float>().ToArray().ShouldBe([1f, 2f, 3f]);
    }

    [Fact]
    public void Grad_OfAGrad_IsTheSecondDerivative()
    {
        var first = autograd.grad([(x * x * x).sum()], [x], retain_graph: true, create_graph: true)[0];
        var second = autograd.grad([first.sum()], [x])[0];
        second.data<float>().ToArray().ShouldBe([6f, 12f, 18f]);
        x.grad.ShouldBeNull();
    }

    [Fact]
    public void Grad_OfAnUnusedInput_IsNullWhenAllowed()
    {
        var unused = ones(1, requires_grad: true);
        autograd.grad([x.sum()], [x, unused], allow_unused: true)[1].ShouldBeNull();
    }

    [Fact]
    public void NoGrad_RecordsNothing()
    {
        using (no_grad())
        {
            (x * 2).requires_grad.ShouldBeFalse();
            using (enable_grad())
                (x * 2).requires_grad.ShouldBeTrue();
            is_grad_enabled().ShouldBeFalse();
        }
        (x * 2).requires_grad.ShouldBeTrue();
    }

    [Fact]
    public void InferenceMode_EndsWithItsScope()
    {
        using (inference_mode())
        {
            is_inference_mode_enabled().ShouldBeTrue();
            (x * 2).requires_grad.ShouldBeFalse();
        }
        is_inference_mode_enabled().ShouldBeFalse();
    }

    [Fact]
    public void RetainGrad_KeepsAnInnerTensorsGradient()
    {
        var y = x * 2;
        y.is_leaf.ShouldBeFalse();
        y.retain_grad();
        (y * y).sum().backward();
        y.grad!.data<float>().ToArray().ShouldBe([4f, 8f, 12f]);
    }

    [Fact]
    public void Detach_LeavesTheGraph() => x.detach().requires_grad.ShouldBeFalse();
}
