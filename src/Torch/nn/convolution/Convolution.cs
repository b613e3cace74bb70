using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all convolutions have in common.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    /// <summary>The kernels.</summary>
    protected Parameter? _weight;

    /// <summary>The bias of each output channel, or null.</summary>
    protected Parameter? _bias;

    /// <summary>The padding in the order of <see cref="nn.functional.pad(Tensor, long[], PaddingModes, double)"/>.</summary>
    protected long[] _reversed_padding_repeated_twice = null!;

    /// <summary>Makes a convolution with fresh weights.</summary>
    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding,
        Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias,
        PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null)
        : base(name)
    {
        if (groups <= 0)
            throw new ArgumentException("groups must be a positive number", nameof(groups));
        if (in_channels % groups != 0)
            throw new ArgumentException("in_channels must be divisible by groups", nameof(in_channels));
        if (out_channels % groups != 0)
            throw new ArgumentException("out_channels must be divisible by groups", nameof(out_channels));

        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.dilation = dilation;
        this.transposed = transposed;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        this.padding = padding;
        if (padding_type is { } type)
            SetPadding(type);
        else
            SetPadding(padding!);

        long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
        weight = new Parameter(empty([.. channels, .. kernel_size], dtype: dtype, device: device));
        this.bias = bias ? new Parameter(empty([out_channels], dtype: dtype, device: device)) : null;
        reset_parameters();
    }

    /// <summary>The kernels, <c>[out_channels, in_channels / groups, ...]</c>; transposed, with the channels exchanged.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>The bias of each output channel, or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <summary>The number of input channels.</summary>
    public long in_channels { get; }

    /// <summary>The number of output channels.</summary>
    public long out_channels { get; }

    /// <summary>The kernel's size in each spatial dimension.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The kernel's step in each spatial dimension.</summary>
    public long[] stride { get; set; }

    /// <summary>How much is added at both ends of each spatial dimension, or null where the kind of padding decides.</summary>
    public long[]? padding { get; private set; }

    /// <summary>The kind of padding, where that decides how much it is.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>The distance of the kernel's elements in each spatial dimension.</summary>
    public long[] dilation { get; set; }

    /// <summary>Whether this is a transposed convolution.</summary>
    public bool transposed { get; }

    /// <summary>What a transposed convolution adds to one end of its result.</summary>
    public long[] output_padding { get; set; }

    /// <summary>How many groups the channels are divided into.</summary>
    public long groups { get; set; }

    /// <summary>What lies beyond the edges of the input.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>Sets how much is added at both ends of each spatial dimension.</summary>
    public void SetPadding(long[] padding)
    {
        this.padding = padding;
        padding_type = null;
        _reversed_padding_repeated_twice = [.. padding.AsEnumerable().Reverse().SelectMany(size => new[] { size, size })];
    }

    /// <summary>Sets the kind of padding.</summary>
    public void SetPadding(Padding padding)
    {
        if (padding == Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException("padding='same' is not supported for strided convolutions", nameof(padding));
        padding_type = padding;
        _reversed_padding_repeated_twice = new long[2 * kernel_size.Length];
        if (padding == Padding.Valid)
            return;
        for (var dim = 0; dim < kernel_size.Length; dim++)
        {
            // An odd total puts the larger half at the end.
            var total = dilation[dim] * (kernel_size[dim] - 1);
            var at = 2 * (kernel_size.Length - 1 - dim);
            _reversed_padding_repeated_twice[at] = total / 2;
            _reversed_padding_repeated_twice[at + 1] = total - total / 2;
        }
    }

    /// <summary>Draws the weights afresh.</summary>
    public void reset_parameters() => nn.init.DefaultWeightAndBias(weight, _bias);

    /// <summary>Whether the input has as many dimensions as it must, with or without a batch.</summary>
    protected bool ValidateShape(Tensor input, long dimensions) => input.dim() == dimensions + 1 || input.dim() == dimensions + 2;

    private protected Tensor Convolve(Op op, Op op_padding, Tensor input)
    {
        if (padding_mode is not (PaddingModes.Zeros or PaddingModes.Constant))
        {
            using var padded = nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);
            return op.Call(padded, _weight, _bias, stride, NoPadding, dilation, groups);
        }
        return padding_type is { } type
            ? op_padding.Call(input, _weight, _bias, stride, nn.functional.NameOf(type), dilation, groups)
            : op.Call(input, _weight, _bias, stride, padding, dilation, groups);
    }

    private static readonly long[] NoPadding = [0];
}
