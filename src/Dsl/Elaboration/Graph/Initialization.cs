namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary><c>init Conv2d: kaiming_normal(fan_out), bias: zeros</c>: done at the end of the constructor.</summary>
public sealed record InitStep(InitTarget Target, IReadOnlyList<Initialization> Initializations) : Step;

/// <summary>What is initialised.</summary>
public abstract record InitTarget
{
    private InitTarget()
    {
    }

    /// <summary>Every layer of a kind below the module, those of its blocks included.</summary>
    public sealed record Kind(Layers.LayerDescription Layer, IReadOnlyList<LayerMember> Layers) : InitTarget;

    /// <summary>A layer or parameter, reached through the members around it; the last one is it.</summary>
    public sealed record Path(IReadOnlyList<Member> Members) : InitTarget;
}

/// <param name="Name">The weight as the user calls it: <c>weight</c> stands for all weights of an LSTM, too.</param>
public sealed record Initialization(string Name, Initializer Initializer)
{
    /// <summary>The keys that the name stands for: the one it is, else all that have it in them.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> keys)
    {
        var known = keys.ToList();
        return known.Contains(Name) ? [Name] : [.. known.Where(key => key.Contains(Name))];
    }
}
