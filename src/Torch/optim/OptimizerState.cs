using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer keeps about a parameter.</summary>
public abstract class OptimizerState : IVisited
{
    private static readonly Op zeros_like = new("zeros_like");

    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>Makes the state of a parameter.</summary>
    protected OptimizerState(Parameter parameter)
    {
        _parameter = parameter;
    }

    internal Parameter Parameter => _parameter;

    /// <summary>Sets the state to what it is before the first step.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Copies another state of the same kind.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Reads the state.</summary>
    public abstract void LoadStateDict(BinaryReader reader);

    /// <summary>Writes the state.</summary>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <summary>Moves the state to a device.</summary>
    public virtual void to(Device device) => VisitFields(new FieldMover(device));

    /// <summary>Whether another state is of the same kind and nearly the same values.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other)
    {
        if (other.GetType() != GetType())
            return false;
        var comparer = new FieldComparer(FieldCollector.Of(other));
        VisitFields(comparer);
        return comparer.Equal;
    }

    private protected void Copy(OptimizerState source)
    {
        if (source.GetType() != GetType())
            throw new ArgumentException($"{source.GetType().FullName} is not the state of this optimizer, {GetType().FullName}.",
                nameof(source));
        VisitFields(new FieldAssigner(FieldCollector.Of(source)));
    }

    private protected void DisposeTensors() => VisitFields(new FieldDisposer());

    /// <summary>Zeros of the parameter's shape, in no dispose scope.</summary>
    private protected Tensor Zeros()
    {
        using var _ = no_grad();
        return zeros_like.Call(_parameter).DetachFromDisposeScope();
    }

    void IVisited.Accept(FieldVisitor visitor) => VisitFields(visitor);

    internal abstract void VisitFields(FieldVisitor visitor);
}
