using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>The symbols that the steps of a body mention.</summary>
public static class StepSymbols
{
    /// <summary>What a class made of the steps must be given: all symbols less those that its own loops bring in.</summary>
    public static IReadOnlyCollection<Symbol> Of(IEnumerable<Step> steps)
    {
        var collector = new Collector(Part.Both);
        foreach (var step in steps) collector.Add(step);
        return collector.Given();
    }

    /// <summary>What a class made of a container must be given: also for the sizes that it tells.</summary>
    public static IReadOnlyCollection<Symbol> Of(ContainerMember container)
    {
        var collector = new Collector(Part.Both);
        foreach (var step in container.Steps) collector.Add(step);
        collector.Mentioned.UnionWith(ToldBy(container).Concat(container.Guards.SelectMany(guard => guard.Condition.Symbols)));
        return collector.Given();
    }

    /// <summary>What the sizes are made of that a container's class tells its user.</summary>
    public static IEnumerable<Symbol> ToldBy(ContainerMember container) =>
        container.OutputTypes.Count == 0 || container.Output is null ? [] : Enumerable.Range(0, container.Output.Type.Shape.Rank)
            .Where(axis => Tells(container, axis)).SelectMany(axis => container.Output.Type.Shape[axis].Symbols);

    public static bool Tells(ContainerMember container, int axis) =>
        container.OutputTypes[0].Shape[axis].Symbols.Any(
            symbol => symbol is MemberSizeSymbol { IsExposed: true, IsUsed: true } size && size.Member == container);

    /// <summary>What a constructor made of the steps mentions, and all that this is computed from.</summary>
    /// <param name="stopAt">Symbols whose sources do not count.</param>
    public static IReadOnlyCollection<Symbol> OfConstructor(IEnumerable<Step> steps, IReadOnlyCollection<Symbol>? stopAt = null)
    {
        var collector = new Collector(Part.Constructor);
        foreach (var step in steps) collector.Add(step);
        return SymbolSources.Close(collector.Mentioned, stopAt);
    }

    /// <summary>What a <c>forward</c> made of the steps mentions, and the sources of what it computes.</summary>
    public static IReadOnlyCollection<Symbol> OfForward(IEnumerable<Step> steps)
    {
        var collector = new Collector(Part.Forward);
        foreach (var step in steps) collector.Add(step);
        return [.. collector.Mentioned.SelectMany(symbol => symbol is DerivedSymbol ? SymbolSources.Close([symbol]) : [symbol])];
    }

    /// <summary>The symbols of a value.</summary>
    public static IEnumerable<Symbol> Of(Value value) => value switch
    {
        Value.Int integer => integer.Dim.Symbols,
        Value.Float real => real.Expression.Symbols,
        Value.Bool boolean => boolean.Condition.Symbols,
        Value.List list => list.Elements.SelectMany(Of),
        Value.Tuple tuple => tuple.Elements.SelectMany(Of),
        Value.ListParameter list => [list.Symbol],
        Value.Layer layer => layer.Target.Arguments.SelectMany(argument => Of(argument.Value)),
        _ => [],
    };

    private enum Part
    {
        Constructor,
        Forward,
        Both,
    }

    private sealed record Collector(Part Part)
    {
        private readonly HashSet<Symbol> ownSymbols = [];
        private readonly HashSet<Member> ownMembers = [];

        public HashSet<Symbol> Mentioned { get; } = [];

        public void Add(Step step)
        {
            switch (step)
            {
                case RegisterStep register when Part != Part.Forward:
                    Add(register.Member);
                    break;
                case BranchStep branch:
                    if (Part != Part.Constructor || Registers(step)) Mentioned.UnionWith(branch.Condition.Symbols);
                    foreach (var inner in branch.Then.Concat(branch.Else)) Add(inner);
                    break;
                case LoopStep loop:
                    ownSymbols.UnionWith([loop.Index, .. loop.Items, .. loop.Dims.SelectMany(dim => new[] { dim.Symbol, dim.Exit })]);
                    if (Part != Part.Constructor || Registers(step) || loop.Guards.Count > 0) Mentioned.UnionWith(loop.Count.Symbols);
                    if (Part != Part.Forward) Mentioned.UnionWith(loop.Guards.SelectMany(guard => guard.Condition.Symbols));
                    foreach (var inner in loop.Body) Add(inner);
                    break;
                case InitStep init when Part != Part.Forward:
                    Mentioned.UnionWith(init.Initializations.SelectMany(i => i.Initializer.Arguments.Values).SelectMany(Of));
                    break;
                case OperationStep operation when Part != Part.Constructor:
                    Mentioned.UnionWith(operation.Arguments.Values.SelectMany(Of));
                    break;
                case BinaryStep binary when Part != Part.Constructor:
                    Mentioned.UnionWith(Of(binary.Left).Concat(Of(binary.Right)));
                    break;
                case IndexStep index when Part != Part.Constructor:
                    Mentioned.UnionWith(index.Indices.SelectMany(Of));
                    break;
            }
        }

        /// <summary>What is computed from own symbols is own too; of it, what is given from outside counts.</summary>
        public IReadOnlyCollection<Symbol> Given()
        {
            var given = new HashSet<Symbol>();
            var seen = new HashSet<Symbol>();
            var open = new Stack<Symbol>(Mentioned);
            while (open.Count > 0)
            {
                var symbol = open.Pop();
                if (!seen.Add(symbol)) continue;
                if (symbol is not LengthSymbol && !SymbolSources.Close([symbol]).Any(IsOwn)) given.Add(symbol);
                else foreach (var source in SymbolSources.Of(symbol)) open.Push(source);
            }

            return given;
        }

        private bool IsOwn(Symbol symbol) =>
            ownSymbols.Contains(symbol) || (symbol is MemberSizeSymbol size && ownMembers.Contains(size.Member));

        private void Add(Member member)
        {
            ownMembers.Add(member);
            foreach (var part in member.Key.Parts) Mentioned.UnionWith(part.Index?.Symbols ?? []);
            switch (member)
            {
                case LayerMember layer:
                    Mentioned.UnionWith(layer.Arguments.Values.SelectMany(Of).Concat(layer.Sizes.Values.SelectMany(size => size.Symbols)));
                    break;
                case BlockMember block:
                    Mentioned.UnionWith(block.Arguments.SelectMany(Of));
                    break;
                case ContainerMember container:
                    Mentioned.UnionWith(StepSymbols.Of(container));
                    break;
                case ParameterMember parameter:
                    Mentioned.UnionWith(parameter.Variable.Type.Shape.SelectMany(dim => dim.Symbols));
                    Mentioned.UnionWith(parameter.Initializer?.Arguments.Values.SelectMany(Of) ?? []);
                    break;
                case BufferMember buffer:
                    Mentioned.UnionWith(StepSymbols.Of(buffer.Steps));
                    break;
            }
        }

        private static bool Registers(Step step) => step switch
        {
            RegisterStep => true,
            BranchStep branch => branch.Then.Concat(branch.Else).Any(Registers),
            LoopStep loop => loop.Body.Any(Registers),
            _ => false,
        };

        private static IEnumerable<Symbol> Of(TensorIndex index) => index switch
        {
            TensorIndex.At at => at.Position.Symbols,
            TensorIndex.Slice slice => new[] { slice.From, slice.To, slice.Step }.OfType<Dim>().SelectMany(dim => dim.Symbols),
            _ => [],
        };

        private static IEnumerable<Symbol> Of(Value value) => StepSymbols.Of(value);
    }
}
