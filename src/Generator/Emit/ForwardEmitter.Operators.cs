using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Generator.Emit;

/// <summary>Operators, in place where their operand may be overwritten, and indices.</summary>
internal sealed partial class ForwardEmitter
{
    private void WriteBinary(BinaryStep step, StepContext context)
    {
        if (step.Operator is BinaryOperator.Add or BinaryOperator.Subtract)
        {
            if (step.Left is Value.Tensor { Variable: var left } && Keeps(left, step) && MayOverwrite(left, context))
            {
                var method = step.Operator == BinaryOperator.Add ? "add_" : "sub_";
                writer.Line($"{LocalOf(left).Name}.{method}({OperandText(step.Right)});");
                TakeOver(left, step.Result, isSaved: false);
                return;
            }

            if (step is { Operator: BinaryOperator.Add, Right: Value.Tensor { Variable: var right } } && Keeps(right, step)
                && MayOverwrite(right, context))
            {
                writer.Line($"{LocalOf(right).Name}.add_({OperandText(step.Left)});");
                TakeOver(right, step.Result, isSaved: false);
                return;
            }
        }

        var expression = step.Operator switch
        {
            BinaryOperator.Equal => Method("eq", step),
            BinaryOperator.NotEqual => Method("ne", step),
            BinaryOperator.Power => Method("pow", step),
            BinaryOperator.And => $"{OperandText(step.Left)} & {OperandText(step.Right)}",
            BinaryOperator.Or => $"{OperandText(step.Left)} | {OperandText(step.Right)}",
            BinaryOperator.Add => Infix("+", step),
            BinaryOperator.Subtract => Infix("-", step),
            BinaryOperator.Multiply => Infix("*", step),
            BinaryOperator.Divide => Infix("/", step),
            BinaryOperator.Modulo => Method("remainder", step),
            BinaryOperator.Less => Infix("<", step),
            BinaryOperator.LessOrEqual => Infix("<=", step),
            BinaryOperator.Greater => Infix(">", step),
            _ => Infix(">=", step),
        };
        var name = step.Operator switch
        {
            BinaryOperator.Add => "sum",
            BinaryOperator.Subtract => "difference",
            BinaryOperator.Multiply => "product",
            BinaryOperator.Divide => "quotient",
            BinaryOperator.Power => "power",
            _ => "test",
        };
        Assign([step.Result], expression, name, isFresh: true);
    }

    private string Infix(string symbol, BinaryStep step) => $"{Bracketed(step.Left)} {symbol} {Bracketed(step.Right)}";

    /// <summary>An operand of an operator: a size of several parts stands in brackets.</summary>
    private string Bracketed(Value value) =>
        value is Value.Int { Dim: { IsConstant: false, AsSymbol: null } } ? $"({OperandText(value)})" : OperandText(value);

    private string Method(string method, BinaryStep step) => step.Left is Value.Tensor
        ? $"{OperandText(step.Left)}.{method}({OperandText(step.Right)})"
        : $"torch.{method}({OperandText(step.Left)}, {OperandText(step.Right)})";

    private string OperandText(Value value) => value is Value.Tensor tensor ? LocalOf(tensor.Variable).Name : text.Of(value);

    private string IndexText(TensorIndex index) => index switch
    {
        TensorIndex.At at => text.Of(at.Position),
        TensorIndex.Ellipsis => "TensorIndex.Ellipsis",
        TensorIndex.By by => $"TensorIndex.Tensor({LocalOf(by.Variable).Name})",
        TensorIndex.Slice { From: null, To: null, Step: null } => "TensorIndex.Colon",
        TensorIndex.Slice slice => $"TensorIndex.Slice({string.Join(", ", SliceArguments(slice))})",
        _ => throw new InvalidOperationException(),
    };

    private IEnumerable<string> SliceArguments(TensorIndex.Slice slice)
    {
        if (slice.From is { } from) yield return text.Of(from);
        if (slice.To is { } to) yield return slice.From is null ? $"stop: {text.Of(to)}" : text.Of(to);
        if (slice.Step is { } step) yield return $"step: {text.Of(step)}";
    }
}
