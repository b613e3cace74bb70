using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class SpectrumTests
{
    private static readonly OracleCases cases = new("ops_spectrum")
    {
        { "stft", (x, y) => [x.stft(16, 4, window: y, return_complex: true), torch.stft(x, 16, 4, window: y, return_complex: true)] },
        { "stft_real", x => [x.stft(8, center: false), torch.stft(x, 8, center: false)] },
        { "stft_padded", (x, y) => [x.stft(16, 4, 12, y, true, PaddingModes.Constant, true, false, true)] },
        { "istft", (x, y) => [x.istft(16, 4, window: y, length: 28), torch.istft(x, 16, 4, window: y, length: 28)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
