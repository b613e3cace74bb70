using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Generator.Emit;

/// <summary>
/// Writes the statements of <c>forward</c>: one a step, every temporary disposed behind its last use. Control flow stands in
/// ForwardEmitter.Control, calls and operators in ForwardEmitter.Calls and Operators, what is disposed and overwritten in
/// ForwardEmitter.Ownership.
/// </summary>
internal sealed partial class ForwardEmitter
{
    private readonly ModuleDefinition definition;
    private readonly ModuleNames names;
    private readonly CodeWriter writer;
    private readonly ArgumentText text;
    private readonly NameScope scope = new();
    private readonly Dictionary<Variable, Local> locals = [];
    private readonly Dictionary<Symbol, string> dimensions = [];

    /// <summary>What the code computes with: sizes that only loops know are read from their tensors.</summary>
    private readonly HashSet<Symbol> sizesRead;

    private readonly Func<Symbol, string> parameter;

    /// <summary>Inside a loop: the expression for each list's element.</summary>
    private readonly Dictionary<Member, string> elements = [];

    /// <param name="placement">Where tensors are made; null for <c>forward</c>, which makes them beside its inputs.</param>
    /// <param name="parameter">How the steps read a constructor argument; null for its field.</param>
    public ForwardEmitter(
        ModuleDefinition definition, ModuleNames names, CodeWriter writer, Placement? placement = null, Func<Symbol,
        string>? parameter = null)
    {
        this.definition = definition;
        this.names = names;
        this.writer = writer;
        this.parameter = parameter ?? names.Field;
        sizesRead = [.. StepSymbols.OfForward(definition.Steps)];
        scope.Reserve(TakenNames.Mentioned);
        scope.Reserve(definition.ClassName);
        if (new InputSignature(definition).IsPacked) scope.Reserve(InputSignature.Packed);
        scope.Reserve([.. definition.Parameters.Select(p => names.FieldOf(p.Symbol)), .. names.Members.Properties]);
        foreach (var input in definition.Inputs)
        {
            locals[input.Variable] = new Local(scope.Take(input.Name), input.Variable.Type);
        }

        text = new ArgumentText(NameOf, placement ?? Placement.InForward(definition, InputName, names.Members));
    }

    /// <summary>The C# name of an input.</summary>
    public string InputName(InputDefinition input) => locals[input.Variable].Name;

    public MemberNames Members => names.Members;

    /// <summary>Writes the body; what dimensions and fields it needs is known afterwards.</summary>
    public void Write()
    {
        var results = definition.Outputs.Select(output => output.Variable).ToList();
        WriteSteps(definition.Steps, results);
        var returned = new HashSet<Local>();
        var expressions = results.Select(variable =>
        {
            var local = LocalOf(variable);

            // The caller disposes what it gets: never its own argument, and nothing twice.
            if (!local.IsOwned && local.MayBe is null || !returned.Add(local)) return $"{local.Name}.alias()";
            return local.MayBe is { IsOwned: false } origin
                ? $"ReferenceEquals({local.Name}, {origin.Name}) ? {local.Name}.alias() : {local.Name}"
                : local.Name;
        }).ToList();
        writer.Line(expressions.Count == 1 ? $"return {expressions[0]};" : $"return ({string.Join(", ", expressions)});");
    }

    /// <summary>Writes the steps that compute one value, and gives the expression for it.</summary>
    public string WriteValue(IReadOnlyList<Step> steps, Variable value)
    {
        WriteSteps(steps, [value]);
        var local = LocalOf(value);
        return local.IsOwned ? local.Name : $"{local.Name}.alias()";
    }

    /// <summary>Run-time dimensions that the body reads, with their locals.</summary>
    public IReadOnlyDictionary<Symbol, string> Dimensions => dimensions;

    public string NameOf(Symbol symbol)
    {
        if (names.IsParameter(symbol)) return parameter(symbol);
        if (symbol.Kind == SymbolKind.Presence) return InputName(definition.Inputs.First(input => input.Variable.Presence == symbol));
        if (symbol is DerivedSymbol derived && !dimensions.ContainsKey(symbol)) return derived.FormatOperand(NameOf);
        if (!dimensions.TryGetValue(symbol, out var name))
        {
            name = symbol.Kind == SymbolKind.Loop ? symbol.Name : scope.Take(Names.Camel(symbol.Name));
            dimensions.Add(symbol, name);
        }

        return name;
    }

    public string Of(Condition condition) => text.Of(condition);

    private Local LocalOf(Variable variable)
    {
        if (locals.TryGetValue(variable, out var local)) return local;

        // A parameter or buffer is read through its property.
        var property = names.Members.Property(variable) ?? throw new InvalidOperationException($"{variable} is read before it is set");
        local = new Local(property, variable.Type);
        locals.Add(variable, local);
        return local;
    }

    private void WriteSteps(IReadOnlyList<Step> steps, IReadOnlyList<Variable> liveOut)
    {
        var liveness = new Liveness(steps);
        var made = new HashSet<Variable>();
        for (var i = 0; i < steps.Count; i++)
        {
            var index = i;
            bool Dies(Variable variable) => liveness.LastUse(variable) <= index && !liveOut.Contains(variable) && made.Contains(variable);
            var results = WriteStep(
                steps[i], new StepContext(Dies, variable => liveness.Uses(variable) == 1 && !liveOut.Contains(variable)));
            made.UnionWith(results);
            foreach (var variable in StepVariables.ReadBy(steps[i]).Concat(results).Distinct().ToList())
            {
                if (Dies(variable)) Dispose(LocalOf(variable));
            }
        }
    }

    /// <param name="Dies">This step is the last to read a value that this body made.</param>
    /// <param name="IsOnlyUse">No other step reads the value.</param>
    private sealed record StepContext(Func<Variable, bool> Dies, Func<Variable, bool> IsOnlyUse);

    /// <summary>Writes a step and gives the values that it makes.</summary>
    private IReadOnlyList<Variable> WriteStep(Step step, StepContext context)
    {
        switch (step)
        {
            case ModuleStep module:
                Assign(module.Results, CallOf(module), NameFor(
                    module), isFresh: module.Member is LayerMember { Layer.HasState: true }, IsSaved(module.Member));
                return module.Results;
            case OperationStep operation:
                WriteOperation(operation, context);
                return operation.Results;
            case BinaryStep binary:
                WriteBinary(binary, context);
                return [binary.Result];
            case UnaryStep unary:
                Assign([unary.Result], $"{(unary.Operator == UnaryOperator.Negate ? "-" : "~")}{LocalOf(unary.Operand).Name}",
                    "negated", isFresh: true);
                return [unary.Result];
            case IndexStep index:
                Assign([index.Result], $"{LocalOf(index.Operand).Name}[{string.Join(", ", index.Indices.Select(IndexText))}]", "slice",
                    isFresh: false);
                return [index.Result];
            case WeightStep weight:
                locals.Add(weight.Result, new Local(WeightText(weight), weight.Result.Type));
                return [];
            case BranchStep branch:
                WriteBranch(branch, context);
                return branch.Results.Select(result => result.Result).ToList();
            case LoopStep loop:
                WriteLoop(loop, context);
                return loop.Values.Select(value => value.Exit).ToList();
            default:
                return [];
        }
    }

    private static bool IsSaved(Member member) => member is LayerMember { Layer.SavesOutput: true };

    private void Assign(IReadOnlyList<Variable> results, string expression, string wanted, bool isFresh, bool isSaved = false)
    {
        var made = new List<Local>();
        for (var i = 0; i < results.Count; i++)
        {
            var name = scope.Take(results[i].Name is { } given ? Names.Camel(given) : i == 0 ? wanted : $"{wanted}State");
            var local = new Local(name, results[i].Type) { IsOwned = true, IsFresh = isFresh, IsSaved = isSaved };
            locals.Add(results[i], local);
            made.Add(local);
        }

        writer.Line(made.Count == 1
            ? $"var {made[0].Name} = {expression};"
            : $"var ({string.Join(", ", made.Select(local => local.Name))}) = {expression};");
    }
}
