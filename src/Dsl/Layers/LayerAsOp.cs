namespace ModelDsl.Dsl.Layers;

/// <summary>Functions of layers without state.</summary>
internal static class LayerAsOp
{
    /// <summary>The same operation as a function, named as its method is: <c>functional.max_pool2d</c>.</summary>
    public static OpDescription AsOp(this LayerDescription layer)
    {
        var method = layer.Function!.Method;
        return layer.AsOp(method.Substring(method.LastIndexOf('.') + 1));
    }

    public static OpDescription AsOp(this LayerDescription layer, string name) => new()
    {
        Name = name,
        Summary = layer.Summary,
        Inputs = layer.Inputs,
        Parameters = layer.Parameters,
        Rule = layer.Rule,
        Function = layer.Function,
        InPlaceFunction = layer.InPlaceFunction,
        Variants = layer.Variants,
        SavesOutput = layer.SavesOutput,
    };
}
