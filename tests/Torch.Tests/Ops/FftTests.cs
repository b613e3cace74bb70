using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class FftTests
{
    private static readonly OracleCases cases = new("ops_fft")
    {
        { "fft", x => [torch.fft.fft_(x)] },
        { "fft_n", x => [torch.fft.fft_(x, 6, 0, FFTNormType.Ortho)] },
        { "ifft", x => [torch.fft.ifft(x, norm: FFTNormType.Forward)] },
        { "fft2", x => [torch.fft.fft2(x)] },
        { "ifft2", x => [torch.fft.ifft2(x, dim: [0, 1])] },
        { "fftn", x => [torch.fft.fftn(x)] },
        { "ifftn", x => [torch.fft.ifftn(x, [2, 3], [0, 2])] },
        { "rfft", x => [torch.fft.rfft(x)] },
        { "irfft", x => [torch.fft.irfft(x, 5)] },
        { "rfft2", x => [torch.fft.rfft2(x)] },
        { "irfft2", x => [torch.fft.irfft2(x)] },
        { "rfftn", x => [torch.fft.rfftn(x)] },
        { "irfftn", x => [torch.fft.irfftn(x)] },
        { "hfft", x => [torch.fft.hfft(x)] },
        { "ihfft", x => [torch.fft.ihfft(x)] },
        { "hfft2", x => [torch.fft.hfft2(x)] },
        { "ihfft2", x => [torch.fft.ihfft2(x)] },
        { "hfftn", x => [torch.fft.hfftn(x)] },
        { "ihfftn", x => [torch.fft.ihfftn(x)] },
        { "fftfreq", x => [torch.fft.fftfreq(5, 0.5)] },
        { "rfftfreq", x => [torch.fft.rfftfreq(5, 0.5, torch.float64)] },
        { "fftshift", x => [torch.fft.fftshift(x)] },
        { "ifftshift", x => [torch.fft.ifftshift(x, [1])] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
