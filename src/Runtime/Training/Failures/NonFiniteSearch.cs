using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Finds where a loss that is not finite comes from: looks through the batch, then runs the model on it once more with hooks on
/// all its modules. Nothing of it is there while all is well. The model's buffers and the random state are as before afterwards.
/// </summary>
internal static class NonFiniteSearch
{
    /// <summary>Looks for values in the batch that are not finite.</summary>
    public static NonFiniteFinding? InBatch(object? batch)
    {
        foreach (var (path, tensor) in TensorsOf.Value(batch))
        {
            if (Describe(tensor) is { } values)
            {
                var name = path.Length == 0 ? "batch" : $"batch's {path}";
                return new NonFiniteFinding(
                    NonFiniteOrigin.Data, path, $"the data is at fault, not the model: the {name}, {Notation.Of(tensor)}, holds {values}; mend or leave out those samples");
            }
        }
        return null;
    }

    /// <summary>Runs the model again and tells the first module with a result that is not finite, in the order of the
    /// computation.</summary>
    public static NonFiniteFinding InModel(nn.Module model, Func<object?> forward)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var random = get_rng_state();
        var buffers = model.buffers().Select(buffer => (buffer, buffer.clone())).ToList();
        try
        {
            return Run(model, forward);
        }
        finally
        {
            buffers.ForEach(pair => pair.buffer.copy_(pair.Item2));
            set_rng_state(random);
        }
    }

    private static NonFiniteFinding Run(nn.Module model, Func<object?> forward)
    {
        NonFiniteFinding? finding = null;
        var paths = new Dictionary<nn.Module, string>(ReferenceEqualityComparer.Instance);
        foreach (var (name, module) in model.named_modules())
        {
            paths.TryAdd(module, name);
        }

        object? output;
        using (var hooks = new ForwardHooks((module, inputs, result) => finding ??= Judge(module, paths[module], inputs, result)))
        {
            foreach (var module in paths.Keys)
            {
                hooks.Attach(module);
            }
            output = forward();
        }

        return finding ?? InState(model) ?? (TensorsOf.Value(output).Any(item => Describe(item.Tensor) is not null)
            ? new NonFiniteFinding(
                NonFiniteOrigin.BetweenLayers, null,
                $"every layer of {model.GetType().Name} gives finite values, but its output is not finite: it arises in an operation behind the last layer; look for log(0), 0/0 and exp of large values")
            : new NonFiniteFinding(
                NonFiniteOrigin.Loss, null,
                $"the output of {model.GetType().Name} is finite: it arises in the loss or its penalty; look for log(0), 0/0 and targets that do not belong to it"));
    }

    private static NonFiniteFinding? Judge(nn.Module module, string path, object?[] inputs, object? result)
    {
        var kind = ModuleSummaryExtensions.KindOf(module);
        if (inputs.SelectMany(input => TensorsOf.Value(input)).FirstOrDefault(
            item => Describe(item.Tensor) is not null) is { Tensor: { } input })
        {
            return new NonFiniteFinding(
                NonFiniteOrigin.BetweenLayers, path,
                $"what enters {path} ({kind}), {Notation.Of(input)}, holds {Describe(input)}, though all layers before gave finite values: "
                + "it arises in an operation between them; look for log(0), 0/0 and exp of large values");
        }
        if (TensorsOf.Value(result).FirstOrDefault(item => Describe(item.Tensor) is not null) is not { Tensor: { } output })
        {
            return null;
        }
        return InState(module, path) ?? new NonFiniteFinding(
            NonFiniteOrigin.Layer, path,
            $"the first layer with a result that is not finite is {path} ({kind}): its inputs and parameters are finite, its result {Notation.Of(output)} "
            + $"holds {Describe(output)}; lower the learning rate, clip the gradients, or normalise what enters it");
    }

    private static NonFiniteFinding? InState(nn.Module module, string prefix = "")
    {
        foreach (var (name, tensor) in module.state_dict())
        {
            if (Describe(tensor) is { } values)
            {
                var path = prefix.Length == 0 ? name : $"{prefix}.{name}";
                return new NonFiniteFinding(
                    NonFiniteOrigin.Parameter, path,
                    $"the weight {path}, {Notation.Of(tensor)}, holds {values} already: a step before made it so; lower the learning rate or clip the gradients");
            }
        }
        return null;
    }

    /// <summary>The values that are not finite: <c>3 of 10 values NaN or infinite, the first at [0, 2]</c>; or null where there are
    /// none.</summary>
    private static string? Describe(Tensor tensor)
    {
        if (!tensor.is_floating_point() || tensor.NumberOfElements == 0)
        {
            return null;
        }
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var wrong = tensor.isfinite().logical_not();
        var count = wrong.sum().item<long>();
        return count == 0
            ? null
            : $"{count} of {tensor.NumberOfElements} values that are NaN or infinite, the first at {Notation.Of(wrong.nonzero()[0].cpu().data<long>().ToArray())}";
    }
}
