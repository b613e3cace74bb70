using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>Demands on the dtype of an input.</summary>
internal static class InputRules
{
    /// <summary>An input that meets weights, and must have their dtype.</summary>
    public static TensorType Weighted(this RuleContext context, string name, string input = "input")
    {
        var type = context.Input(input);
        if (type.Dtype == Dtype.Float) return type;
        var mend = DtypeRules.IsInteger(type.Dtype) ? "; embed it with `Embedding` or convert it with `to`" : "; convert it with `to`";
        throw context.Error(
            RuleCodes.Dtype, $"{name} needs floats of the model's dtype, but gets {DtypeRules.Name(type.Dtype)}{type.Shape}{mend}");
    }

    /// <summary>An optional input that meets weights, too.</summary>
    public static TensorType? OptionalWeighted(this RuleContext context, string name, string input) =>
        context.OptionalInput(input) is null ? null : context.Weighted(name, input);

    /// <summary>Inputs that must have one dtype; the others are compared with the first.</summary>
    public static void RequireOneDtype(this RuleContext context, string name, TensorType first, params TensorType?[] others)
    {
        if (others.FirstOrDefault(other => other is not null && other.Dtype != first.Dtype) is not { } different) return;
        throw context.Error(
            RuleCodes.Dtype,
            $"{name} needs tensors of one dtype, but gets {first.Dtype.Name()}{first.Shape} and " +
            $"{different.Dtype.Name()}{different.Shape}; convert one with `to`");
    }

    /// <summary>An input that is not bool, for what is done with numbers.</summary>
    public static TensorType Numbers(this RuleContext context, string name, string input = "input")
    {
        var type = context.Input(input);
        if (type.Dtype != Dtype.Bool) return type;
        throw context.Error(RuleCodes.Dtype, $"{name} needs numbers, but gets bool{type.Shape}; convert it with `to`");
    }

    /// <summary>A floating input of any precision.</summary>
    public static TensorType Floating(this RuleContext context, string name, string input = "input")
    {
        var type = context.Input(input);
        if (DtypeRules.IsFloating(type.Dtype)) return type;
        throw context.Error(
            RuleCodes.Dtype, $"{name} needs floats, but gets {DtypeRules.Name(type.Dtype)}{type.Shape}; convert it with `to`");
    }

    /// <summary>An input of indices: int64 or int32.</summary>
    public static TensorType Indices(this RuleContext context, string name, string input = "input", bool int64Only = false)
    {
        var type = context.Input(input);
        if (type.Dtype == Dtype.Int64 || (type.Dtype == Dtype.Int32 && !int64Only)) return type;
        throw context.Error(
            RuleCodes.Dtype,
            $"{name} needs indices, int64{(int64Only ? "" : " or int32")}, as {input}, but gets {DtypeRules.Name(type.Dtype)}{type.Shape}");
    }
}
