using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the optimizers that are written in C# have in common.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);

    /// <summary>The options that groups take what they lack from.</summary>
    protected OptimizerOptions _defaults = new();

    /// <summary>Makes an optimizer without groups.</summary>
    public OptimizerHelper() { }

    /// <summary>The decay rates of the first group; setting them sets those of all.</summary>
    private protected (double, double) BetasOfGroups
    {
        get => ((optim.IBetas)_parameter_groups[0]).Betas;
        set
        {
            foreach (optim.IBetas group in _parameter_groups)
                group.Betas = value;
        }
    }

    /// <summary>The momentum of the first group; setting it sets that of all.</summary>
    private protected double MomentumOfGroups
    {
        get => ((optim.IMomentum)_parameter_groups[0]).Momentum;
        set
        {
            foreach (optim.IMomentum group in _parameter_groups)
                group.Momentum = value;
        }
    }

    /// <inheritdoc/>
    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Options ??= (OptimizerOptions)Activator.CreateInstance(_defaults.GetType())!;
        param_group.Options.FillFrom(_defaults);
        base.add_param_group(param_group);
        foreach (var parameter in param_group.Parameters)
        {
            if (states.ContainsKey(parameter))
                throw new ArgumentException("some parameters appear in more than one parameter group", nameof(param_group));
            if (NewState(parameter) is not { } state)
                continue;
            state.Initialize(param_group.Options);
            states.Add(parameter, state);
        }
    }

    internal virtual OptimizerState? NewState(Parameter parameter) => null;

    private protected void AddGroups(IEnumerable<ParamGroup> groups)
    {
        foreach (var group in groups)
            add_param_group(group);
    }

    /// <inheritdoc/>
    public override IEnumerable<Parameter> parameters() => base.parameters();

    /// <inheritdoc/>
    public override void zero_grad() => base.zero_grad();

    /// <summary>
    /// Runs the closure with gradients and <paramref name="body"/> on each group without; temporary tensors are disposed.
    /// </summary>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null) where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using (enable_grad())
                loss = loss_closure();
        }
        using (no_grad())
        {
            using var scope = NewDisposeScope();
            foreach (T group in _parameter_groups)
                body(group);
        }
        return loss;
    }

    /// <summary>
    /// The parameters of a group that have gradients, those at the same step together. Tensors made while a batch is worked on
    /// are disposed before the next one.
    /// </summary>
    private protected IEnumerable<Batch<TState>> Batches<TState>(ParamGroup group,
        Func<TState, long>? step = null) where TState : OptimizerState
    {
        var batches = new List<(long Step, Batch<TState> Batch)>();
        foreach (var parameter in group.Parameters)
        {
            if (parameter.grad is not { } grad)
                continue;
            var state = (TState)states[parameter];
            var key = step?.Invoke(state) ?? 0;
            var place = batches.FindIndex(batch => batch.Step == key && !batch.Batch.IsFull);
            if (place < 0)
            {
                place = batches.Count;
                batches.Add((key, new Batch<TState>()));
            }
            batches[place].Batch.Add(parameter, grad, state);
        }
        foreach (var (_, batch) in batches)
        {
            using var scope = NewDisposeScope();
            yield return batch;
        }
    }

    /// <summary>The options and states, by reference.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            result.Options.Add(group.Options);
            var indices = new List<int>();
            foreach (var parameter in group.Parameters)
            {
                if (!states.TryGetValue(parameter, out var state))
                    continue;
                indices.Add(result.State.Count);
                result.State.Add(state);
            }
            result.StateIndexRef.Add(indices);
        }
        return result;
    }

    /// <summary>Copies options and states of an optimizer of the same kind and groups.</summary>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        CheckCounts(own, state_dict.Options.Count, state_dict.State.Count);
        using var _ = no_grad();
        for (var i = 0; i < own.Options.Count; i++)
            own.Options[i].LoadStateDict(state_dict.Options[i]);
        for (var i = 0; i < own.State.Count; i++)
            own.State[i].LoadStateDict(state_dict.State[i]);
    }

    /// <summary>Writes options and states to a file.</summary>
    public void save_state_dict(string location)
    {
        using var stream = File.Create(location);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        save_state_dict(writer);
    }

    /// <summary>Writes options and states.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        var own = state_dict();
        writer.Write(GetType().Name);
        writer.Write7BitEncodedInt(own.Options.Count);
        writer.Write7BitEncodedInt(own.State.Count);
        foreach (var options in own.Options)
            options.SaveStateDict(writer);
        foreach (var state in own.State)
            state.SaveStateDict(writer);
    }

    /// <summary>Reads options and states from a file.</summary>
    public void load_state_dict(string location)
    {
        using var stream = File.OpenRead(location);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        load_state_dict(reader);
    }

    /// <summary>Reads options and states.</summary>
    public void load_state_dict(BinaryReader reader)
    {
        var own = state_dict();
        var kind = reader.ReadString();
        if (kind != GetType().Name)
            throw new InvalidDataException($"The file holds the state of the optimizer '{kind}', not of '{GetType().Name}'.");
        CheckCounts(own, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        using var _ = no_grad();
        foreach (var options in own.Options)
            options.LoadStateDict(reader);
        foreach (var state in own.State)
            state.LoadStateDict(reader);
    }

    private static void CheckCounts(StateDictionary own, int groups, int states)
    {
        if (groups != own.Options.Count)
            throw new ArgumentException($"loaded state dict has {groups} parameter groups, the optimizer has {own.Options.Count}");
        if (states != own.State.Count)
            throw new ArgumentException($"loaded state dict has {states} parameters, the optimizer has {own.State.Count}");
    }

    /// <summary>Moves the states to a device.</summary>
    public void to(Device device)
    {
        foreach (var state in states.Values)
            state.to(device);
    }

    internal override void DisposeStates()
    {
        foreach (var state in states.Values)
            (state as IDisposable)?.Dispose();
    }
}
