namespace TorchSharp;

// Rules of type promotion.
public static partial class torch
{
    /// <summary>The type that an operation on both tensors yields.</summary>
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => (ScalarType)Aten.result_type_Tensor.CallInt64(tensor1, tensor2);

    /// <summary>Whether one type converts to another under PyTorch's promotion rules.</summary>
    public static bool can_cast(ScalarType from, ScalarType to) => Aten.can_cast.CallBool(from, to);

    /// <summary>The smallest type that both types convert to.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => (ScalarType)Aten.promote_types.CallInt64(type1, type2);
}

file static class Aten
{
    internal static readonly Op
        result_type_Tensor = new("result_type", "Tensor"), can_cast = new("can_cast"), promote_types = new("promote_types");
}
