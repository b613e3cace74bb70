using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// The classes to be written: one per model, one per block and distinct <c>layer</c> (or other compile-time) argument. Each
/// is elaborated once, over symbols for its constructor's parameters.
/// </summary>
internal sealed class DefinitionTable(Program program, DiagnosticBag diagnostics, SizeRequests sizeRequests, CancellationToken cancellation)
{
    private readonly Dictionary<string, ModuleDefinition> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ModuleDefinition, string> keys = [];
    private readonly ClassNames classNames = new(program);
    private readonly List<ModuleDefinition> definitions = [];

    /// <summary>Full names of the bodies that have been run.</summary>
    public HashSet<string> Elaborated { get; } = new(StringComparer.Ordinal);

    /// <summary>Definitions under way, the innermost on top, with what waits for their parameters: uses of a block inside itself.</summary>
    private readonly Stack<(ModuleDefinition Definition, List<Action<ModuleDefinition>> Waiting)> underWay = new();

    public ConstantTable Constants { get; } = new();

    public EqualParts EqualParts { get; } = new();

    /// <summary>Ends the elaboration of the program between two steps.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>In the order of their completion: what a class uses comes before it.</summary>
    public IReadOnlyList<ModuleDefinition> Definitions => definitions;

    /// <summary>The class for a use of a block, and the values of its declared and captured parameters.</summary>
    public (ModuleDefinition Definition, IReadOnlyDictionary<string, Value> Arguments) For(
        ResolvedModule resolved, IReadOnlyDictionary<string, Value> parameters, IReadOnlyList<Value> inputs, Location location)
    {
        var free = new HashSet<string>(resolved.FreeParameters.Select(p => p.Name.Text), StringComparer.Ordinal);
        var captures = new LayerCaptures(resolved.Body.Syntax.Parameters.Select(p => p.Name.Text), location);
        var specialised = resolved.Body.Syntax.Parameters
            .Where(p => ParameterType.Of(p.Type) is null || !free.Contains(p.Name.Text))
            .ToDictionary(p => p.Name.Text, p => captures.Lift(p.Name.Text, parameters[p.Name.Text]), StringComparer.Ordinal);
        foreach (var pair in specialised)
        {
            if (StepSymbols.Of(pair.Value).Any(symbol => !captures.Contains(symbol)))
            {
                throw new ElaborationException(NameErrors.UnsupportedHere(location,
                    $"'{pair.Key}' of {resolved.Named.Name} is fixed at build time, so it cannot depend on a constructor argument"));
            }
        }

        // A block without declared inputs is written for the rank it is used with.
        var rank = resolved.Body.Syntax.Body is ChainBody && inputs is [Value.Tensor { Variable.Type: var type }] ? type : null;
        var arguments = parameters.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (parameter, value) in captures.All) arguments.Add(parameter.Name, value);
        return (Define(resolved, specialised, rank, captures.All.Select(capture => capture.Parameter), location), arguments);
    }

    /// <summary>The class for a model or a block on its own; parameters of compile-time types take their defaults.</summary>
    public ModuleDefinition? For(ModuleSymbol symbol)
    {
        var session = new ElaborationSession(program, diagnostics, this, isConcrete: false);
        var probe = new BodyElaborator(session, symbol, null, 0, recording: false);
        var resolved = Alias.Resolve(symbol, probe, symbol.Location);
        if (resolved.Body.Syntax.Body is ChainBody) return null;
        var specialised = new Dictionary<string, Value>(StringComparer.Ordinal);
        var names = new HashSet<string>(resolved.FreeParameters.Select(p => p.Name.Text), StringComparer.Ordinal);
        var bound = resolved.Merge([]);
        foreach (var parameter in resolved.Body.Syntax.Parameters)
        {
            var name = parameter.Name.Text;
            if (!names.Contains(name))
            {
                var index = resolved.Body.Syntax.Parameters.ToList().IndexOf(parameter);
                var argument = bound.FirstOrDefault(a => a.Name == name) ?? bound[index];
                specialised[name] = ParameterTypes.Convert(argument.Value, parameter.Type)
                    ?? throw new ElaborationException(NameErrors.WrongArgumentType(
                        argument.Location, resolved.Body.Name, name, ParameterTypes.Describe(parameter.Type), argument.Value.Kind));
            }
            else if (ParameterType.Of(parameter.Type) is null)
            {
                if (parameter.Default is not { } value) return null;
                specialised[name] = probe.DefaultOf(symbol.Name, parameter, value, specialised, resolved.Body.Scope);
            }
        }

        return Define(resolved, specialised, null, [], symbol.Location);
    }

    private ModuleDefinition Define(
        ResolvedModule resolved, IReadOnlyDictionary<string, Value> specialised, TensorType? chainInput,
        IEnumerable<DefinitionParameter> captured, Location location)
    {
        var key = (resolved.Named.Scope.IsPrelude ? "prelude|" : "") + resolved.Named.FullName + "|" + string.Join(
            "|", specialised.Select(pair => $"{pair.Key}={ValueText.Of(pair.Value)}"))
            + (chainInput is null ? "" : $"|rank {chainInput.Shape.Rank} {chainInput.Dtype}");
        if (byKey.TryGetValue(key, out var known)) return known;

        var free = resolved.FreeParameters.Where(p => !specialised.ContainsKey(p.Name.Text)).ToList();
        var space = resolved.Named.Scope.Namespace;
        var definition = new ModuleDefinition(
            resolved.Named.Syntax.Kind, space, classNames.For(resolved, specialised, DefaultsOf(resolved, specialised)))
        {
            Documentation = resolved.Named.Syntax.Documentation ?? resolved.Body.Syntax.Documentation,
            SourceName = resolved.Named.FullName,
            BodyName = resolved.Body.FullName,
            File = resolved.Named.Scope.File,
        };
        byKey.Add(key, definition);
        keys.Add(definition, key);
        underWay.Push((definition, []));
        try
        {
            Fill(definition, resolved, specialised, free, chainInput, captured, location);
        }
        finally
        {
            underWay.Pop();
        }

        definitions.Add(definition);
        return definition;
    }

    private void Fill(
        ModuleDefinition definition, ResolvedModule resolved, IReadOnlyDictionary<string, Value> specialised,
        IReadOnlyList<ParameterSyntax> free,
        TensorType? chainInput, IEnumerable<DefinitionParameter> captured, Location location)
    {
        var session = new ElaborationSession(program, diagnostics, this, isConcrete: false);
        var use = resolved.Named != resolved.Body ? new UseSite(resolved.Body.Name, resolved.Named.Location, null)
            : resolved.Body.Scope.IsPrelude ? new UseSite(resolved.Body.Name, location, null)
            : null;
        var body = new BodyElaborator(session, resolved.Body, use, 0, recording: true) { Requested = sizeRequests.For(keys[definition]) };
        var declared = new List<DefinitionParameter>();
        foreach (var pair in specialised) body.Define(pair.Key, pair.Value);
        foreach (var parameter in free) declared.Add(DefineParameter(parameter, body, resolved, declared));
        body.Run(chainInput is null ? null : [new Value.Tensor(new Variable(ChainInput.Fresh(chainInput), "input"))]);

        definition.Inputs.AddRange(body.Inputs);
        definition.Steps.AddRange(body.Steps);
        definition.Outputs.AddRange(body.Outputs);
        definition.Parameters.AddRange(InputParameters.Take(body));
        definition.Parameters.AddRange(declared);
        definition.Parameters.AddRange(captured);
        Complete(definition, body);
        new GuardDivision(this).Divide(definition, body, session.Proof);
        SizeUse.Mark(definition);
    }

    /// <summary>Runs an action when the parameters of a definition are known, at once if they are.</summary>
    public void WhenComplete(ModuleDefinition definition, Location location, Action<ModuleDefinition> action)
    {
        if (underWay.All(other => other.Definition != definition))
        {
            action(definition);
            return;
        }

        // Each of a circle of classes would need the parameters of the next one first.
        var (innermost, waiting) = underWay.Peek();
        if (innermost != definition)
        {
            throw new ElaborationException(ControlErrors.RecursionThroughAnother(location, definition.ClassName, innermost.ClassName));
        }

        waiting.Add(action);
    }

    /// <summary>Has a class tell a size of its result from the next run on; false when it cannot.</summary>
    public bool Request(ModuleDefinition definition, MemberSizeSymbol size) =>
        sizeRequests.Add(definition, size.Output, size.Axis, one => keys[one]);

    private void Complete(ModuleDefinition definition, BodyElaborator body)
    {
        var waiting = underWay.Peek().Waiting;
        if (waiting.Count > 0 && body.Outputs.FirstOrDefault(output => output.Variable.Type.Dtype != Dtype.Float) is { } other)
        {
            throw new ElaborationException(
                ControlErrors.RecursionGivesDtype(body.Location, definition.ClassName, other.Name, other.Variable.Type.ToString()));
        }

        // What an inner use is made with may need a further dimension of the inputs, which the inner use must then be given, too.
        IReadOnlyList<DefinitionParameter> further;
        do
        {
            foreach (var action in waiting) action(definition);
            body.ConstructorDimensions.ExceptWith(body.InputDimensions);
            further = InputParameters.Take(body).ToList();
            definition.Parameters.InsertRange(0, further);
        }
        while (further.Count > 0);
    }

    private DefinitionParameter DefineParameter(
        ParameterSyntax parameter, BodyElaborator body, ResolvedModule resolved, IReadOnlyList<DefinitionParameter> earlier)
    {
        var name = parameter.Name.Text;
        // A default may be written over earlier parameters; in C# it must be a constant, so only such are kept.
        Value? defaultValue = null;
        if (parameter.Default is { } expression)
        {
            var constants = earlier.Where(p => p.Default is not null).ToDictionary(p => p.Name, p => p.Default!, StringComparer.Ordinal);
            defaultValue = body.DefaultOf(resolved.Named.Name, parameter, expression, constants, resolved.Body.Scope);
        }

        var (declared, value) = DefinitionParameter.Declare(name, ParameterType.Of(parameter.Type)!, defaultValue);
        body.Define(name, value);
        return declared;
    }

    /// <summary>Compile-time parameters that have their default.</summary>
    private HashSet<string> DefaultsOf(ResolvedModule resolved, IReadOnlyDictionary<string, Value> specialised)
    {
        var probe = new BodyElaborator(
            new ElaborationSession(program, diagnostics, this, isConcrete: false), resolved.Body, null, 0, recording: false);
        var defaults = resolved.Body.Syntax.Parameters.Where(
            parameter => parameter.Default is not null && specialised.TryGetValue(parameter.Name.Text, out var value)
            && ValueText.Of(value) == ValueText.Of(
                probe.DefaultOf(resolved.Named.Name, parameter, parameter.Default, specialised, resolved.Body.Scope)));
        return new HashSet<string>(defaults.Select(parameter => parameter.Name.Text), StringComparer.Ordinal);
    }
}
