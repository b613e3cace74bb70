using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>
/// PyTorch's <c>LSTM</c> with <c>proj_size</c> and <c>batch_first</c>, which TorchSharp's has not, and with its <c>state_dict</c> keys.
/// Returns the hidden states of the last layer, and the hidden and cell state at the end.
/// </summary>
/// <remarks>It takes PyTorch's steps in PyTorch's order: from the same seed come the same weights and the same dropout.</remarks>
public sealed class ProjectedLSTM : nn.Module<Tensor, Tensor?, Tensor?, (Tensor output, Tensor h, Tensor c)>
{
    private readonly long _hidden, _projected, _layers, _directions;
    private readonly bool _bias;
    private readonly double _dropout;

    /// <summary>Makes the weights.</summary>
    /// <param name="input_size">The features of the input.</param>
    /// <param name="hidden_size">The features of the cell state.</param>
    /// <param name="proj_size">The features of the hidden state, which are fewer.</param>
    /// <param name="num_layers">The layers on top of each other.</param>
    /// <param name="bias">Whether the gates have biases.</param>
    /// <param name="dropout">The probability of dropping between layers while training.</param>
    /// <param name="bidirectional">Whether the sequence is read in both directions.</param>
    /// <param name="device">Where the weights are.</param>
    /// <param name="dtype">Their type.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="proj_size"/> is less than 1, or not less than the hidden size.
    /// </exception>
    public ProjectedLSTM(
        long input_size, long hidden_size, long proj_size, long num_layers = 1, bool bias = true, double dropout = 0,
        bool bidirectional = false, Device? device = null, ScalarType? dtype = null)
        : base("LSTM")
    {
        if (proj_size < 1 || proj_size >= hidden_size)
        {
            throw new ArgumentOutOfRangeException(
                nameof(proj_size), proj_size, $"proj_size must be at least 1 and smaller than hidden_size, which is {hidden_size}");
        }

        (_hidden, _projected, _layers, _directions) = (hidden_size, proj_size, num_layers, bidirectional ? 2 : 1);
        (_bias, _dropout) = (bias, dropout);
        for (var i = 0; i < _layers * _directions; i++)
        {
            var suffix = Suffix(i);
            Add("weight_ih" + suffix, 4 * hidden_size, i < _directions ? input_size : proj_size * _directions);
            Add("weight_hh" + suffix, 4 * hidden_size, proj_size);
            if (bias)
            {
                Add("bias_ih" + suffix, 4 * hidden_size);
                Add("bias_hh" + suffix, 4 * hidden_size);
            }
            Add("weight_hr" + suffix, proj_size, hidden_size);
        }

        var bound = 1 / Math.Sqrt(hidden_size);
        foreach (var weight in parameters(recurse: false)) nn.init.uniform_(weight, -bound, bound);

        void Add(string name, params long[] size) =>
            register_parameter(name, new Parameter(empty(size, dtype: dtype, device: device)).Kept());
    }

    /// <summary>Runs over sequences [B, T, F].</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="h0">The hidden state to start from, [layers * directions, B, proj_size].</param>
    /// <param name="c0">The cell state to start from, [layers * directions, B, hidden_size]; without both of them, zeros.</param>
    public override (Tensor output, Tensor h, Tensor c) forward(Tensor input, Tensor? h0 = null, Tensor? c0 = null)
    {
        using var scope = NewDisposeScope();
        if (h0 is null || c0 is null)
        {
            h0 = Zeros(_projected);
            c0 = Zeros(_hidden);
        }

        var (starts, cells) = (h0.unbind(0), c0.unbind(0));
        var sequence = input.transpose(0, 1); // steps first, as PyTorch goes through them
        for (var layer = 0; layer < _layers; layer++)
        {
            if (layer > 0 && training && _dropout > 0) sequence = nn.functional.dropout(sequence, _dropout);
            var outputs = new Tensor[_directions];
            for (var direction = 0; direction < _directions; direction++)
            {
                var i = layer * _directions + direction;
                (outputs[direction], starts[i], cells[i]) = Run((int)i, sequence, starts[i], cells[i]);
            }

            sequence = outputs.Length == 1 ? outputs[0] : cat(outputs, -1);
        }

        return (
            sequence.transpose(0, 1).MoveToOuterDisposeScope(), stack(starts).MoveToOuterDisposeScope(),
            stack(cells).MoveToOuterDisposeScope());

        Tensor Zeros(long size) => zeros([_layers * _directions, input.size(0), size], dtype: input.dtype, device: input.device);
    }

    /// <summary>Does nothing: the constructor has registered everything.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>One layer in one direction: its outputs [T, B, P], and the states at the end.</summary>
    private (Tensor output, Tensor h, Tensor c) Run(int i, Tensor sequence, Tensor h, Tensor c)
    {
        using var scope = NewDisposeScope();
        var (weight, bias, projection) = (Weight("weight_hh", i), _bias ? Weight("bias_hh", i) : null, Weight("weight_hr", i));
        var steps = nn.functional.linear(sequence, Weight("weight_ih", i), _bias ? Weight("bias_ih", i) : null!).unbind(0);
        var outputs = new Tensor[steps.Length];
        var isReverse = i % _directions == 1;
        for (var step = 0; step < steps.Length; step++)
        {
            var at = isReverse ? steps.Length - 1 - step : step;
            (h, c) = Step(steps[at], h, c, weight, bias, projection);
            outputs[at] = h;
        }

        // The last hidden state is also an output.
        return (stack(outputs).MoveToOuterDisposeScope(), h.MoveToOuterDisposeScope(), c.MoveToOuterDisposeScope());
    }

    /// <summary>One step: the states after it. What it needs besides goes at its end, unless the backward pass keeps it.</summary>
    private (Tensor h, Tensor c) Step(Tensor input, Tensor h, Tensor c, Tensor weight, Tensor? bias, Tensor projection)
    {
        using var scope = NewDisposeScope();
        var gates = nn.functional.linear(h, weight, bias!).add_(input);
        var (inward, forget, cell, outward) = (
            gates.narrow(1, 0, _hidden).sigmoid(), gates.narrow(1, _hidden, _hidden).sigmoid(),
            gates.narrow(1, 2 * _hidden, _hidden).tanh(), gates.narrow(1, 3 * _hidden, _hidden).sigmoid());
        var next = (forget * c).add_(inward * cell);
        return (
            nn.functional.linear(outward * next.tanh(), projection).MoveToOuterDisposeScope(), next.MoveToOuterDisposeScope());
    }

    // By name: a move to another device may put other parameters in their place.
    private Parameter Weight(string name, int i) => get_parameter(name + Suffix(i))!;

    private string Suffix(int i) => $"_l{i / _directions}{(i % _directions == 1 ? "_reverse" : "")}";
}
