using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What an expression of the language evaluates to while the build runs it.</summary>
public abstract record Value
{
    private Value()
    {
    }

    public sealed record Int(Dim Dim) : Value;

    public sealed record Float(FloatExpression Expression) : Value;

    public sealed record Bool(Condition Condition) : Value
    {
        /// <summary>Each call decides it, by the optional inputs that it is given.</summary>
        public bool IsDecidedByCall => Condition.Symbols.Any(symbol => symbol.Kind == SymbolKind.Presence);
    }

    public sealed record String(string Text) : Value;

    /// <summary>PyTorch's None.</summary>
    public sealed record None : Value;

    public sealed record DtypeName(Dtype Dtype) : Value;

    public sealed record List(IReadOnlyList<Value> Elements) : Value;

    public sealed record Tuple(IReadOnlyList<Value> Elements) : Value;

    /// <summary>A list parameter whose length only the constructor knows.</summary>
    public sealed record ListParameter(Symbol Symbol) : Value
    {
        private readonly Dictionary<long, Symbol> elements = [];

        /// <summary>The element as a parameter symbol of its own, named <c>layers[0]</c>.</summary>
        public Symbol Element(long index)
        {
            if (!elements.TryGetValue(index, out var element))
            {
                element = new Symbol($"{Symbol.Name}[{index}]", SymbolKind.Parameter);
                elements.Add(index, element);
            }

            return element;
        }
    }

    public sealed record Tensor(Variable Variable) : Value;

    /// <summary>An optional input where nothing has shown yet that it is given.</summary>
    public sealed record Optional(Variable Variable) : Value
    {
        public Condition IsGiven => new Condition.Flag(Variable.Presence!);
    }

    /// <summary>A layer, block or model with the arguments that are bound so far.</summary>
    public sealed record Layer(LayerTarget Target) : Value;

    /// <summary>A layer declared by <c>layer name = …</c>: every use shares its weights.</summary>
    public sealed record DeclaredLayer(Member Member) : Value;

    /// <summary>The result of something that was reported: silences what follows from it.</summary>
    public sealed record Error : Value
    {
        public static readonly Error Instance = new();
    }

    /// <summary>What a message calls it.</summary>
    public string Kind => this switch
    {
        Int => "an int",
        Float => "a float",
        Bool { IsDecidedByCall: true } => "a condition on optional inputs, which only a call decides",
        Bool => "a bool",
        String => "a string",
        None => "None",
        DtypeName => "a dtype",
        List or ListParameter => "a list",
        Tuple => "a tuple",
        Tensor tensor => $"a tensor {tensor.Variable.Type}",
        Optional optional => $"an optional tensor {optional.Variable.Type}",
        Layer layer => $"the layer {layer.Target.Name}",
        DeclaredLayer => "a declared layer",
        _ => "an error",
    };
}
