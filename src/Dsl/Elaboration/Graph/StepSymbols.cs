using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>The symbols that the steps of a body mention: what a class made of them must be given.</summary>
public static class StepSymbols
{
    public static IReadOnlyCollection<Symbol> Of(IEnumerable<Step> steps)
    {
        var symbols = new HashSet<Symbol>();
        foreach (var step in steps) Add(step, symbols);
        return symbols;
    }

    /// <summary>The symbols of a value; an element of a list parameter stands for the list.</summary>
    public static IEnumerable<Symbol> Of(Value value) => value switch
    {
        Value.Int integer => integer.Dim.Symbols,
        Value.Float real => Of(real.Expression),
        Value.Bool boolean => boolean.Condition.Symbols,
        Value.List list => list.Elements.SelectMany(Of),
        Value.Tuple tuple => tuple.Elements.SelectMany(Of),
        Value.ListParameter list => [list.Symbol],
        Value.Layer layer => layer.Target.Arguments.SelectMany(argument => Of(argument.Value)),
        _ => [],
    };

    private static IEnumerable<Symbol> Of(FloatExpression expression) => expression switch
    {
        FloatExpression.Parameter parameter => [parameter.Symbol],
        FloatExpression.FromInt integer => integer.Value.Symbols,
        FloatExpression.Binary binary => Of(binary.Left).Concat(Of(binary.Right)),
        _ => [],
    };

    private static void Add(Step step, HashSet<Symbol> symbols)
    {
        switch (step)
        {
            case RegisterStep register:
                Add(register.Member, symbols);
                break;
            case InitStep init:
                symbols.UnionWith(init.Initializations.SelectMany(i => i.Initializer.Arguments.Values).SelectMany(Of));
                break;
            case OperationStep operation:
                symbols.UnionWith(operation.Arguments.Values.SelectMany(Of));
                break;
            case BinaryStep binary:
                symbols.UnionWith(Of(binary.Left).Concat(Of(binary.Right)));
                break;
            case IndexStep index:
                symbols.UnionWith(index.Indices.SelectMany(Of));
                break;
            case BranchStep branch:
                symbols.UnionWith(branch.Condition.Symbols);
                symbols.UnionWith(Of(branch.Then.Concat(branch.Else)));
                break;
            case LoopStep loop:
                symbols.UnionWith(loop.Count.Symbols);
                symbols.UnionWith(Of(loop.Body));
                symbols.UnionWith(loop.Dims.SelectMany(dim => dim.Initial.Symbols.Concat(dim.Next.Symbols)));
                symbols.ExceptWith(loop.Dims.Select(dim => dim.Symbol).Append(loop.Index));
                break;
        }
    }

    private static void Add(Member member, HashSet<Symbol> symbols)
    {
        foreach (var part in member.Key.Parts) symbols.UnionWith(part.Index?.Symbols ?? []);
        switch (member)
        {
            case LayerMember layer:
                symbols.UnionWith(layer.Arguments.Values.SelectMany(Of).Concat(layer.Sizes.Values.SelectMany(size => size.Symbols)));
                break;
            case BlockMember block:
                symbols.UnionWith(block.Arguments.SelectMany(Of));
                break;
            case ContainerMember container:
                symbols.UnionWith(Of(container.Steps));
                break;
            case ParameterMember parameter:
                symbols.UnionWith(parameter.Variable.Type.Shape.SelectMany(dim => dim.Symbols));
                symbols.UnionWith(parameter.Initializer?.Arguments.Values.SelectMany(Of) ?? []);
                break;
            case BufferMember buffer:
                symbols.UnionWith(Of(buffer.Steps));
                break;
        }
    }

    private static IEnumerable<Symbol> Of(TensorIndex index) => index switch
    {
        TensorIndex.At at => at.Position.Symbols,
        TensorIndex.Slice slice => new[] { slice.From, slice.To, slice.Step }.OfType<Dim>().SelectMany(dim => dim.Symbols),
        _ => [],
    };
}
