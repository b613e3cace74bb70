using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests;

/// <summary>A small module with two layers and a buffer of another dtype.</summary>
public sealed class Perceptron : nn.Module<Tensor, Tensor>
{
    public Perceptron(long inputs = 2, long hidden = 8, long outputs = 2)
        : base(nameof(Perceptron))
    {
        Hidden = nn.Linear(inputs, hidden);
        Out = nn.Linear(hidden, outputs);
        register_module("hidden", Hidden);
        register_module("out", Out);
        register_buffer("steps", tensor(7L));
    }

    public Linear Hidden { get; }

    public Linear Out { get; }

    public override Tensor forward(Tensor x)
    {
        using var hidden = Hidden.call(x);
        using var active = hidden.tanh();
        return Out.call(active);
    }
}
