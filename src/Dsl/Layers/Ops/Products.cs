using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Matrix products.</summary>
internal static class Products
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "matmul",
            Summary = "Matrix product over the last two dims; the others broadcast.",
            Inputs = [new("input"), new("other")],
            Rule = Matmul,
            Function = new("torch.matmul", Lead("input"), Lead("other")),
        },
        new()
        {
            Name = "bmm",
            Summary = "Matrix product of each pair of matrices in two batches.",
            Inputs = [new("input"), new("mat2")],
            Rule = BatchMatmul,
            Function = new("torch.bmm", Lead("input"), Lead("mat2")),
        },
        new()
        {
            Name = "linear",
            Summary = "x·Wᵀ + b over the last dim, with a weight that is a value: linear(x, embed.weight).",
            Inputs = [new("input"), new("weight"), new("bias", IsOptional: true)],
            Rule = Linear,
            Function = new("functional.linear", Lead("input"), Lead("weight", "weights"), Lead("bias")),
        },
        new()
        {
            Name = "outer",
            Summary = "Every product of an element of one vector and one of another.",
            Inputs = [new("input"), new("vec2")],
            Rule = context =>
            {
                TensorType left = context.Ranked("outer", "[N]", 1, 1), right = context.Ranked("outer", "[M]", 1, 1, "vec2");
                return new TensorType(left.Shape.Concat(right.Shape), PromotionRules.Promote(left, right));
            },
            Function = new(".outer", Lead("input"), Lead("vec2")),
        },
        new()
        {
            Name = "cdist",
            Summary = "The p-norm of the difference of every row of one matrix and every row of another.",
            Inputs = [new("x1"), new("x2")],
            Parameters = [Parameter.Number("p", "the power p, at least 0", 2)],
            Rule = Distances,
            Function = new("torch.cdist", Lead("x1"), Lead("x2"), "p"),
        },
        new()
        {
            Name = "einsum",
            Summary = "Sum of products, by the names of the dims: einsum(\"bij,bjk->bik\", a, b).",
            Inputs = [new("operands", IsList: true)],
            Parameters = [Parameter.Text("equation", "the names of the dims of each operand and of the result")],
            Rule = Einsum.Rule,
            Function = new("torch.einsum", Lead("equation"), Lead("operands")),
        },
    ];

    private static ResultType Matmul(RuleContext context)
    {
        var (left, right, dtype) = Factors(context, "matmul", "other");
        if (left.Rank == 0 || right.Rank == 0)
        {
            throw context.Error(RuleCodes.Rank, $"matmul needs at least one dim of each factor, but gets {left} and {right}");
        }

        var inner = right.Rank == 1 ? right[0] : right[-2];
        RequireInner(context, "matmul", left, right, left[-1], inner);

        // A vector counts as one row on the left and as one column on the right; that dim is dropped again.
        var rows = left.Rank == 1 ? Shape.Scalar : Shape.Of(left[-2]);
        var columns = right.Rank == 1 ? Shape.Scalar : Shape.Of(right[-1]);
        var batch = context.Broadcast(Leading(left), Leading(right), "match the batches of");
        var result = batch.Concat(rows).Concat(columns);
        context.Cost(result.Product * inner);
        return new TensorType(result, dtype);
    }

    private static ResultType BatchMatmul(RuleContext context)
    {
        var (left, right, dtype) = Factors(context, "bmm", "mat2");
        if (left.Rank != 3 || right.Rank != 3)
        {
            throw context.Error(RuleCodes.Rank, $"bmm needs [B, N, M] and [B, M, P], but gets {left} and {right}; matmul broadcasts");
        }

        context.RequireEqual(right[0], left[0], "the second batch");
        RequireInner(context, "bmm", left, right, left[2], right[1]);
        var result = Shape.Of(left[0], left[1], right[2]);
        context.Cost(result.Product * left[2]);
        return new TensorType(result, dtype);
    }

    private static ResultType Linear(RuleContext context)
    {
        context.Floating("linear");
        var input = context.Ranked("linear", "[*, features]", 1, int.MaxValue);
        var weight = context.Ranked("linear", "[out, features]", 2, 2, "weight").Shape;
        if (input.Dtype != context.Input("weight").Dtype)
        {
            throw context.Error(RuleCodes.Dtype,
                $"linear needs an input of its weight's dtype, but gets {input.Dtype.Name()}{input.Shape}; convert it with `to`");
        }

        context.RequireEqual(input.Shape[-1], weight[1], "the last dim of the input");
        if (context.OptionalInput("bias") is { } bias)
        {
            context.RequireOneDtype("linear", input, bias);
            context.RequireSame("linear", "bias", bias.Shape, Shape.Of(weight[0]));
        }

        context.Cost(input.Shape.Product * weight[0]);
        return input with { Shape = input.Shape.With(input.Shape.Rank - 1, weight[0]) };
    }

    private static ResultType Distances(RuleContext context)
    {
        context.InRange("cdist", "p", 0);
        TensorType left = context.Floating("cdist", "x1"), right = context.Floating("cdist", "x2");
        context.Ranked("cdist", "[*, N, M]", 2, int.MaxValue, "x1");
        context.Ranked("cdist", "[*, P, M]", 2, int.MaxValue, "x2");
        context.RequireOneDtype("cdist", left, right);
        context.RequireEqual(right.Shape[-1], left.Shape[-1], "the last dim of x2");
        var batch = context.Broadcast(Leading(left.Shape), Leading(right.Shape), "match the batches of");
        context.Cost(batch.Product * left.Shape[-2] * right.Shape[-2] * left.Shape[-1]);
        return left with { Shape = batch.Append(left.Shape[-2]).Append(right.Shape[-2]) };
    }

    private static (Shape Left, Shape Right, Dtype Dtype) Factors(RuleContext context, string name, string other)
    {
        TensorType left = context.Numbers(name), right = context.Numbers(name, other);
        if (left.Dtype == right.Dtype) return (left.Shape, right.Shape, left.Dtype);
        throw context.Error(
            RuleCodes.Dtype,
            $"{name} needs factors of one dtype, but gets {left.Dtype.Name()}{left.Shape} and {right.Dtype.Name()}{right.Shape}; " +
            $"convert one with `to`");
    }

    private static void RequireInner(RuleContext context, string name, Shape left, Shape right, Dim columns, Dim rows)
    {
        if (columns.IsConstant && rows.IsConstant && columns != rows)
        {
            throw context.Error(RuleCodes.SizesDiffer, $"{name} cannot multiply {left} and {right}: {columns} columns meet {rows} rows");
        }

        context.RequireEqual(rows, columns, $"the number of rows of {right}");
    }

    private static Shape Leading(Shape shape) => shape.Slice(0, Math.Max(0, shape.Rank - 2));
}
