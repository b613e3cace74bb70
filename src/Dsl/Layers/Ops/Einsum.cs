using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>The shape of <c>einsum</c>: every letter is a size, <c>...</c> is a batch that broadcasts.</summary>
internal static class Einsum
{
    public static ResultType Rule(RuleContext context)
    {
        var equation = context.String("equation");
        var operands = context.InputList("operands");
        var sides = equation.Replace(" ", "").Split(["->"], StringSplitOptions.None);
        var terms = sides[0].Split(',');
        if (sides.Length > 2 || terms.Length != operands.Count)
        {
            throw context.Error(
                RuleCodes.Argument, $"the equation \"{equation}\" of einsum has {terms.Length} operands, but gets {operands.Count}");
        }

        var sizes = new Dictionary<char, Dim>();
        var batch = Shape.Scalar;
        var hasBatch = false;
        for (var i = 0; i < terms.Length; i++) batch = Bind(context, equation, terms[i], operands[i].Shape, sizes, batch, ref hasBatch);

        var output = sides.Length == 2 ? sides[1] : Implicit(sides[0], hasBatch);
        var result = Result(context, equation, output, sizes, batch);
        context.Cost(SizeRules.Product(sizes.Values) * batch.Product * Math.Max(1, operands.Count - 1));
        var dtype = operands[0].Dtype;
        foreach (var operand in operands)
        {
            if (operand.Dtype == dtype && (dtype.IsFloating() || dtype is Dtype.Int64 or Dtype.Complex64 or Dtype.Complex128)) continue;
            if (operand.Dtype == dtype)
            {
                throw context.Error(
                    RuleCodes.Dtype, $"einsum needs floats or int64, but gets {dtype.Name()}{operand.Shape}; convert it with `to`");
            }

            throw context.Error(
                RuleCodes.Dtype,
                $"einsum needs operands of one dtype, but gets {dtype.Name()} and {operand.Dtype.Name()}; convert one with `to`");
        }

        return new TensorType(result, dtype);
    }

    private static Shape Bind(
        RuleContext context, string equation, string term, Shape shape, Dictionary<char, Dim> sizes, Shape batch, ref bool hasBatch)
    {
        var (before, after, ellipsis) = Parse(context, equation, term);
        var named = before.Length + after.Length;
        if (ellipsis ? shape.Rank < named : shape.Rank != named)
        {
            throw context.Error(RuleCodes.Rank, $"\"{term}\" in einsum has {named} dims, but its operand is {shape}");
        }

        var own = new Dictionary<char, Dim>();
        for (var i = 0; i < named; i++)
        {
            var letter = i < before.Length ? before[i] : after[i - before.Length];
            var size = i < before.Length ? shape[i] : shape[i - named];

            // A diagonal does not broadcast; the same letter in two operands does.
            if (own.TryGetValue(letter, out var diagonal)) context.RequireEqual(size, diagonal, $"dim {letter} of \"{term}\"");
            own[letter] = size;
            if (!sizes.TryGetValue(letter, out var known) || known == Dim.One)
            {
                sizes[letter] = size;
            }
            else if (size != Dim.One)
            {
                if (known.IsConstant && size.IsConstant && known != size)
                {
                    throw context.Error(
                        RuleCodes.SizesDiffer, $"dim {letter} of \"{equation}\" is {known} in one operand and {size} in another");
                }

                context.RequireEqual(size, known, $"dim {letter} of \"{equation}\"");
            }
        }

        if (!ellipsis) return batch;
        hasBatch = true;
        return context.Broadcast(batch, shape.Slice(before.Length, shape.Rank - named), $"match the batches of \"{equation}\" over");
    }

    // Without an arrow the result has the letters that occur once, in alphabetical order.
    private static string Implicit(string terms, bool hasBatch) =>
        (hasBatch ? "..." : "") + string.Concat(
            terms.Where(char.IsLetter).GroupBy(letter => letter).Where(group => group.Count() == 1).Select(group => group.Key)
                .OrderBy(letter => letter));

    private static Shape Result(RuleContext context, string equation, string output, Dictionary<char, Dim> sizes, Shape batch)
    {
        var (before, after, ellipsis) = Parse(context, equation, output);
        var letters = before + after;
        if (letters.Distinct().Count() != letters.Length)
        {
            throw context.Error(RuleCodes.Argument, $"a dim appears twice in the result of \"{equation}\"");
        }

        return Shape.Of([.. before.Select(Size), .. ellipsis ? batch : Shape.Scalar, .. after.Select(Size)]);

        Dim Size(char letter) => sizes.TryGetValue(letter, out var size)
            ? size
            : throw context.Error(RuleCodes.Argument, $"dim {letter} of the result of \"{equation}\" appears in no operand");
    }

    private static (string Before, string After, bool Ellipsis) Parse(RuleContext context, string equation, string term)
    {
        var at = term.IndexOf("...", StringComparison.Ordinal);
        var before = at < 0 ? term : term.Substring(0, at);
        var after = at < 0 ? "" : term.Substring(at + 3);
        if ((before + after).All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))) return (before, after, at >= 0);
        throw context.Error(RuleCodes.Argument, $"\"{equation}\" is no equation of einsum: write letters, commas, ... and ->");
    }
}
