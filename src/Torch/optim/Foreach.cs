namespace TorchSharp.Modules;

/// <summary>The operators of libtorch that take lists of tensors; <c>scalar</c> marks those whose other operand is one number.</summary>
internal static class Foreach
{
    public static readonly Op abs = new("_foreach_abs");
    public static readonly Op neg = new("_foreach_neg");
    public static readonly Op norm = new("_foreach_norm", "Scalar");
    public static readonly Op sqrt = new("_foreach_sqrt");
    public static readonly Op sqrt_ = new("_foreach_sqrt_");
    public static readonly Op zero_ = new("_foreach_zero_");

    public static readonly Op add = new("_foreach_add", "List");
    public static readonly Op add_ = new("_foreach_add_", "List");
    public static readonly Op add_scalar = new("_foreach_add", "Scalar");
    public static readonly Op add_scalar_ = new("_foreach_add_", "Scalar");
    public static readonly Op sub = new("_foreach_sub", "List");
    public static readonly Op mul_ = new("_foreach_mul_", "List");
    public static readonly Op mul_scalar_ = new("_foreach_mul_", "Scalar");
    public static readonly Op div_ = new("_foreach_div_", "List");
    public static readonly Op div_scalar = new("_foreach_div", "Scalar");
    public static readonly Op div_scalar_ = new("_foreach_div_", "Scalar");
    public static readonly Op maximum_ = new("_foreach_maximum_", "List");

    public static readonly Op addcmul = new("_foreach_addcmul", "Scalar");
    public static readonly Op addcmul_ = new("_foreach_addcmul_", "Scalar");
    public static readonly Op addcdiv_ = new("_foreach_addcdiv_", "Scalar");
}
