using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>The type of a constructor argument: a number, a bool, a tuple of them, or a list of either.</summary>
public abstract record ParameterType
{
    private ParameterType()
    {
    }

    public sealed record Int : ParameterType;

    public sealed record Float : ParameterType;

    public sealed record Bool : ParameterType;

    public sealed record Tuple(IReadOnlyList<ParameterType> Elements) : ParameterType
    {
        public bool Equals(Tuple? other) => other is not null && Elements.SequenceEqual(other.Elements);

        public override int GetHashCode() => Elements.Count;
    }

    public sealed record List(ParameterType Element) : ParameterType;

    /// <summary>The type of a declared parameter; null for one that is fixed at build time, such as a layer.</summary>
    public static ParameterType? Of(TypeSyntax type) => type switch
    {
        ListType { Element: ListType } => null,
        ListType list => Of(list.Element) is { } element ? new List(element) : null,
        TupleType tuple => tuple.Elements.Select(Scalar).ToList() is var elements && elements.All(element => element is not null)
            ? new Tuple(elements!)
            : null,
        _ => Scalar(type),
    };

    private static ParameterType? Scalar(TypeSyntax type) => type switch
    {
        NamedType { Name: "int" } => new Int(),
        NamedType { Name: "float" } => new Float(),
        NamedType { Name: "bool" } => new Bool(),
        _ => null,
    };
}
