using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Places where a size is cut into parts. A model's own sizes may give unequal ones; a class, for which the size is an argument,
/// must know them as equal. Whichever of the two is met second at a place says so.
/// </summary>
internal sealed class EqualParts
{
    private readonly Dictionary<Location, Dim> unequal = [];
    private readonly HashSet<Location> demanded = [];

    /// <summary>A class demands equal parts; what is wrong with that, or null.</summary>
    public string? Demand(Location location, string what)
    {
        demanded.Add(location);
        return unequal.TryGetValue(location, out var size) ? $"{what}, but the arguments in use make that {size}" : null;
    }

    /// <summary>A model has unequal parts; what is wrong with that, or null.</summary>
    public string? DoWithout(Location location, Dim size, string what)
    {
        unequal[location] = size;
        return demanded.Contains(location) ? $"{what}, which its class demands, since the size is an argument of its constructor" : null;
    }
}
