using TorchSharp;
using static TorchSharp.torch;

namespace Gallery;

/// <summary>The directions in which a training set varies most, as features.</summary>
internal sealed class PrincipalComponents
{
    private readonly Tensor _mean;
    private readonly Tensor _directions;

    private PrincipalComponents(Tensor mean, Tensor directions) => (_mean, _directions) = (mean, directions);

    /// <summary>Finds the first directions of features [N, F]. The tensors belong to the current dispose scope.</summary>
    public static PrincipalComponents Fit(Tensor training, int count)
    {
        using var noGrad = no_grad();
        var mean = training.mean([0]);
        var (_, _, directions) = linalg.svd(training - mean, fullMatrices: false);
        return new PrincipalComponents(mean, directions.narrow(0, 0, count));
    }

    /// <summary>The places of features [N, F] along the directions, [N, K].</summary>
    public Tensor Transform(Tensor features) => (features - _mean).matmul(_directions.t());

    /// <summary>The features [N, F] that places [N, K] stand for.</summary>
    public Tensor InverseTransform(Tensor places) => places.matmul(_directions) + _mean;
}
