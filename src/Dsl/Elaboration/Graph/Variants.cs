using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>Which of an operation's calls a use is.</summary>
internal static class Variants
{
    /// <summary>The variant that the arguments choose; null for the usual module and function.</summary>
    public static TorchVariant? VariantFor(this OperationDescription operation, IReadOnlyDictionary<string, Value> arguments) =>
        operation.Variants.FirstOrDefault(variant =>
        {
            var parameter = operation.Parameters.First(parameter => parameter.Name == variant.Parameter);
            return (arguments[parameter.Name], parameter.Default) switch
            {
                (Value.Int given, long value) => given.Dim.ConstantValue != value,
                (Value.Bool given, bool value) => given.Condition != Condition.Of(value),
                _ => throw new InvalidOperationException($"{parameter.Name} of {operation.Name} cannot choose a call"),
            };
        });
}
