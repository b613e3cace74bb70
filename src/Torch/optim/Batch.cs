using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Parameters that are changed together, by operators that take lists of tensors.</summary>
internal sealed class Batch<TState>
{
    // On the CPU, a batch is worked on by one operator after the other: what it touches should stay in the cache meanwhile.
    private const long MostElementsOnCpu = 1 << 15;

    private readonly List<Tensor> parameters = [];
    private readonly List<Tensor> grads = [];
    private long elements;

    public List<TState> States { get; } = [];

    public Tensor[] Parameters => [.. parameters];

    /// <summary>Whether further parameters belong into another batch.</summary>
    public bool IsFull => elements >= MostElementsOnCpu;

    public void Add(Parameter parameter, Tensor grad, TState state)
    {
        if (parameter.device_type == DeviceType.CPU)
            elements += parameter.numel();
        parameters.Add(parameter);
        grads.Add(grad);
        States.Add(state);
    }

    /// <summary>A tensor of each state.</summary>
    public Tensor[] Of(Func<TState, Tensor?> tensor) => [.. States.Select(state => tensor(state)!)];

    /// <summary>Counts a step of each state.</summary>
    /// <param name="next">Counts a step of a state and returns its number.</param>
    /// <returns>The number of the step, where the states are at the same one.</returns>
    public long Advance(Func<TState, long> next)
    {
        var step = 0L;
        foreach (var state in States)
            step = next(state);
        return step;
    }

    /// <summary>The gradients, turned to ascent and with the gradient of the weights' square added where that is asked for.</summary>
    public Tensor[] Gradients(double? weight_decay, bool? maximize)
    {
        var result = grads.ToArray();
        if (maximize == true)
            result = Foreach.neg.CallList(result);
        if (weight_decay is { } decay and not 0)
            result = Foreach.add.CallList(result, Parameters, decay);
        return result;
    }
}
