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

    /// <summary>The gradients, turned to ascent and with the gradient of the weights' square added where that is asked for.</summary>
    public Tensor[] Gradients(double? weight_decay, bool? maximize)
    {
        var result = grads.ToArray();
        if (maximize == true)
            result = foreach_neg.CallList(result);
        if (weight_decay is { } decay and not 0)
            result = foreach_add.CallList(result, Parameters, decay);
        return result;
    }

    private static readonly Op foreach_neg = new("_foreach_neg");
    private static readonly Op foreach_add = new("_foreach_add", "List");
}
