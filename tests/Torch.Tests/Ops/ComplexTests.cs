using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ComplexTests
{
    private static readonly OracleCases cases = new("ops_complex")
    {
        { "real", x => [x.real, torch.real(x)] },
        { "imag", x => [x.imag, torch.imag(x)] },
        { "angle", x => [x.angle(), torch.angle(x)] },
        { "conj_physical", x => [x.conj_physical(), x.clone().conj_physical_(), torch.conj_physical(x), torch.conj_physical_(x.clone())] },
        { "conj", x => [x.conj().resolve_conj(), torch.resolve_conj(torch.conj(x)), x.conj_physical()] },
        { "resolve_neg", x => [x.conj().imag.resolve_neg(), torch.resolve_neg(torch.conj(x).imag)] },
        { "view_as_real", x => [x.view_as_real(), torch.view_as_real(x)] },
        { "view_as_complex", x => [x.view_as_complex(), torch.view_as_complex(x)] },
        { "complex", (x, y) => [torch.complex(x, y)] },
        { "polar", (x, y) => [torch.polar(x, y)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
