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

    /// <summary>A list parameter: its elements and their number are known to the constructor.</summary>
    public sealed record ListParameter(Symbol Symbol, ParameterType ElementType) : Value
    {
        private readonly Dictionary<(Dim Index, int? Part), ElementSymbol> elements = [];

        /// <summary>The number of elements.</summary>
        public Dim Length => Dim.Of(length);

        private readonly LengthSymbol length = new(Symbol);

        /// <summary>The element at a position; the same one for the same position.</summary>
        public Value ElementAt(Dim index) =>
            ElementType is ParameterType.Tuple tuple
                ? new Tuple(tuple.Elements.Select((type, part) => Of(type, Element(index, part))).ToList())
                : Of(ElementType, Element(index, null));

        // Lists are the same when their parameters are.
        public bool Equals(ListParameter? other) => other?.Symbol == Symbol;

        public override int GetHashCode() => Symbol.GetHashCode();

        private ElementSymbol Element(Dim index, int? part)
        {
            if (!elements.TryGetValue((index, part), out var element))
            {
                element = new ElementSymbol($"{Symbol.Name}[{index}]{(part is null ? "" : $"[{part}]")}", Symbol, index, length, part,
                    other => Element(other, part));
                elements.Add((index, part), element);
            }

            return element;
        }
    }

    /// <summary>A list made from list parameters, such as <c>zip(widths, strides)</c>; a loop can run over it.</summary>
    public sealed record Sequence(Dim Length, Func<Dim, Value> ElementAt) : Value;

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

    /// <summary>A number or bool that a symbol stands for.</summary>
    public static Value Of(ParameterType type, Symbol symbol) => type switch
    {
        ParameterType.Int => new Int(Dim.Of(symbol)),
        ParameterType.Float => new Float(new FloatExpression.Parameter(symbol)),
        ParameterType.Bool => new Bool(new Condition.Flag(symbol)),
        _ => throw new InvalidOperationException($"{type} is no scalar"),
    };

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
        List or ListParameter or Sequence => "a list",
        Tuple => "a tuple",
        Tensor tensor => $"a tensor {tensor.Variable.Type}",
        Optional optional => $"an optional tensor {optional.Variable.Type}",
        Layer layer => $"the layer {layer.Target.Name}",
        DeclaredLayer => "a declared layer",
        _ => "an error",
    };
}
