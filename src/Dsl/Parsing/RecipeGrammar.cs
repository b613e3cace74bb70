using ModelDsl.Dsl.Syntax;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary>The entries of <c>pair</c> and <c>train</c>.</summary>
internal static class RecipeGrammar
{
    private static readonly Parser<Expression> operation = input => ExpressionGrammar.Operation(input);
    private static readonly Parser<Expression> full = input => ExpressionGrammar.Full(input);
    private static readonly Parser<IOption<Expression>> subject = Word("on").Then(_ => operation).XOptional();

    private static readonly Parser<TrainEntry> target =
        from keyword in Word("target")
        from input in StatementGrammar.Input
        select new TrainEntry(keyword.ToIdentifier(), input, null, null, keyword.Span.Cover(input.Span));

    private static readonly Parser<TrainEntry> valued =
        from keyword in Name
        from value in full
        from part in subject
        select new TrainEntry(keyword, null, value, part.GetOrDefault(), keyword.Span.Cover(part.GetOrDefault()?.Span ?? value.Span));

    /// <summary><c>target label: int64[B]</c>, <c>loss expr</c>, <c>penalty l2(1e-4) on fc1</c></summary>
    public static readonly Parser<TrainEntry> TrainEntry = Choose(input =>
        input.Token.Is("target") ? target : valued).EndOf("an operator or the next entry");

    /// <summary><c>generator G(args)</c>, <c>discriminator D(args)</c>, <c>objective bce</c></summary>
    public static readonly Parser<PairEntrySyntax> PairEntry = (
        from keyword in Name
        from value in operation
        select new PairEntrySyntax(keyword, value)).EndOf("an operator or the next entry");
}

/// <summary>A line of a pair.</summary>
internal sealed record PairEntrySyntax(Identifier Keyword, Expression Value);
