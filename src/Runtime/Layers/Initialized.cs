using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>Fills a parameter in place and gives it back, so that a generated constructor can name it in one expression.</summary>
public static class Initialized
{
    /// <summary>Uniform between <paramref name="low"/> and <paramref name="high"/>.</summary>
    public static Parameter Uniform(Parameter parameter, double low, double high) => Fill(parameter, p => nn.init.uniform_(p, low, high));

    /// <summary>Normal with this mean and standard deviation.</summary>
    public static Parameter Normal(Parameter parameter, double mean, double std) => Fill(parameter, p => nn.init.normal_(p, mean, std));

    /// <summary>Normal with mean 0, cut off at ±2.</summary>
    public static Parameter TruncatedNormal(Parameter parameter, double std) => Fill(parameter, p => nn.init.trunc_normal_(p, 0, std, -2, 2));

    /// <summary>Glorot's uniform initialisation.</summary>
    public static Parameter XavierUniform(Parameter parameter) => Fill(parameter, p => nn.init.xavier_uniform_(p));

    /// <summary>Glorot's normal initialisation.</summary>
    public static Parameter XavierNormal(Parameter parameter) => Fill(parameter, p => nn.init.xavier_normal_(p));

    /// <summary>He's uniform initialisation.</summary>
    public static Parameter KaimingUniform(Parameter parameter) => Fill(parameter, p => nn.init.kaiming_uniform_(p));

    /// <summary>He's normal initialisation.</summary>
    public static Parameter KaimingNormal(Parameter parameter) => Fill(parameter, p => nn.init.kaiming_normal_(p));

    /// <summary>A (semi-)orthogonal matrix.</summary>
    public static Parameter Orthogonal(Parameter parameter) => Fill(parameter, p => nn.init.orthogonal_(p));

    private static Parameter Fill(Parameter parameter, Func<Tensor, Tensor> fill)
    {
        using var grad = no_grad();
        var filled = fill(parameter);

        // TorchSharp's initialisers return the tensor itself or a second handle to it.
        if (!ReferenceEquals(filled, parameter)) filled.Dispose();
        return parameter;
    }
}
