using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary><c>init</c>: what is written is read where it stands; whom it concerns is known when the body has run.</summary>
internal sealed partial class BodyElaborator
{
    private const string MainWeight = "weight";

    private readonly List<(InitStatement Statement, IReadOnlyList<Initialization> Initializations)> initStatements = [];

    private void Read(InitStatement statement)
    {
        var initializations = new List<Initialization>();
        foreach (var argument in statement.Initializers)
        {
            if (argument.Name is null && initializations.Count > 0)
            {
                throw Fail(NameErrors.WrongKind(
                    At(argument), $"name what `{SourceText(argument)}` fills, such as `bias: {SourceText(argument)}`"));
            }

            var name = argument.Name?.Text ?? MainWeight;
            if (initializations.Any(other => other.Name == name)) throw Fail(NameErrors.DuplicateArgument(At(argument), "init", name));
            initializations.Add(new Initialization(name, InitializerOf(argument.Value)));
        }

        initStatements.Add((statement, initializations));
    }

    /// <summary>Finds the layers of each <c>init</c>; a body with errors may lack the layer that one names.</summary>
    private void Initialize()
    {
        if (Failed || !recording) return;
        foreach (var (statement, initializations) in initStatements)
        {
            Try(At(statement), () =>
            {
                if (TargetOf(statement) is { } target)
                {
                    Check(statement, target, initializations);
                    Record(new InitStep(target, initializations) { Location = At(statement) });
                }

                return Value.Error.Instance;
            });
        }
    }

    /// <summary>The target; null for a label that stands in a branch not taken.</summary>
    private InitTarget? TargetOf(InitStatement statement)
    {
        var (first, name) = (statement.Target[0], ConstantText(statement.Target[0]));
        var location = At(first);
        if (!MemberTree.Own(steps).Any(member => member.Key.Constant == name) && statement.Target.Count == 1)
        {
            if (scope.TryFind(name, out var value) && value is Value.Layer { Target: CatalogueTarget given }) return KindOf(given.Layer);
            if (Catalogue.FindLayer(name) is { } layer) return KindOf(layer);
            if (session.Program.Find(name, fileScope) is ModuleSymbol block)
            {
                throw Fail(
                    NameErrors.WrongKind(location, $"'{name}' is a {block.Kind}; `init` takes a layer, such as `Conv2d`, or a label"));
            }
        }

        var members = new List<Member>();
        var inside = (IReadOnlyList<Step>)steps;
        foreach (var part in statement.Target)
        {
            var text = ConstantText(part);
            if (MemberTree.Own(inside).FirstOrDefault(candidate => candidate.Key.Constant == text) is not { } member)
            {
                if (members.Count == 0 && LabelsOf.Body(module.Syntax.Body).Contains(text)) return null;
                var labels = MemberTree.Own(inside).Select(candidate => candidate.Key.Constant).OfType<string>();
                throw Fail(NameErrors.UnknownLabel(At(part), text, members.LastOrDefault()?.Key.Constant,
                    Suggestions.Hint(text, members.Count == 0 ? labels.Concat(Catalogue.Layers.Select(layer => layer.Name)) : labels)));
            }

            members.Add(member);
            inside = MemberTree.StepsOf(member);
        }

        return members[members.Count - 1] is LayerMember or ParameterMember
            ? new InitTarget.Path(members)
            : throw Fail(NameErrors.WrongKind(At(statement.Target[statement.Target.Count - 1]),
                $"'{name}' is a {members[members.Count - 1].Kind}, which has no weights of its own; name a layer in it, `{name}.label`, " +
                $"or a kind of layers"));
    }

    private InitTarget.Kind KindOf(LayerDescription layer) =>
        new(layer, [.. MemberTree.All(steps).OfType<LayerMember>().Where(member => member.Layer == layer)]);

    private string ConstantText(LabelSyntax label) => string.Concat(label.Parts.Select(part => part is LabelText text
        ? text.Text
        : IntOf(((LabelHole)part).Value).ConstantValue?.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ?? throw Fail(NameErrors.WrongKind(At(part), "the label of an `init` must be known at build time"))));

    private void Check(InitStatement statement, InitTarget target, IReadOnlyList<Initialization> initializations)
    {
        if (target is InitTarget.Path { Members: [.., ParameterMember parameter] })
        {
            if (initializations is not [{ Name: MainWeight } only])
            {
                throw Fail(
                    NameErrors.WrongKind(At(statement), $"'{parameter.Key}' is a parameter: it takes one initialiser, without a name"));
            }

            Apply(only.Initializer, parameter.Variable, parameter.Key.ToString(), At(statement));
            return;
        }

        var layers = target switch
        {
            InitTarget.Kind kind => kind.Layers,
            InitTarget.Path path => [(LayerMember)path.Members[path.Members.Count - 1]],
            _ => [],
        };

        // A class shows both sides of a branch; what a `layer` parameter brings differs from use to use.
        if (layers.Count == 0 && !IsConcrete && depth == 0 && !module.Syntax.Parameters.Any(p => p.Type is NamedType { Name: "layer" }))
        {
            Report(NameErrors.InitMatchesNothing(At(statement.Target[0]), ((InitTarget.Kind)target).Layer.Name, module.Name));
        }

        for (var i = 0; i < initializations.Count; i++) Check(initializations[i], target, layers, At(statement.Initializers[i]));
    }

    private void Check(Initialization initialization, InitTarget target, IReadOnlyList<LayerMember> layers, Location location)
    {
        var known = layers.SelectMany(layer => layer.ParameterNames).Distinct().ToList();
        if (known.Count == 0) return;
        var what = target is InitTarget.Kind kind ? kind.Layer.Name : $"'{layers[0].Key}'";
        if (initialization.Among(known).Count == 0)
        {
            throw Fail(
                NameErrors.UnknownArgument(location, what, initialization.Name, Suggestions.Hint(initialization.Name, known), known));
        }

        foreach (var layer in layers)
        {
            var filled = initialization.Among(layer.ParameterNames);
            var present = layer.Weights.Where(weight => filled.Contains(weight.Key)).ToList();
            if (present.Count == 0 && target is InitTarget.Path)
            {
                throw Fail(NameErrors.WrongKind(location, $"{what} has no {initialization.Name} to fill: its arguments leave it out"));
            }

            foreach (var weight in present)
            {
                Apply(initialization.Initializer, new Variable(
                    new TensorType(weight.Shape, weight.Dtype)), $"{layer.Key}.{weight.Key}", location);
            }
        }
    }

    /// <summary>Runs the initialiser's rule on a weight.</summary>
    private void Apply(Initializer initializer, Variable weight, string name, Location location)
    {
        var inputs = new Dictionary<string, IReadOnlyList<Variable>> { ["input"] = [weight] };
        try
        {
            initializer.Description.Rule(new OperationContext(this, initializer.Description, inputs, initializer.Arguments, location));
        }
        catch (RuleException exception)
        {
            throw Fail(new Diagnostic(exception.Code, Severity.Error, location, $"{name}: {exception.Message}"));
        }
    }

    private Initializer InitializerOf(Expression expression)
    {
        var (name, arguments) = expression switch
        {
            NameExpression plain => (plain.Name, []),
            CallExpression { Callee: NameExpression callee } call => (callee.Name, call.Arguments),
            _ => throw Fail(NameErrors.WrongKind(At(expression), "an initialiser is needed here, such as `zeros` or `normal(0, 0.02)`")),
        };
        var known = Catalogue.Initializers.Select(initializer => initializer.Name);
        var description = Catalogue.FindInitializer(name)
            ?? throw Fail(NameErrors.WrongKind(At(expression), $"'{name}' is no initialiser{Suggestions.Hint(name, known)}"));
        var matcher = new ArgumentMatcher(description);
        foreach (var argument in arguments)
        {
            // `fan_out` is one of a few words, not a value.
            var value = argument.Value is NameExpression word && !scope.TryFind(word.Name, out _)
                && description.Parameters.Any(p => p.Choices is not null)
                ? new Value.String(word.Name)
                : Evaluate(argument.Value);
            if (value is Value.Error) throw new EchoException();
            foreach (var symbol in StepSymbols.Of(value)) RequireConstructorKnows(Dim.Of(symbol), $"an argument of {name}", At(argument));
            if (matcher.Add(new BoundArgument(argument.Name?.Text, value, At(argument))) is { } problem) throw Fail(problem);
        }

        return new Initializer(description, matcher.Complete(At(expression), out var missing) ?? throw Fail(missing!));
    }
}
