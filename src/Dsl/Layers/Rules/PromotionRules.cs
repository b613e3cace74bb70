using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>The dtype of what is computed from tensors of several dtypes.</summary>
internal static class PromotionRules
{
    /// <summary>
    /// PyTorch's: beside a tensor that has dims one without changes the kind at most (bool, integer, floating, complex), as a number
    /// does.
    /// </summary>
    public static Dtype Promote(TensorType a, TensorType b)
    {
        if ((a.Shape.Rank == 0) == (b.Shape.Rank == 0)) return DtypeRules.Promote(a.Dtype, b.Dtype);
        var (tensor, scalar) = a.Shape.Rank == 0 ? (b.Dtype, a.Dtype) : (a.Dtype, b.Dtype);
        var keeps = tensor.IsComplex() || (tensor.IsFloating() && !scalar.IsComplex())
            || (tensor.IsInteger() && !scalar.IsFloating() && !scalar.IsComplex());
        return keeps ? tensor : DtypeRules.Promote(tensor, scalar);
    }
}
