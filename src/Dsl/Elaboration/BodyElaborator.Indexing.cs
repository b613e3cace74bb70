using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    private Value EvaluateIndex(IndexExpression index)
    {
        switch (Evaluate(index.Target))
        {
            case Value.Error:
                return Value.Error.Instance;
            case Value.Tensor tensor:
                return IndexTensor(tensor.Variable, index);
            case Value.List list:
                return Element(list.Elements, index);
            case Value.Tuple tuple:
                return Element(tuple.Elements, index);
            case Value.ListParameter list:
                return Element(list, index);
            case Value.Sequence sequence when IntOf(OnlyIndex(index).Value) is var position:
                return sequence.ElementAt(position.ConstantValue < 0 ? sequence.Length + position : position);
            case Value.Optional optional:
                throw Fail(OptionalErrors.Needed(At(index.Target), optional.Variable.Name!));
            case var other:
                throw Fail(NameErrors.WrongKind(At(index), $"{other.Kind} cannot be indexed"));
        }
    }

    private Value Element(IReadOnlyList<Value> elements, IndexExpression index)
    {
        if (index.Indices is [SliceIndex slice]) return Slice(elements, slice);
        var single = OnlyIndex(index);
        var position = IntOf(single.Value).ConstantValue
            ?? throw FailInLoop(NameErrors.WrongKind(
                At(single), "the index of a list that is written out must be known at build time; make the list a parameter"));
        if (position < -elements.Count || position >= elements.Count)
        {
            throw Fail(ShapeErrors.IndexOutOfRange(At(single), position.ToString(), "a list", $"{elements.Count} elements"));
        }

        return elements[(int)(position < 0 ? position + elements.Count : position)];
    }

    /// <summary>An element of a list parameter: its constructor must be given as many as are read.</summary>
    private Value Element(Value.ListParameter list, IndexExpression index)
    {
        var single = OnlyIndex(index);
        var position = IntOf(single.Value);
        foreach (var symbol in position.Symbols) NeedInConstructor(symbol);
        if (position.ConstantValue is { } constant)
        {
            InferLowerBound(list.Length, constant < 0 ? -constant : constant + 1, At(
                single), $"{list.Symbol.Name}[{constant}]", $"the length of {list.Symbol.Name}");
            if (constant < 0) position = list.Length + constant;
        }
        else
        {
            InferLowerBound(list.Length - position, 1, At(single), $"{list.Symbol.Name}[{position}]",
                $"the length of {list.Symbol.Name} less {position}");
        }

        return list.ElementAt(position);
    }

    private SingleIndex OnlyIndex(IndexExpression index) =>
        index.Indices is [SingleIndex single] ? single : throw Fail(NameErrors.WrongKind(At(index), "a list is indexed by one int"));

    // As PyTorch's and Python's slices, these never fail: bounds count from the end when negative and stop at the ends.
    private Value Slice(IReadOnlyList<Value> elements, SliceIndex slice)
    {
        long Bound(Expression? written, long otherwise)
        {
            if (written is null) return otherwise;
            var bound = IntOf(written).ConstantValue
                ?? throw FailInLoop(NameErrors.WrongKind(At(written), "a bound of a list's slice must be known at build time"));
            return Math.Max(0, Math.Min(elements.Count, bound < 0 ? bound + elements.Count : bound));
        }

        var (from, to) = (Bound(slice.From, 0), Bound(slice.To, elements.Count));
        if (slice.Step is { } step) throw Fail(NameErrors.WrongKind(At(step), "a list's slice has no step"));
        return new Value.List(elements.Skip((int)from).Take((int)Math.Max(0, to - from)).ToList());
    }

    private Value IndexTensor(Variable operand, IndexExpression index)
    {
        var shape = operand.Type.Shape;
        var written = index.Indices.Count(part => part is not EllipsisIndex);
        if (index.Indices.Count(part => part is EllipsisIndex) > 1)
        {
            throw Fail(NameErrors.WrongKind(At(index), "`...` stands once in an index"));
        }
        if (written > shape.Rank)
        {
            throw Fail(ShapeErrors.IndexOutOfRange(At(index), $"of {written} places", $"the {shape.Rank} dimensions", shape.ToString()));
        }

        var indices = new List<TensorIndex>();
        var dims = new List<Dim>();
        var axis = 0;
        foreach (var part in index.Indices)
        {
            switch (part)
            {
                case EllipsisIndex:
                    for (var skipped = shape.Rank - written; skipped > 0; skipped--) dims.Add(shape[axis++]);
                    indices.Add(new TensorIndex.Ellipsis());
                    break;
                case SingleIndex single:
                    IndexAt(single, operand, axis++, indices, dims);
                    break;
                case SliceIndex slice:
                    Slice(slice, shape[axis++], indices, dims);
                    break;
            }
        }

        while (axis < shape.Rank) dims.Add(shape[axis++]);
        var result = new Variable(new TensorType(Shape.Of(dims), operand.Type.Dtype));
        Record(new IndexStep(operand, indices, result) { Location = At(index) });
        return new Value.Tensor(result);
    }

    private void IndexAt(SingleIndex single, Variable operand, int axis, List<TensorIndex> indices, List<Dim> dims)
    {
        var value = Evaluate(single.Value);
        switch (value)
        {
            case Value.Error:
                throw new EchoException();
            case Value.Int { Dim: var position }:
                var size = operand.Type.Shape[axis];
                var needed = position.ConstantValue is < 0 and var negative ? Dim.Constant(-negative) : position + 1;
                if (size.ConstantValue is { } known && needed.ConstantValue is { } least && known < least)
                {
                    throw Fail(ShapeErrors.IndexOutOfRange(At(single), position.ToString(), $"dim {axis}", operand.Type.Shape.ToString()));
                }

                InferLowerBound(size - needed, 0, At(single), "the index", $"dim {axis} less {needed}");
                indices.Add(new TensorIndex.At(position));
                break;
            case Value.Tensor { Variable: var by } when DtypeRules.IsInteger(by.Type.Dtype):
                indices.Add(new TensorIndex.By(by));
                for (var i = 0; i < by.Type.Shape.Rank; i++) dims.Add(by.Type.Shape[i]);
                break;
            default:
                throw Fail(
                    NameErrors.WrongKind(At(single), $"a tensor is indexed by an int, a slice or an integer tensor, not by {value.Kind}"));
        }
    }

    private void Slice(SliceIndex slice, Dim size, List<TensorIndex> indices, List<Dim> dims)
    {
        var from = slice.From is null ? null : IntOf(slice.From);
        var to = slice.To is null ? null : IntOf(slice.To);
        var step = slice.Step is null ? null : IntOf(slice.Step);
        if (step is not null && step.ConstantValue is not > 0)
        {
            throw Fail(NameErrors.WrongKind(At(slice.Step!), "a slice's step is a positive constant"));
        }
        var start = Bounded(from ?? 0, size);
        var end = to is null ? size : Bounded(to, size);
        var length = Nonnegative(end - start);
        dims.Add(step is null ? length : Dim.CeilDiv(length, step));
        indices.Add(new TensorIndex.Slice(from, to, step));
    }

    // PyTorch's slices never fail: a bound counts from the end when negative and stops at the ends.
    private Dim Bounded(Dim position, Dim size)
    {
        var absolute = position.ConstantValue is < 0 ? Nonnegative(size + position) : position;
        return Facts.Prove(new Relation(absolute, RelationOperator.LessOrEqual, size)) is Shapes.Proof.Proved
            ? absolute
            : Dim.Min(absolute, size);
    }

    private Dim Nonnegative(Dim value) =>
        Facts.Prove(new Relation(value, RelationOperator.GreaterOrEqual, 0)) is Shapes.Proof.Proved ? value : Dim.Max(value, 0);
}
