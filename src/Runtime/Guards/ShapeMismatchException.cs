namespace ModelDsl.Runtime;

/// <summary>A tensor was passed to a model that does not have the declared shape, dtype or device.</summary>
public sealed class ShapeMismatchException : ArgumentException
{
    /// <summary>Says that <paramref name="input"/> of <paramref name="model"/> got the wrong tensor.</summary>
    public ShapeMismatchException(string model, string input, string expected, string actual, string message)
        : base(message)
    {
        Model = model;
        Input = input;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>The model or block that was called.</summary>
    public string Model { get; }

    /// <summary>The input's name in the <c>.nnet</c> file.</summary>
    public string Input { get; }

    /// <summary>What the declaration demands, for example <c>float32 [B, 1, 28, 28]</c>.</summary>
    public string Expected { get; }

    /// <summary>What was passed, for example <c>float32 [32, 3, 28, 28]</c>.</summary>
    public string Actual { get; }

    /// <inheritdoc/>
    public override string? ParamName => Input;
}
