using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    private Value EvaluateBinary(BinaryExpression binary)
    {
        // A long chain of operators leans to the left: walked in a loop, not by recursion.
        var chain = new Stack<BinaryExpression>();
        Expression leftmost = binary;
        while (leftmost is BinaryExpression inner)
        {
            chain.Push(inner);
            leftmost = inner.Left;
        }

        var value = Evaluate(leftmost);
        while (chain.Count > 0)
        {
            var node = chain.Pop();
            value = Combine(node.Operator, value, Evaluate(node.Right), At(node));
        }

        return value;
    }

    private Value Negate(UnaryExpression unary)
    {
        var value = Evaluate(unary.Operand);
        switch (unary.Operator, value)
        {
            case (_, Value.Error):
                return value;
            case (UnaryOperator.Not, Value.Bool boolean):
                return new Value.Bool(Condition.Not(boolean.Condition));
            case (UnaryOperator.Not, Value.Optional optional):
                return new Value.Bool(Condition.Not(optional.IsGiven));
            case (_, Value.Optional optional):
                throw Fail(OptionalErrors.Needed(At(unary.Operand), optional.Variable.Name!));
            case (UnaryOperator.Negate, Value.Int integer):
                return new Value.Int(-integer.Dim);
            case (UnaryOperator.Negate, Value.Float real):
                return new Value.Float(FloatExpression.Combine("*", new FloatExpression.Constant(-1), real.Expression));
            case (_, Value.Tensor { Variable: var operand }):
                if (unary.Operator == UnaryOperator.Not && operand.Type.Dtype != Dtype.Bool)
                {
                    throw Fail(NameErrors.WrongKind(At(unary), $"`not` needs a bool tensor, but this is {operand.Type}"));
                }

                var result = new Variable(operand.Type);
                Record(new UnaryStep(unary.Operator, operand, result) { Location = At(unary) });
                return new Value.Tensor(result);
            default:
                throw Fail(NameErrors.WrongKind(
                    At(unary), $"`{(unary.Operator == UnaryOperator.Not ? "not" : "-")}` cannot be applied to {value.Kind}"));
        }
    }

    /// <summary>Applies a binary operator to two values: ints, floats, bools, lists or tensors.</summary>
    private Value Combine(BinaryOperator @operator, Value left, Value right, Location location)
    {
        // Of several results a layer passes its first one on.
        if (left is Value.Tuple { Elements: [Value.Tensor, ..] }) left = new Value.Tensor(Tensor(left, location));
        if (right is Value.Tuple { Elements: [Value.Tensor, ..] }) right = new Value.Tensor(Tensor(right, location));
        switch (left, right)
        {
            case (Value.Error, _) or (_, Value.Error):
                return Value.Error.Instance;
            case (Value.Optional l, _) when @operator is BinaryOperator.And or BinaryOperator.Or:
                return Combine(@operator, new Value.Bool(l.IsGiven), right, location);
            case (_, Value.Optional r) when @operator is BinaryOperator.And or BinaryOperator.Or:
                return Combine(@operator, left, new Value.Bool(r.IsGiven), location);
            case (Value.Optional, _) or (_, Value.Optional):
                throw Fail(OptionalErrors.Needed(location, ((left as Value.Optional) ?? (Value.Optional)right).Variable.Name!));
            case (Value.Int l, Value.Int r):
                return CombineInts(@operator, l.Dim, r.Dim, location);
            case (Value.Int or Value.Float, Value.Int or Value.Float):
                return CombineFloats(@operator, FloatOf(left), FloatOf(right), location);
            case (Value.Bool l, Value.Bool r) when @operator is BinaryOperator.And or BinaryOperator.Or:
                return new Value.Bool(@operator == BinaryOperator.And
                    ? Condition.And(l.Condition, r.Condition)
                    : Condition.Or(l.Condition, r.Condition));
            case (Value.Bool l, Value.Bool r) when @operator is BinaryOperator.Equal or BinaryOperator.NotEqual:
                var equal = Condition.Or(
                    Condition.And(l.Condition, r.Condition), Condition.And(Condition.Not(l.Condition), Condition.Not(r.Condition)));
                return new Value.Bool(@operator == BinaryOperator.Equal ? equal : Condition.Not(equal));
            case (Value.String l, Value.String r) when @operator is BinaryOperator.Equal or BinaryOperator.NotEqual:
                return new Value.Bool(l.Text == r.Text == (@operator == BinaryOperator.Equal) ? Condition.True : Condition.False);
            case (Value.String, Value.Int or Value.Float or Value.Bool) or (Value.Int or Value.Float or Value.Bool, Value.String)
                when @operator is BinaryOperator.Equal or BinaryOperator.NotEqual:
                return new Value.Bool(Condition.Of(@operator == BinaryOperator.NotEqual));
            case (Value.String l, Value.String r) when @operator == BinaryOperator.Add:
                return new Value.String(l.Text + r.Text);
            case (Value.List l, Value.Int { Dim.ConstantValue: { } times }) when @operator == BinaryOperator.Multiply:
                session.CountSteps(checked(Math.Max(0, times) * l.Elements.Count), location);
                return new Value.List(Enumerable.Repeat(l.Elements, (int)Math.Max(0, times)).SelectMany(elements => elements).ToList());
            case (Value.List l, Value.List r) when @operator == BinaryOperator.Add:
                session.CountSteps(l.Elements.Count + r.Elements.Count, location);
                return new Value.List([.. l.Elements, .. r.Elements]);
            case (Value.Tensor, Value.Tensor or Value.Int or Value.Float) or (Value.Int or Value.Float, Value.Tensor):
                return CombineTensors(@operator, left, right, location);
            default:
                throw Fail(NameErrors.WrongKind(
                    location, $"`{OperatorTable.TextOf(@operator)}` cannot be applied to {left.Kind} and {right.Kind}"));
        }
    }

    private Value CombineInts(BinaryOperator @operator, Dim left, Dim right, Location location)
    {
        if (@operator is BinaryOperator.Divide or BinaryOperator.Modulo && right.ConstantValue == 0)
        {
            throw Fail(NameErrors.DivisionByZero(location, left.ToString()));
        }

        return @operator switch
        {
            BinaryOperator.Add => new Value.Int(left + right),
            BinaryOperator.Subtract => new Value.Int(left - right),
            BinaryOperator.Multiply => new Value.Int(left * right),
            BinaryOperator.Divide => new Value.Int(Dim.FloorDiv(left, right)),
            BinaryOperator.Modulo => new Value.Int(Dim.Mod(left, right)),
            BinaryOperator.Power when right.ConstantValue is >= 0 and <= 62 and var exponent => new Value.Int(Dim.Pow(left, (int)exponent)),
            BinaryOperator.Power when right.IsConstant =>
                throw Fail(NameErrors.WrongKind(location, $"an int is raised to a power from 0 to 62, but this is {right}")),
            BinaryOperator.Power when left.ConstantValue is { } @base => new Value.Int(Power(@base, right)),
            BinaryOperator.Power =>
                throw Fail(NameErrors.WrongKind(location, $"`**` of two ints needs a constant on one side, but this is {left} ** {right}")),
            BinaryOperator.Equal => Compare(left, RelationOperator.Equal, right),
            BinaryOperator.NotEqual => Compare(left, RelationOperator.NotEqual, right),
            BinaryOperator.Less => Compare(left, RelationOperator.Less, right),
            BinaryOperator.LessOrEqual => Compare(left, RelationOperator.LessOrEqual, right),
            BinaryOperator.Greater => Compare(left, RelationOperator.Greater, right),
            BinaryOperator.GreaterOrEqual => Compare(left, RelationOperator.GreaterOrEqual, right),
            _ => throw Fail(NameErrors.WrongKind(location, $"`{OperatorTable.TextOf(@operator)}` cannot be applied to two ints")),
        };
    }

    /// <summary><c>2 ** i</c>: the exponent is the constructor's.</summary>
    private Dim Power(long @base, Dim exponent)
    {
        foreach (var symbol in exponent.Symbols) NeedInConstructor(symbol);
        return Dim.Of(session.Unify(new PowerSymbol(@base, exponent)));
    }

    private static Value Compare(Dim left, RelationOperator @operator, Dim right) =>
        new Value.Bool(Condition.Of(new Relation(left, @operator, right)));

    private Value CombineFloats(BinaryOperator @operator, FloatExpression left, FloatExpression right, Location location)
    {
        switch (@operator)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power:
                return new Value.Float(FloatExpression.Combine(OperatorTable.TextOf(@operator), left, right));
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual when left.ConstantValue is { } l && right.ConstantValue is { } r:
                var holds = @operator switch
                {
                    BinaryOperator.Equal => l == r,
                    BinaryOperator.NotEqual => l != r,
                    BinaryOperator.Less => l < r,
                    BinaryOperator.LessOrEqual => l <= r,
                    BinaryOperator.Greater => l > r,
                    _ => l >= r,
                };
                return new Value.Bool(holds ? Condition.True : Condition.False);
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                var comparison = new ComparisonSymbol(OperatorTable.TextOf(@operator), left, right);
                return new Value.Bool(new Condition.Flag(session.Unify(comparison)));
            case BinaryOperator.Modulo:
                throw Fail(NameErrors.WrongKind(location, "`%` is for ints; make one with `int(…)` or `floor(…)`"));
            default:
                throw Fail(NameErrors.WrongKind(location, $"`{OperatorTable.TextOf(@operator)}` cannot be applied to two floats"));
        }
    }

    private static FloatExpression FloatOf(Value value) => value switch
    {
        Value.Float real => real.Expression,
        Value.Int integer => new FloatExpression.FromInt(integer.Dim),
        _ => throw new InvalidOperationException(),
    };
}
