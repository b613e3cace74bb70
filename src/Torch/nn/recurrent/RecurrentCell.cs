using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the cells of recurrent networks have in common.</summary>
internal static class RecurrentCell
{
    /// <summary>The weights of the gates before training; without bias, the last two are null.</summary>
    public static (Parameter WeightIh, Parameter WeightHh, Parameter? BiasIh, Parameter? BiasHh) Weights(
        int gates, long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype)
    {
        var rows = gates * hiddenSize;
        var bound = 1 / Math.Sqrt(hiddenSize);
        return (Fresh(rows, inputSize), Fresh(rows, hiddenSize), bias ? Fresh(rows) : null, bias ? Fresh(rows) : null);

        Parameter Fresh(params long[] size) =>
            (Parameter)nn.init.uniform_(new Parameter(empty(size, dtype: dtype, device: device)), -bound, bound);
    }

    /// <summary>The state that a cell starts from where none is given.</summary>
    public static Tensor InitialState(Tensor input, Tensor weight_hh) =>
        zeros([.. input.shape[..^1], weight_hh.shape[1]], dtype: input.dtype, device: input.device);
}
