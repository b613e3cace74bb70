namespace ModelDsl.Dsl.Shapes;

/// <summary>A boolean expression over comparisons and named flags, folded as it is built.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>The condition that always holds.</summary>
    public static Condition True { get; } = new Literal(true);

    /// <summary>The condition that never holds.</summary>
    public static Condition False { get; } = new Literal(false);

    /// <summary>All symbols, in order of appearance.</summary>
    public IReadOnlyCollection<Symbol> Symbols
    {
        get
        {
            var found = new List<Symbol>();
            Collect(found);
            return found;
        }
    }

    /// <summary>A comparison, decided where its sides differ by a number.</summary>
    public static Condition Of(Relation relation)
    {
        try
        {
            var difference = relation.Left - relation.Right;
            return difference.IsConstant ? Of(relation.Holds(difference.ConstantTerm, 0)) : new Comparison(relation);
        }
        catch (ArithmeticException)
        {
            return new Comparison(relation);
        }
    }

    /// <summary>True or false.</summary>
    public static Condition Of(bool value) => value ? True : False;

    /// <summary>A comparison is a condition.</summary>
    public static implicit operator Condition(Relation relation) => Of(relation);

    /// <summary>Both hold.</summary>
    public static Condition And(Condition left, Condition right) =>
        left == False || right == True || left == right ? left
        : right == False || left == True ? right
        : new Conjunction(left, right);

    /// <summary>At least one holds.</summary>
    public static Condition Or(Condition left, Condition right) =>
        left == True || right == False || left == right ? left
        : right == True || left == False ? right
        : new Disjunction(left, right);

    /// <summary>The opposite; negation is carried down to comparisons and flags.</summary>
    public static Condition Not(Condition operand) => operand switch
    {
        Literal literal => Of(!literal.Value),
        Comparison comparison => new Comparison(comparison.Relation.Negate()),
        Conjunction both => Or(Not(both.Left), Not(both.Right)),
        Disjunction either => And(Not(either.Left), Not(either.Right)),
        Negation negation => negation.Operand,
        _ => new Negation((Flag)operand),
    };

    /// <summary>Whether it holds under an assignment (a flag holds where its value is not 0), or null where that is undefined.</summary>
    public abstract bool? Evaluate(Func<Symbol, long> value);

    /// <summary>The condition with symbols replaced; flags are kept.</summary>
    public abstract Condition Substitute(Func<Symbol, Dim?> map);

    /// <summary>The condition as it is written in a <c>.nnet</c> file.</summary>
    public sealed override string ToString() => Format(symbol => symbol.Name, DimStyle.Source);

    /// <summary>The condition with other names, by default as C#.</summary>
    public abstract string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp);

    private protected abstract void Collect(List<Symbol> found);

    private static string Enclose(Condition operand, Func<Symbol, string> name, DimStyle style, bool enclose) =>
        enclose ? $"({operand.Format(name, style)})" : operand.Format(name, style);

    /// <summary>True or false.</summary>
    public sealed record Literal(bool Value) : Condition
    {
        /// <inheritdoc/>
        public override bool? Evaluate(Func<Symbol, long> value) => Value;

        /// <inheritdoc/>
        public override Condition Substitute(Func<Symbol, Dim?> map) => this;

        /// <inheritdoc/>
        public override string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp) => Value ? "true" : "false";

        private protected override void Collect(List<Symbol> found)
        {
        }
    }

    /// <summary>A comparison of sizes.</summary>
    public sealed record Comparison(Relation Relation) : Condition
    {
        /// <inheritdoc/>
        public override bool? Evaluate(Func<Symbol, long> value) => Relation.Evaluate(value);

        /// <inheritdoc/>
        public override Condition Substitute(Func<Symbol, Dim?> map) => Of(Relation.Substitute(map));

        /// <inheritdoc/>
        public override string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp) => Relation.Format(name, style);

        private protected override void Collect(List<Symbol> found)
        {
            foreach (var symbol in Relation.Symbols)
            {
                if (!found.Contains(symbol)) found.Add(symbol);
            }
        }
    }

    /// <summary>A <c>bool</c> parameter, or the presence of an optional input.</summary>
    public sealed record Flag(Symbol Symbol) : Condition
    {
        /// <inheritdoc/>
        public override bool? Evaluate(Func<Symbol, long> value) => value(Symbol) != 0;

        /// <inheritdoc/>
        public override Condition Substitute(Func<Symbol, Dim?> map) => this;

        /// <inheritdoc/>
        public override string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp) =>
            style == DimStyle.CSharp && Symbol.Kind == SymbolKind.Presence ? $"{name(Symbol)} is not null" : name(Symbol);

        private protected override void Collect(List<Symbol> found)
        {
            if (!found.Contains(Symbol)) found.Add(Symbol);
        }
    }

    /// <summary>The opposite of a flag.</summary>
    public sealed record Negation(Flag Operand) : Condition
    {
        /// <inheritdoc/>
        public override bool? Evaluate(Func<Symbol, long> value) => !Operand.Evaluate(value);

        /// <inheritdoc/>
        public override Condition Substitute(Func<Symbol, Dim?> map) => this;

        /// <inheritdoc/>
        public override string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp) =>
            style == DimStyle.Source ? $"not {name(Operand.Symbol)}"
            : Operand.Symbol.Kind == SymbolKind.Presence ? $"{name(Operand.Symbol)} is null"
            : $"!{name(Operand.Symbol)}";

        private protected override void Collect(List<Symbol> found) => Operand.Collect(found);
    }

    /// <summary>Both hold.</summary>
    public sealed record Conjunction(Condition Left, Condition Right) : Condition
    {
        /// <inheritdoc/>
        public override bool? Evaluate(Func<Symbol, long> value)
        {
            var left = Left.Evaluate(value);
            return left == false ? false : left & Right.Evaluate(value);
        }

        /// <inheritdoc/>
        public override Condition Substitute(Func<Symbol, Dim?> map) => And(Left.Substitute(map), Right.Substitute(map));

        /// <inheritdoc/>
        public override string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp) =>
            Enclose(Left, name, style, Left is Disjunction) + (style == DimStyle.CSharp ? " && " : " and ") +
            Enclose(Right, name, style, Right is Disjunction);

        private protected override void Collect(List<Symbol> found)
        {
            Left.Collect(found);
            Right.Collect(found);
        }
    }

    /// <summary>At least one holds.</summary>
    public sealed record Disjunction(Condition Left, Condition Right) : Condition
    {
        /// <inheritdoc/>
        public override bool? Evaluate(Func<Symbol, long> value)
        {
            var left = Left.Evaluate(value);
            return left == true ? true : left | Right.Evaluate(value);
        }

        /// <inheritdoc/>
        public override Condition Substitute(Func<Symbol, Dim?> map) => Or(Left.Substitute(map), Right.Substitute(map));

        /// <inheritdoc/>
        public override string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp) =>
            Enclose(Left, name, style, Left is Conjunction) + (style == DimStyle.CSharp ? " || " : " or ") +
            Enclose(Right, name, style, Right is Conjunction);

        private protected override void Collect(List<Symbol> found)
        {
            Left.Collect(found);
            Right.Collect(found);
        }
    }
}
