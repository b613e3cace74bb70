using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all padding modules have in common.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly PaddingModes mode;

    /// <summary>Makes the module.</summary>
    protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name)
    {
        this.mode = mode;
        this.value = value;
        this.padding = padding;
    }

    /// <summary>
    /// How many elements are added, at the beginning and at the end of the last dimension, then of the one before it, and so on.
    /// </summary>
    public long[] padding { get; set; }

    /// <summary>The value of constant padding.</summary>
    public double value { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, padding, mode, value);
}
