using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Operators of tensors: the shape by broadcasting, the dtype by promotion.</summary>
internal sealed partial class BodyElaborator
{
    private Value CombineTensors(BinaryOperator @operator, Value left, Value right, Location location)
    {
        if (@operator == BinaryOperator.MatMul)
        {
            return ApplyOperation(Catalogue.FindOp("matmul")!, [left, right], [], location);
        }

        var (l, r) = (TypeOf(left), TypeOf(right));
        var shape = l is null ? r!.Shape : r is null ? l.Shape : BroadcastShapes(l.Shape, r.Shape, @operator.Verb(), location);
        var dtype = @operator switch
        {
            BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual or BinaryOperator.And or BinaryOperator.Or => Dtype.Bool,
            _ when l is not null && r is not null => PromotionRules.Promote(l, r),
            _ => PromoteScalar((l ?? r)!.Dtype, l is null ? left : right, @operator),
        };
        if (@operator == BinaryOperator.Divide && DtypeRules.IsInteger(dtype)) dtype = Dtype.Float;
        var result = new Variable(new TensorType(shape, dtype));
        Record(new BinaryStep(@operator, left, right, result) { Location = location });
        return new Value.Tensor(result);
    }

    private static TensorType? TypeOf(Value value) => value is Value.Tensor tensor ? tensor.Variable.Type : null;

    // A number takes part by its kind alone: a float makes integer tensors floating, an int changes nothing but bool.
    private static Dtype PromoteScalar(Dtype tensor, Value scalar, BinaryOperator @operator) =>
        scalar is Value.Float && !DtypeRules.IsFloating(tensor) ? Dtype.Float
        : tensor == Dtype.Bool && @operator != BinaryOperator.Divide ? Dtype.Int64
        : tensor;

    public Shape BroadcastShapes(Shape left, Shape right, string operation, Location location)
    {
        var rank = Math.Max(left.Rank, right.Rank);
        var dims = new Dim[rank];
        for (var fromEnd = 1; fromEnd <= rank; fromEnd++)
        {
            var axis = rank - fromEnd;
            if (fromEnd > left.Rank || (fromEnd <= right.Rank && left[-fromEnd].ConstantValue == 1))
            {
                dims[axis] = right[-fromEnd];
            }
            else if (fromEnd > right.Rank || right[-fromEnd].ConstantValue == 1)
            {
                dims[axis] = left[-fromEnd];
            }
            else
            {
                if (Mismatch(left[-fromEnd], right[-fromEnd], location, $"dim {axis}") is { } problem)
                {
                    throw Fail(
                        ShapeErrors.BroadcastMismatch(location, operation, left.ToString(), right.ToString(), $"dim {axis} is {problem}"));
                }

                // Of two equal sizes the constant or shorter one is easier to read further on.
                dims[axis] = right[-fromEnd].IsConstant ? right[-fromEnd] : left[-fromEnd];
            }
        }

        return Shape.Of(dims);
    }
}
