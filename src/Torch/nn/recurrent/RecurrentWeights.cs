using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The weights of the layers and directions of a recurrent network, in the order that libtorch's operators take.</summary>
internal sealed class RecurrentWeights
{
    private readonly Tensor[] flat;
    private readonly int perDirection;

    /// <param name="module">The module to register them in.</param>
    /// <param name="gates">How many gates a cell has.</param>
    /// <param name="shape">The shape of the network.</param>
    /// <param name="device">The weights' device.</param>
    /// <param name="dtype">The weights' type.</param>
    public RecurrentWeights(nn.Module module, int gates, RecurrentShape shape, Device? device, ScalarType? dtype)
    {
        Shape = shape;
        perDirection = shape.Bias ? 4 : 2;
        var rows = gates * shape.HiddenSize;
        var weights = new List<Tensor>();
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            for (var direction = 0; direction < shape.Directions; direction++)
            {
                var suffix = $"_l{layer}{(direction == 1 ? "_reverse" : "")}";
                Add("weight_ih" + suffix, rows, layer == 0 ? shape.InputSize : shape.HiddenSize * shape.Directions);
                Add("weight_hh" + suffix, rows, shape.HiddenSize);
                if (!shape.Bias)
                    continue;
                Add("bias_ih" + suffix, rows);
                Add("bias_hh" + suffix, rows);
            }
        }
        flat = [.. weights];
        var bound = 1 / Math.Sqrt(shape.HiddenSize);
        foreach (var weight in flat)
            nn.init.uniform_(weight, -bound, bound);

        void Add(string name, params long[] size)
        {
            var weight = new Parameter(empty(size, dtype: dtype, device: device));
            weight.DetachFromDisposeScope();
            module.register_parameter(name, weight);
            weights.Add(weight);
        }
    }

    public RecurrentShape Shape { get; }

    /// <summary>All weights.</summary>
    public Tensor[] Flat => flat;

    /// <summary>A weight of a layer and direction, which are counted together.</summary>
    public Parameter this[long index, int kind] => kind < perDirection && index >= 0 && index < Shape.Layers * Shape.Directions
        ? (Parameter)flat[index * perDirection + kind]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such weight.");

    /// <summary>The state that a network starts from where none is given.</summary>
    public Tensor InitialState(Tensor input, long batch) =>
        zeros([Shape.Layers * Shape.Directions, batch, Shape.HiddenSize], dtype: input.dtype, device: input.device);

    /// <summary>The batch size of an input, or null for a single sequence.</summary>
    public long? BatchOf(Tensor input)
    {
        var shape = input.shape;
        if (shape.Length is not (2 or 3))
            throw new ArgumentException($"Expected input to be 2-D or 3-D but received {shape.Length}-D tensor", nameof(input));
        if (shape[^1] != Shape.InputSize)
            throw new ArgumentException($"input.size(-1) must be equal to input_size. Expected {Shape.InputSize}, got {shape[^1]}",
                nameof(input));
        return shape.Length == 2 ? null : shape[Shape.BatchFirst ? 0 : 1];
    }
}

/// <summary>What decides the sizes of a recurrent network's weights and how it is run.</summary>
internal sealed record RecurrentShape(
    long InputSize, long HiddenSize, long Layers, bool Bias, bool BatchFirst, double Dropout, bool Bidirectional)
{
    public long Directions => Bidirectional ? 2 : 1;
}
