using System.Text;

namespace ModelDsl.Dsl.Shapes;

/// <summary>An expression as it is to be written: a tree of operators, printed with the fewest parentheses that keep it clear.</summary>
internal abstract class DimText
{
    private enum Precedence
    {
        Sum,
        Product,
        Operand,
    }

    /// <summary>How many operators there are.</summary>
    protected abstract int Operators { get; }

    private Precedence Rank => this switch
    {
        SumText => Precedence.Sum,
        ProductText or QuotientText => Precedence.Product,
        _ => Precedence.Operand,
    };

    public static DimText Leaf(string text) => new LeafText(text);

    /// <summary>Terms with their signs; none is written 0.</summary>
    public static DimText Sum(IReadOnlyList<(bool Negative, DimText Text)> terms) =>
        terms.Count == 0 ? Leaf("0") : terms.Count == 1 && !terms[0].Negative ? terms[0].Text : new SumText(terms);

    public static DimText Product(IReadOnlyList<DimText> factors) => factors.Count == 1 ? factors[0] : new ProductText(factors);

    public static DimText Quotient(DimText left, char symbol, DimText right) => new QuotientText(left, symbol, right);

    public static DimText Call(string function, DimText first, DimText second) => new CallText(function, first, second);

    /// <summary>
    /// C# has spaces around every operator. In source form <c>*</c>, <c>/</c> and <c>%</c> stand alone with spaces but close up
    /// inside longer expressions: <c>H / 2</c>, <c>2*(H/2) + 1</c>.
    /// </summary>
    public string Print(DimStyle style)
    {
        var builder = new StringBuilder();
        Write(builder, style == DimStyle.CSharp || Operators <= 1);
        return builder.ToString();
    }

    protected abstract void Write(StringBuilder builder, bool spaced);

    private static void Enclose(StringBuilder builder, DimText text, bool enclose, bool spaced)
    {
        if (enclose) builder.Append('(');
        text.Write(builder, spaced);
        if (enclose) builder.Append(')');
    }

    private sealed class LeafText(string text) : DimText
    {
        protected override int Operators => 0;

        protected override void Write(StringBuilder builder, bool spaced) => builder.Append(text);
    }

    private sealed class SumText(IReadOnlyList<(bool Negative, DimText Text)> terms) : DimText
    {
        protected override int Operators
        {
            get
            {
                var count = terms.Count - 1;
                foreach (var (_, text) in terms) count += text.Operators;
                return count;
            }
        }

        protected override void Write(StringBuilder builder, bool spaced)
        {
            for (var i = 0; i < terms.Count; i++)
            {
                var (negative, text) = terms[i];
                if (i > 0) builder.Append(negative ? " - " : " + ");
                else if (negative) builder.Append('-');

                // -(H/2) is not (-H)/2, and a - (b + c) not a - b + c.
                Enclose(builder, text, text.Rank == Precedence.Sum || (i == 0 && negative && text.Rank == Precedence.Product), spaced);
            }
        }
    }

    private sealed class ProductText(IReadOnlyList<DimText> factors) : DimText
    {
        protected override int Operators
        {
            get
            {
                var count = factors.Count - 1;
                foreach (var factor in factors) count += factor.Operators;
                return count;
            }
        }

        protected override void Write(StringBuilder builder, bool spaced)
        {
            for (var i = 0; i < factors.Count; i++)
            {
                if (i > 0) builder.Append(spaced ? " * " : "*");
                Enclose(builder, factors[i], factors[i].Rank != Precedence.Operand, spaced);
            }
        }
    }

    private sealed class QuotientText(DimText left, char symbol, DimText right) : DimText
    {
        protected override int Operators => left.Operators + right.Operators + 1;

        protected override void Write(StringBuilder builder, bool spaced)
        {
            Enclose(builder, left, left.Rank == Precedence.Sum || left is QuotientText || (symbol == '%' && left is ProductText), spaced);
            if (spaced) builder.Append(' ').Append(symbol).Append(' ');
            else builder.Append(symbol);
            Enclose(builder, right, right.Rank != Precedence.Operand, spaced);
        }
    }

    private sealed class CallText(string function, DimText first, DimText second) : DimText
    {
        protected override int Operators => first.Operators + second.Operators + 1;

        protected override void Write(StringBuilder builder, bool spaced)
        {
            builder.Append(function).Append('(');
            first.Write(builder, spaced);
            builder.Append(", ");
            second.Write(builder, spaced);
            builder.Append(')');
        }
    }
}
