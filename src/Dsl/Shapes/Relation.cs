namespace ModelDsl.Dsl.Shapes;

/// <summary>How two sizes compare.</summary>
public enum RelationOperator
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary>A comparison of two sizes.</summary>
public sealed record Relation(Dim Left, RelationOperator Operator, Dim Right)
{
    /// <summary>All symbols of both sides, in order of their creation.</summary>
    public IReadOnlyCollection<Symbol> Symbols => Union();

    /// <summary>The comparison that holds where this one does not.</summary>
    public Relation Negate() => this with
    {
        Operator = Operator switch
        {
            RelationOperator.Equal => RelationOperator.NotEqual,
            RelationOperator.NotEqual => RelationOperator.Equal,
            RelationOperator.Less => RelationOperator.GreaterOrEqual,
            RelationOperator.LessOrEqual => RelationOperator.Greater,
            RelationOperator.Greater => RelationOperator.LessOrEqual,
            _ => RelationOperator.Less,
        },
    };

    /// <summary>Whether it holds under an assignment, or null where a side has no value.</summary>
    public bool? Evaluate(Func<Symbol, long> value) =>
        Left.Evaluate(value) is { } left && Right.Evaluate(value) is { } right ? Holds(left, right) : null;

    /// <summary>The relation with symbols replaced.</summary>
    public Relation Substitute(Func<Symbol, Dim?> map) => new(Left.Substitute(map), Operator, Right.Substitute(map));

    /// <summary>The relation as it is written in a <c>.nnet</c> file.</summary>
    public override string ToString() => Format(symbol => symbol.Name, DimStyle.Source);

    /// <summary>The relation with other names, by default as C# over <c>long</c>.</summary>
    public string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp)
    {
        var text = Operator switch
        {
            RelationOperator.Equal => "==",
            RelationOperator.NotEqual => "!=",
            RelationOperator.Less => "<",
            RelationOperator.LessOrEqual => "<=",
            RelationOperator.Greater => ">",
            _ => ">=",
        };
        return $"{Left.Format(name, style)} {text} {Right.Format(name, style)}";
    }

    internal bool Holds(long left, long right) => Operator switch
    {
        RelationOperator.Equal => left == right,
        RelationOperator.NotEqual => left != right,
        RelationOperator.Less => left < right,
        RelationOperator.LessOrEqual => left <= right,
        RelationOperator.Greater => left > right,
        _ => left >= right,
    };

    private IReadOnlyCollection<Symbol> Union()
    {
        if (Left.IsConstant) return Right.Symbols;
        if (Right.IsConstant) return Left.Symbols;
        var found = new HashSet<Symbol>(Left.Symbols);
        found.UnionWith(Right.Symbols);
        var sorted = new Symbol[found.Count];
        found.CopyTo(sorted);
        Array.Sort(sorted, (a, b) => a.Id.CompareTo(b.Id));
        return sorted;
    }
}
