using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Elaborates a model with its defaults into a graph.</summary>
internal sealed class ModelElaborator(Program program, DiagnosticBag diagnostics, DefinitionTable definitions)
{
    /// <summary>The elaborated model; null when something in it is wrong, which is reported.</summary>
    public ElaboratedModel? Elaborate(ModuleSymbol model) => Elaborate(model, [], model.Location);

    /// <summary>The same with arguments given, as a pair gives them.</summary>
    public ElaboratedModel? Elaborate(ModuleSymbol model, IReadOnlyList<BoundArgument> arguments, Location location) =>
        Reporting.Run(location, diagnostics.Add, () => Run(model, arguments, location));

    private ElaboratedModel? Run(ModuleSymbol model, IReadOnlyList<BoundArgument> arguments, Location location)
    {
        var session = new ElaborationSession(program, diagnostics, definitions, isConcrete: true);
        var probe = new BodyElaborator(session, model, null, 0, recording: false);
        var resolved = Alias.Resolve(model, probe, location);
        if (resolved.Body.Syntax.Body is ChainBody)
        {
            throw new ElaborationException(NameErrors.NoInput(model));
        }

        var use = resolved.Named == resolved.Body ? null : new UseSite(resolved.Body.Name, resolved.Named.Location, null);
        var body = new BodyElaborator(session, resolved.Body, use, 0, recording: true);
        foreach (var pair in Parameters(resolved, arguments, probe, location)) body.Define(pair.Key, pair.Value);
        body.Run(null);
        if (body.Failed) return null;

        var root = new ModuleInstance(model.Name);
        root.Inputs.AddRange(body.Inputs);
        root.Steps.AddRange(body.Steps);
        root.Outputs.AddRange(body.Outputs);
        var elaborated = new ElaboratedModel(model, root, session.Proof.NeededGuards());

        // A model's own budget is for its own defaults.
        if (!resolved.Body.IsModel || resolved.Bound.Count + arguments.Count == 0) body.Judge(elaborated, body.Expectations);
        if (model.Syntax.Body is AliasBody alias)
        {
            foreach (var symbol in root.Inputs.SelectMany(input => input.Variable.Type.Shape).SelectMany(dim => dim.Symbols))
            {
                probe.Define(symbol.Name, new Value.Int(Dim.Of(symbol)));
            }

            probe.Judge(elaborated, alias.Expectations);
        }

        return elaborated;
    }

    /// <summary>Given arguments, else defaults, else symbols where a number does not shape the structure.</summary>
    private static IReadOnlyDictionary<string, Value> Parameters(
        ResolvedModule resolved, IReadOnlyList<BoundArgument> arguments, BodyElaborator probe, Location location)
    {
        var all = resolved.Merge(arguments).ToList();
        var given = new HashSet<string>(
            all.Select((argument, index) => argument.Name
                ?? (index < resolved.Body.Syntax.Parameters.Count ? resolved.Body.Syntax.Parameters[index].Name.Text : "")),
            StringComparer.Ordinal);
        foreach (var parameter in resolved.Body.Syntax.Parameters)
        {
            if (parameter.Default is not null || given.Contains(parameter.Name.Text)) continue;
            var symbol = new Symbol(parameter.Name.Text, SymbolKind.Parameter);
            Value? value = parameter.Type switch
            {
                NamedType { Name: "int" } => new Value.Int(Dim.Of(symbol)),
                NamedType { Name: "float" } => new Value.Float(new FloatExpression.Parameter(symbol)),
                NamedType { Name: "bool" } => new Value.Bool(new Condition.Flag(symbol)),
                _ => null,
            };
            if (value is null)
            {
                throw new ElaborationException(NameErrors.MissingDefault(
                    resolved.Body.Scope.At(parameter), resolved.Named.Name, parameter.Name.Text));
            }

            all.Add(new BoundArgument(parameter.Name.Text, value, resolved.Body.Scope.At(parameter)));
        }

        return probe.MatchParameters(resolved.Named.Name, resolved.Body.Syntax.Parameters, all, location, resolved.Body.Scope);
    }
}
