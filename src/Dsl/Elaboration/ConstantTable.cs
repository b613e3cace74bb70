using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Values of <c>const</c> declarations, each evaluated once.</summary>
internal sealed class ConstantTable
{
    private readonly Dictionary<ConstSymbol, Value> values = [];
    private readonly HashSet<ConstSymbol> underWay = [];

    public Value Evaluate(ConstSymbol constant, BodyElaborator body)
    {
        if (values.TryGetValue(constant, out var value)) return value;
        if (!underWay.Add(constant))
        {
            throw new ElaborationException(NameErrors.DefinedByItself(constant.Location, constant.Name));
        }

        try
        {
            value = body.EvaluateElsewhere(constant.Scope, new Dictionary<string, Value>(), constant.Syntax.Value, 0);
        }
        finally
        {
            underWay.Remove(constant);
        }

        values.Add(constant, value);
        return value;
    }
}
