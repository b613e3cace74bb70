using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary><c>parameter</c> and <c>buffer</c>: tensors of the <c>state_dict</c> that belong to the module itself.</summary>
internal sealed partial class BodyElaborator
{
    /// <summary>Buffers of this body: what a later buffer may be computed from.</summary>
    private readonly HashSet<Variable> buffers = [];

    private void DeclareParameter(ParameterStatement statement)
    {
        var dims = EvaluateDims(statement.Shape);
        var type = new TensorType(Shape.Of(dims), Dtype.Float);
        foreach (var dim in dims) RequireConstructorKnows(dim, $"parameter '{statement.Name.Text}'", At(statement.Shape));
        var variable = new Variable(type, statement.Name.Text);
        var initializer = statement.Initializer is { } expression ? InitializerOf(expression) : null;
        if (initializer is not null) Apply(initializer, variable, $"parameter '{statement.Name.Text}'", At(statement.Initializer!));
        var member = new ParameterMember(new Key(statement.Name.Text), variable, initializer)
        {
            Label = statement.Name.Text,
            Documentation = statement.Documentation,
            Location = At(statement.Name),
            OutputTypes = [type],
        };
        Register(member, At(statement.Name));
        scope.Define(statement.Name.Text, new Value.Tensor(variable));
    }

    private void DeclareBuffer(BufferStatement statement)
    {
        var (name, what) = (statement.Name.Text, $"buffer '{statement.Name.Text}'");
        var (value, computation) = Collect(() => Evaluate(statement.Value));
        Claim(statement.Shape, value, what);
        var source = Tensor(value, At(statement.Value));
        RequireDtype(statement, what, source.Type);
        RequireComputable(statement, what, computation, source);

        var variable = new Variable(source.Type, name);
        var member = new BufferMember(new Key(name), variable, computation, source)
        {
            Label = name,
            Documentation = statement.Documentation,
            Location = At(statement.Name),
            OutputTypes = [source.Type],
        };
        Register(member, At(statement.Name));
        buffers.Add(variable);
        scope.Define(name, new Value.Tensor(variable));
    }

    private void RequireDtype(BufferStatement statement, string what, TensorType found)
    {
        var declared = statement.Dtype is { } name ? DtypeOf(name) : Dtype.Float;
        if (declared == found.Dtype) return;
        var mend = statement.Dtype is null ? $"; write `{found.Dtype.Name()}{SourceText(statement.Shape)}`, or make the value `float`" : "";
        throw Fail(ShapeErrors.BufferDtype(At(statement.Value), what, declared.Name(), found.Dtype.Name(), mend));
    }

    /// <summary>The constructor computes a buffer, before any input is there: out of sizes, constants and earlier buffers.</summary>
    private void RequireComputable(BufferStatement statement, string what, IReadOnlyList<Step> computation, Variable source)
    {
        if (!recording) return;
        if (computation.Any(step => step is RegisterStep or ModuleStep))
        {
            throw Fail(
                NameErrors.WrongKind(At(statement.Value), $"{what} is computed by ops alone; a layer belongs where the buffer is used"));
        }

        var known = new HashSet<Variable>(computation.SelectMany(StepVariables.MadeBy).Concat(buffers));
        if (computation.SelectMany(StepVariables.ReadBy).Append(source).FirstOrDefault(read => !known.Contains(read)) is { } foreign)
        {
            throw Fail(NameErrors.WrongKind(At(statement.Value),
                $"{what} is computed by the constructor, which has no '{foreign.Name ?? "such value"}'; use sizes, constants and " +
                $"earlier buffers"));
        }

        foreach (var symbol in StepSymbols.Of(computation)) RequireConstructorKnows(
            Dim.Of(symbol), $"a size of {what}", At(statement.Value));
    }
}
