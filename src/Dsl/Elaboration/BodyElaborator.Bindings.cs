using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Names that statements and patterns bind, to what is wrong as well.</summary>
internal sealed partial class BodyElaborator
{
    private void Assign(AssignmentStatement assignment)
    {
        var value = Try(At(assignment.Value), () => Evaluate(assignment.Value)) ?? throw new EchoException();
        if (assignment.Claim is { } claim) Claim(claim, value, assignment.Target is NamePattern named ? named.Name.Text : "the value");
        Bind(assignment.Target, value);
    }

    private void Bind(Pattern pattern, Value value) => Bind(pattern, value, scope.Bind);

    private void Bind(Pattern pattern, Value value, Action<string, Value> bind)
    {
        switch (pattern)
        {
            case NamePattern name:
                if (name.Name.Text == "_") break;
                bind(name.Name.Text, value);
                NameSymbol(name.Name.Text, value);
                if (value is Value.Tensor { Variable: { Name: null } variable }) variable.Name = name.Name.Text;
                break;
            case TuplePattern tuple:
                var elements = value switch
                {
                    Value.Tuple t => t.Elements,
                    Value.List l => l.Elements,
                    Value.Error => null,
                    _ => throw Fail(NameErrors.WrongKind(
                        At(pattern), $"a tuple of {tuple.Elements.Count} is taken apart here, but the value is {value.Kind}")),
                };
                if (elements is null)
                {
                    BindError(pattern);
                    return;
                }

                if (elements.Count != tuple.Elements.Count)
                {
                    BindError(pattern);
                    throw Fail(NameErrors.WrongKind(At(pattern),
                        $"{tuple.Elements.Count} names take apart a tuple of {elements.Count}; drop a part with `_`"));
                }

                for (var i = 0; i < elements.Count; i++) Bind(tuple.Elements[i], elements[i], bind);
                break;
        }
    }

    // What the constructor computes is called as the source calls it.
    private static void NameSymbol(string name, Value value)
    {
        var symbol = value switch
        {
            Value.Int integer => integer.Dim.AsSymbol,
            Value.Float { Expression: FloatExpression.Parameter parameter } => parameter.Symbol,
            Value.Bool { Condition: Condition.Flag flag } => flag.Symbol,
            _ => null,
        };
        if (symbol is DerivedSymbol derived and not LengthSymbol) derived.CallIt(name);
    }

    // The names exist all the same: their uses are no errors of their own.
    private void BindErrors(Statement statement)
    {
        switch (statement)
        {
            case InputStatement input:
                BindError(input.Name);
                foreach (var dimension in input.Shape.Dimensions)
                {
                    if (dimension is DimensionExpression { Value: NameExpression { Name: var name } } && !IsKnown(name))
                    {
                        scope.Define(name, Value.Error.Instance);
                    }
                }

                break;
            case AssignmentStatement assignment:
                BindError(assignment.Target);
                break;
            case LayerStatement layer:
                BindError(layer.Name);
                break;
            case ParameterStatement parameter:
                BindError(parameter.Name);
                break;
            case BufferStatement buffer:
                BindError(buffer.Name);
                break;
            case OutputStatement output:
                BindError(output.Name);
                break;
        }
    }

    private void BindError(Identifier name) => scope.Define(name.Text, Value.Error.Instance);

    private void BindError(Pattern pattern)
    {
        if (pattern is NamePattern name) scope.Define(name.Name.Text, Value.Error.Instance);
        if (pattern is TuplePattern tuple)
        {
            foreach (var element in tuple.Elements) BindError(element);
        }
    }
}
