using System.Diagnostics.CodeAnalysis;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers;

/// <summary>
/// What a shape rule sees: the typed inputs and arguments of one use of an operation, and the means to demand, to infer
/// and to declare. Rules run twice: on the elaborated model, and symbolically on each class that is emitted.
/// </summary>
public abstract class RuleContext
{
    /// <summary>The type of a required tensor input.</summary>
    public abstract TensorType Input(string name = "input");

    /// <summary>The type of an optional tensor input, null when it is not given.</summary>
    public abstract TensorType? OptionalInput(string name);

    /// <summary>The layer or op that computed an input, where it is one.</summary>
    public abstract OperationDescription? MakerOf(string input);

    /// <summary>The types of a list input.</summary>
    public abstract IReadOnlyList<TensorType> InputList(string name);

    /// <summary>The user wrote this argument.</summary>
    public abstract bool IsGiven(string parameter);

    /// <summary>The argument's value is None.</summary>
    public abstract bool IsNone(string parameter);

    /// <summary>The argument is a string (<c>padding: "same"</c>).</summary>
    public abstract bool IsString(string parameter);

    /// <summary>The argument is one int, where a list of them is allowed too.</summary>
    public abstract bool IsScalar(string parameter);

    public abstract Dim Dim(string parameter);

    /// <summary>A tuple or list of ints; a single int is repeated <paramref name="count"/> times when that is positive.</summary>
    public abstract IReadOnlyList<Dim> Dims(string parameter, int count = 0);

    /// <summary>An int that must be known at build time, such as an axis.</summary>
    public abstract long Constant(string parameter);

    /// <summary>A bool that must be known at build time.</summary>
    public abstract bool Flag(string parameter);

    /// <summary>A bool that may depend on constructor arguments.</summary>
    public abstract Condition Condition(string parameter);

    /// <summary>The value of a float when it is known at build time; null when it depends on a constructor argument.</summary>
    public abstract double? Float(string parameter);

    /// <summary>The floats of a tuple or list; null for one that is not known at build time.</summary>
    public abstract IReadOnlyList<double?> Floats(string parameter);

    public abstract string String(string parameter);

    public abstract Dtype? DtypeArgument(string parameter);

    /// <summary>Every count and every condition is known.</summary>
    public abstract bool IsConcrete { get; }

    public abstract Facts Facts { get; }

    /// <summary>Demands a rank; the message shows the shape found and, where it is plain, the mend.</summary>
    public abstract void RequireRank(string input, params int[] ranks);

    /// <summary>Demands a floating dtype, an integer one, or bool.</summary>
    public abstract void RequireFloating(string input);

    public abstract void RequireInteger(string input);

    public abstract void RequireDtype(string input, params Dtype[] allowed);

    /// <summary>Demands equality: proved, refuted with a counterexample, or open (a warning and a guard).</summary>
    /// <param name="what">What the actual size is: "<c>features of the input</c> is 4, not 3".</param>
    public abstract void RequireEqual(Dim actual, Dim expected, string what);

    /// <summary>Demands <paramref name="relation"/>; never inferred.</summary>
    /// <param name="what">The demand: <c>groups must divide the channels of the input</c>.</param>
    public abstract void Require(Relation relation, string what);

    /// <summary>
    /// Notes that a size falls into unequal parts here, or that a class, to whose constructor the size is given, takes equal parts
    /// alone; both of one use are an error.
    /// </summary>
    /// <param name="size">The size that falls into unequal parts; null where equal ones are demanded.</param>
    /// <param name="what">The demand: <c>chunks must divide dim 1 of [B, size]</c>.</param>
    public abstract void Parts(Dim? size, string what);

    /// <summary>Demands a lower bound. It is inferred exactly and becomes part of the model when it is not proved.</summary>
    /// <param name="what">What the value is: "<c>dim 2 of the result</c> must be at least 1".</param>
    public abstract void RequireAtLeast(Dim value, long bound, FormattableString what);

    /// <summary>
    /// A size that the constructor needs (<c>in_features</c>), under the name that <see cref="TorchModule.Arguments"/> uses.
    /// It must be made of constants and parameters.
    /// </summary>
    public abstract void ConstructorSize(string name, Dim value);

    /// <summary>Declares a parameter or buffer, in the order of the <c>state_dict</c>.</summary>
    /// <param name="when">The argument that decides whether the layer has it; null when it always does.</param>
    public abstract void Weight(
        string key, Shape shape, WeightKind kind = WeightKind.Parameter, Dtype dtype = Dtype.Float, Condition? when = null);

    /// <summary>Counts layers that an argument asks for against the model's budget, before they are declared.</summary>
    public abstract void CountLayers(long count);

    /// <summary>Adds multiply-adds to the cost.</summary>
    public abstract void Cost(Dim multiplyAdds);

    /// <summary>A warning at this use.</summary>
    public abstract void Warn(string code, string message);

    /// <summary>Axis in 0..rank-1 for a possibly negative one; an error when it is out of range.</summary>
    public abstract int Axis(string parameter, int rank);

    /// <summary>Gives up on this use: <c>throw context.Error("NNET3001", "…")</c>.</summary>
    public abstract RuleException Error(string code, string message);

    /// <summary>The broadcast shape of two, by PyTorch's rules; reports what does not fit.</summary>
    /// <param name="what">What is done to the two, as a verb: "cannot <c>compare</c> …".</param>
    public abstract Shape Broadcast(Shape left, Shape right, string what);
}

public enum WeightKind
{
    Parameter,
    Buffer,
}

/// <summary>A rule's verdict that a use is wrong; the elaborator gives it its place.</summary>
public sealed class RuleException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
