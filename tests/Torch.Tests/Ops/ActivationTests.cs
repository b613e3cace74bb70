using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ActivationTests
{
    private static readonly OracleCases cases = new("ops_activation")
    {
        { "relu", x => [x.relu(), x.clone().relu_()] },
        { "relu6", x => [x.relu6(), x.clone().relu6_()] },
        { "celu", x => [x.celu(), x.clone().celu_()] },
        { "elu", x => [] },
        { "selu", x => [x.selu(), x.clone().selu_()] },
        { "gelu", x => [x.gelu(), x.clone().gelu_()] },
        { "silu", x => [x.silu(), x.clone().silu_()] },
        { "hardsigmoid", x => [x.hardsigmoid(), x.clone().hardsigmoid_()] },
        { "hardswish", x => [x.hardswish(), x.clone().hardswish_()] },
        { "gelu_tanh", x => [x.gelu(TorchSharp.Modules.GELU.Approximate.tanh), x.clone().gelu_(TorchSharp.Modules.GELU.Approximate.tanh)] },
        { "celu_alpha", x => [x.celu(0.5), x.clone().celu_(0.5)] },
        { "elu_alpha", x => [x.elu(0.5), x.clone().elu_(0.5)] },
        { "elu_scales", x => [x.elu(0.5, 1.5, 2), x.clone().elu_(0.5, 1.5, 2)] },
        { "glu", x => [x.glu()] },
        { "hardtanh", x => [x.hardtanh(-0.5, 0.7), x.clone().hardtanh_(-0.5, 0.7)] },
        { "leaky_relu", x => [x.leaky_relu(0.1), x.clone().leaky_relu_(0.1)] },
        { "log_sigmoid", x => [x.log_sigmoid()] },
        { "prelu", (x, y) => [x.prelu(y)] },
        { "rrelu", x => [x.rrelu(0.1, 0.3), x.clone().rrelu_(0.1, 0.3)] },
        { "softplus", x => [x.softplus(2, 1)] },
        { "threshold", x => [x.threshold(0.2, -1), x.clone().threshold_(0.2, -1)] },
        { "softmax", x => [x.softmax(1), x.softmax(-2), torch.softmax(x, 1), torch.special.softmax(x, 1)] },
        { "log_softmax", x => [x.log_softmax(-1), torch.special.log_softmax(x, -1)] },
        { "softmax_dtype", x => [x.softmax(1, torch.float32)] },
        { "channel_shuffle", x => [x.channel_shuffle(2)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
