namespace TorchSharp.Modules;

/// <summary>The options of a group of parameters. What is null is taken from the optimizer.</summary>
public class OptimizerOptions : IVisited
{
    private double initial_learning_rate;
    private double? learning_rate;

    /// <summary>The learning rate.</summary>
    public double? LearningRate
    {
        get => learning_rate;
        set => learning_rate = value;
    }

    /// <summary>The learning rate at first.</summary>
    public double InitialLearningRate
    {
        get => initial_learning_rate;
        set => initial_learning_rate = value;
    }

    /// <summary>Writes the options.</summary>
    public virtual void SaveStateDict(BinaryWriter writer) => ((IVisited)this).Accept(new FieldWriter(writer));

    /// <summary>Reads the options.</summary>
    public virtual void LoadStateDict(BinaryReader reader) => ((IVisited)this).Accept(new FieldReader(reader));

    /// <summary>Copies other options of the same kind.</summary>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        if (source.GetType() != GetType())
            throw new ArgumentException($"{source.GetType().FullName} are not the options of this optimizer, {GetType().FullName}.",
                nameof(source));
        ((IVisited)this).Accept(new FieldAssigner(FieldCollector.Of(source)));
    }

    internal void FillFrom(OptimizerOptions defaults)
    {
        learning_rate ??= defaults.learning_rate;
        initial_learning_rate = learning_rate!.Value;
        VisitFields(new FieldAssigner(FieldsOf(defaults), unsetOnly: true));
    }

    private static Queue<object?> FieldsOf(OptimizerOptions options)
    {
        var collector = new FieldCollector();
        options.VisitFields(collector);
        return collector.Values;
    }

    void IVisited.Accept(FieldVisitor visitor)
    {
        visitor.Visit(ref initial_learning_rate);
        visitor.Visit(ref learning_rate);
        VisitFields(visitor);
    }

    internal virtual void VisitFields(FieldVisitor visitor) { }
}
