using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Evaluates a pair's <c>generator</c> and <c>discriminator</c> over the pair's parameters.</summary>
internal sealed class PartBinder
{
    private readonly DefinitionTable definitions;
    private readonly PairSymbol pair;
    private readonly BodyElaborator evaluator;
    private readonly Dictionary<string, Value> values = new(StringComparer.Ordinal);

    public PartBinder(Program program, DiagnosticBag diagnostics, DefinitionTable definitions, PairSymbol pair, bool isConcrete)
    {
        this.definitions = definitions;
        this.pair = pair;
        var session = new ElaborationSession(program, diagnostics, definitions, isConcrete);
        var placeholder = new ModuleSymbol(
            new ModuleDeclaration(
                ModuleKind.Block, pair.Syntax.Name, pair.Syntax.Parameters, new StatementBody([], pair.Syntax.Span), pair.Syntax.Span),
            pair.Scope);
        evaluator = new BodyElaborator(session, placeholder, null, 0, recording: false);
        foreach (var parameter in pair.Syntax.Parameters) Declare(parameter, isConcrete);
    }

    /// <summary>Constructor parameters of the pair's class.</summary>
    public List<DefinitionParameter> Parameters { get; } = [];

    public ModuleTarget Bind(Expression part)
    {
        var value = evaluator.EvaluateElsewhere(pair.Scope, values, part, 0);
        return value is Value.Layer { Target: ModuleTarget target }
            ? target
            : throw new ElaborationException(
                NameErrors.WrongKind(pair.Scope.At(part), $"a model or block is needed here, but this is {value.Kind}"));
    }

    /// <summary>The part's class and the arguments to construct it with.</summary>
    public (ModuleDefinition Definition, IReadOnlyList<Value> Arguments) Define(Expression part)
    {
        var target = Bind(part);
        var location = pair.Scope.At(part);
        var resolved = Alias.Resolve(target, evaluator, location);
        var definition = definitions.For(target.Module) ?? throw new ElaborationException(NameErrors.UnsupportedHere(location,
            $"{target.Name} needs compile-time arguments; give it a name with `model X = {target.Name}(…)` and use that"));
        if (definition.Parameters.FirstOrDefault(parameter => parameter.InputAxis is not null) is { } dimension)
        {
            throw new ElaborationException(NameErrors.UnsupportedHere(location,
                $"{target.Name} takes the dimension {dimension.Name} from its user; a pair needs a model whose input sizes are its own"));
        }

        var bound = resolved.Bind(evaluator, target, location);
        return (definition, definition.Parameters.Select(parameter => bound[parameter.Name]).ToList());
    }

    private void Declare(ParameterSyntax parameter, bool isConcrete)
    {
        var name = parameter.Name.Text;
        Value? defaultValue = parameter.Default is { } expression
            ? evaluator.DefaultOf(pair.Name, parameter, expression, values, pair.Scope)
            : null;
        if (parameter.Type is not NamedType || ParameterType.Of(parameter.Type) is not { } type)
        {
            throw new ElaborationException(
                NameErrors.UnsupportedHere(pair.Scope.At(parameter), "a pair's parameters are ints, floats and bools"));
        }

        var (declared, value) = DefinitionParameter.Declare(name, type, defaultValue);
        values[name] = isConcrete && defaultValue is not null ? defaultValue : value;
        Parameters.Add(declared);
    }
}
