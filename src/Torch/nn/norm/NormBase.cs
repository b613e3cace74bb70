using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch and instance normalisation have in common.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    private Parameter? _weight;
    private Parameter? _bias;
    private Tensor? _running_mean;
    private Tensor? _running_var;
    private Tensor? _num_batches_tracked;

    /// <summary>Makes the layer with a weight of one, a bias of zero and no statistics yet.</summary>
    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device,
        ScalarType? dtype, string name) : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = new Parameter(ones([num_features], dtype: dtype, device: device));
            bias = new Parameter(zeros([num_features], dtype: dtype, device: device));
        }
        if (track_running_stats)
        {
            running_mean = zeros([num_features], dtype: dtype, device: device);
            running_var = ones([num_features], dtype: dtype, device: device);
            num_batches_tracked = zeros([], dtype: ScalarType.Int64, device: device);
        }
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; }

    /// <summary>What is added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>The share of each batch in the running statistics; without it, they are plain means over all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether there are a weight and a bias.</summary>
    public bool affine { get; }

    /// <summary>Whether there are running statistics.</summary>
    public bool track_running_stats { get; }

    /// <summary>The scale of each channel, or null.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>The shift of each channel, or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <summary>The running mean of each channel, or null.</summary>
    public Tensor? running_mean
    {
        get => _running_mean;
        set => ConditionallyRegisterBuffer(nameof(running_mean), _running_mean = value);
    }

    /// <summary>The running variance of each channel, or null.</summary>
    public Tensor? running_var
    {
        get => _running_var;
        set => ConditionallyRegisterBuffer(nameof(running_var), _running_var = value);
    }

    /// <summary>How many batches the running statistics come from, or null.</summary>
    public Tensor? num_batches_tracked
    {
        get => _num_batches_tracked;
        set => ConditionallyRegisterBuffer(nameof(num_batches_tracked), _num_batches_tracked = value);
    }

    /// <summary>Forgets the running statistics.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats)
            return;
        nn.init.zeros_(_running_mean!);
        nn.init.ones_(_running_var!);
        nn.init.zeros_(_num_batches_tracked!);
    }

    /// <summary>Forgets the running statistics, and sets weight and bias to one and zero.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine)
            return;
        nn.init.ones_(_weight!);
        nn.init.zeros_(_bias!);
    }

    /// <summary>Throws where the input has not the right number of dimensions.</summary>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected static void ExpectDimensions(Tensor input, int least, int most)
    {
        var dimensions = input.dim();
        if (dimensions < least || dimensions > most)
        {
            var expected = least == most ? $"{least}D" : $"{least}D or {most}D";
            throw new ArgumentException($"expected {expected} input (got {dimensions}D input)", nameof(input));
        }
    }
}
