using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class WindowsTests
{
    private static readonly OracleCases cases = new("ops_windows")
    {
        { "bartlett_window", x => [torch.bartlett_window(5)] },
        { "blackman_window", x => [torch.blackman_window(5, false)] },
        { "hamming_window", x => [torch.hamming_window(5)] },
        { "hamming_window_parameters", x => [torch.hamming_window(5, false, 0.5f, 0.25f, torch.float64)] },
        { "hann_window", x => [torch.hann_window(5)] },
        { "kaiser_window", x => [torch.kaiser_window(5, beta: 8)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
