using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Core;

/// <summary>What libtorch objects to arrives as its own words, without its C++ stack.</summary>
public class ErrorTests
{
    [Fact]
    public void Operator_Failing_ThrowsLibtorchsMessage()
    {
        var error = Should.Throw<ExternalException>(() => ones(2, 3).matmul(ones(2, 3)));
        error.Message.ShouldBe("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)");
    }

    [Fact]
    public void Backward_OfSeveralElements_ThrowsLibtorchsMessage() =>
        Should.Throw<ExternalException>(() => ones(2, requires_grad: true).backward())
            .Message.ShouldBe("grad can be implicitly created only for scalar outputs");

    [Fact]
    public void RequiresGrad_OnIntegers_ThrowsLibtorchsMessage() =>
        Should.Throw<ExternalException>(() => zeros(2, int64, requires_grad: true))
            .Message.ShouldContain("floating point");

    [Fact]
    public void Index_OutOfRange_ThrowsLibtorchsMessage() =>
        Should.Throw<ExternalException>(() => arange(3)[3])
            .Message.ShouldContain("out of");

    [Fact]
    public void DisposedTensor_IsRefused() => Should.Throw<InvalidOperationException>(() =>
    {
        var x = ones(1);
        x.Dispose();
        x.add(x);
    });

    [Fact]
    public void AfterAFailure_TheThreadWorksOn()
    {
        Should.Throw<ExternalException>(() => ones(2).add(ones(3)));
        ones(2).add(ones(2)).sum().ToSingle().ShouldBe(4f);
    }
}
