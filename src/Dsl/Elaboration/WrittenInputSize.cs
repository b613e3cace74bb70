using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// A habit from PyTorch: the size of the input in front of a layer's arguments. <c>Conv2d(3, 16, 3)</c> on three channels would have
/// windows of 16. Where all fits none the less, a warning asks what is meant.
/// </summary>
internal static class WrittenInputSize
{
    // Windows and stacks of layers are hardly ever this large, sizes hardly ever smaller.
    private const long Implausible = 8;

    /// <summary>The sizes that a layer infers: PyTorch's arguments that are not among its own.</summary>
    public static IEnumerable<string> InferredBy(LayerDescription layer) => layer.Module.Arguments.Select(argument => argument.Source)
        .Where(source => layer.Parameters.All(parameter => parameter.Name != source) && layer.Inputs.All(input => input.Name != source));

    /// <summary>The warning for a layer that has been applied; null where nothing is odd.</summary>
    public static Diagnostic? Of(LayerMember member, IReadOnlyList<BoundArgument> arguments, Location location)
    {
        var (layer, parameters) = (member.Layer.Name, member.Layer.Parameters);
        foreach (var size in member.Sizes.Take(1))
        {
            if (IsOdd(member.Layer, arguments, out var first, out var second) && size.Value.Equals(first))
            {
                return NameErrors.WrittenInputSize(
                    location, layer, size.Key, $"{first}", parameters[0].Name, $"{second}", parameters[1].Name);
            }

            // `BatchNorm2d(64)`: the first argument is an eps.
            var places = arguments.TakeWhile(argument => argument.Name is null).Take(parameters.Count).ToList();
            var place = places.FindIndex(argument => argument.Value is Value.Int given && given.Dim.Equals(size.Value));
            if (place >= 0 && !parameters[place].Types.HasFlag(ArgumentTypes.Int))
            {
                return NameErrors.WrittenInputSize(location, layer, size.Key, $"{size.Value}", parameters[place].Name);
            }
        }

        return null;
    }

    /// <summary>What to add to the message for a layer that an input does not fit; nothing where this is no explanation.</summary>
    public static string MendFor(LayerMember member, IReadOnlyList<BoundArgument> arguments, Value? input) =>
        IsOdd(member.Layer, arguments, out var first, out var second)
        && InferredBy(member.Layer).FirstOrDefault() is { } size
        && input is Value.Tensor { Variable.Type.Shape: var shape } && shape.Skip(1).Contains(first)
            ? $"; {size} is not written, the input tells it: is `{member.Layer.Name}({second}, …)` meant?"
            : "";

    private static bool IsOdd(LayerDescription layer, IReadOnlyList<BoundArgument> arguments, out Dim first, out Dim second)
    {
        (first, second) = (Dim.Zero, Dim.Zero);
        if (arguments is not [{ Name: null, Value: Value.Int { Dim: var one } }, { Name: null, Value: Value.Int { Dim: var two } }, ..])
        {
            return false;
        }

        (first, second) = (one, two);
        return !layer.Parameters[0].Variadic && (two.ConstantValue >= Implausible || !layer.Parameters[1].Types.HasFlag(ArgumentTypes.Int));
    }
}
