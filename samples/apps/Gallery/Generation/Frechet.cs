using TorchSharp;
using static TorchSharp.torch;

namespace Gallery.Generation;

/// <summary>How far apart two clouds of points are.</summary>
internal static class Frechet
{
    /// <summary>|m₁ - m₂|² + tr(S₁ + S₂ - 2 (S₁ S₂)^½) of the means and covariances of two sets of points, [N, F] and [M, F].</summary>
    public static double Distance(Tensor first, Tensor second)
    {
        using var scope = NewDisposeScope();
        var (a, b) = (first.to(ScalarType.Float64), second.to(ScalarType.Float64));
        var (ofA, ofB) = (cov(a.t()), cov(b.t()));
        // The product has the eigenvalues of the symmetric S₁^½ S₂ S₁^½.
        var root = Root(ofA);
        var (values, _) = linalg.eigh(root.matmul(ofB).matmul(root));
        var shared = values.clamp(min: 0).sqrt().sum();
        var apart = (a.mean([0]) - b.mean([0])).square().sum();
        return (apart + ofA.trace() + ofB.trace() - 2 * shared).item<double>();
    }

    private static Tensor Root(Tensor covariance)
    {
        var (values, vectors) = linalg.eigh(covariance);
        return (vectors * values.clamp(min: 0).sqrt()).matmul(vectors.t());
    }
}
