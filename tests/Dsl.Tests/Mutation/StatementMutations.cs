using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>Constraints that are forgotten and inputs of another dtype.</summary>
internal static class StatementMutations
{
    private static readonly string[] Dtypes = ["int64", "bool", "float"];

    public static IEnumerable<Edit> Of(Site site) => site.Node switch
    {
        WhereStatement where => [new Edit("dropped constraint", where.Span, "")],
        InputStatement { Dtype: { } dtype } => Dtypes.Select(other => new Edit("wrong dtype", dtype.Span, other)),
        InputStatement input => Dtypes.Take(2).Select(other => new Edit("wrong dtype", new TextSpan(input.Shape.Span.Start, 0), other)),
        _ => [],
    };
}
