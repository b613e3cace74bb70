using System.Globalization;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Values as text that is equal exactly when the values are: cache keys and messages.</summary>
internal static class ValueText
{
    public static string Of(Value value) => value switch
    {
        Value.Int i => i.Dim.ToString(),
        Value.Float f => f.Expression.Format(symbol => symbol.Name),
        Value.Bool b => b.Condition.ToString(),
        Value.String s => "\"" + s.Text + "\"",
        Value.DtypeName d => d.Dtype.ToString(),
        Value.List l => "[" + string.Join(", ", l.Elements.Select(Of)) + "]",
        Value.Tuple t => "(" + string.Join(", ", t.Elements.Select(Of)) + ")",
        Value.ListParameter p => p.Symbol.Name,
        Value.Layer layer => Of(layer.Target),
        Value.None => "None",
        Value.Tensor tensor => tensor.Variable.ToString(),
        _ => value.Kind,
    };

    private static string Of(LayerTarget target)
    {
        var name = target is ModuleTarget module ? module.Module.FullName : target.Name;
        return target.Arguments.Count == 0
            ? name
            : name + "(" + string.Join(", ", target.Arguments.Select(a => a.Name is null ? Of(a.Value) : $"{a.Name}: {Of(a.Value)}")) + ")";
    }

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
