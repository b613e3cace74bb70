using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    internal Value Evaluate(Expression expression)
    {
        session.CountSteps(1, At(expression));
        return expression switch
        {
            IntegerLiteral literal => new Value.Int(literal.Value),
            FloatLiteral literal => new Value.Float(new FloatExpression.Constant(literal.Value)),
            BooleanLiteral literal => new Value.Bool(literal.Value ? Condition.True : Condition.False),
            StringLiteral literal => new Value.String(literal.Value),
            NameExpression name => Lookup(name),
            ParenthesizedExpression parenthesized => Evaluate(parenthesized.Inner),
            TupleExpression tuple => new Value.Tuple(tuple.Elements.Select(Evaluate).ToList()),
            ListExpression list => new Value.List(list.Elements.Select(Evaluate).ToList()),
            UnaryExpression unary => Negate(unary),
            BinaryExpression binary => EvaluateBinary(binary),
            ConditionalExpression conditional => EvaluateConditional(conditional),
            CallExpression call => EvaluateCall(call),
            IndexExpression index => EvaluateIndex(index),
            PipelineExpression pipeline => RunChain(pipeline.Chain, Evaluate(pipeline.Head)),
            MemberExpression member => EvaluateWeight(member),
            RangeExpression range => throw Fail(NameErrors.WrongKind(At(range), "a range `a..b` stands behind `in` of a `for` alone")),
            _ => throw new InvalidOperationException($"no rule for {expression.GetType().Name}"),
        };
    }

    private Value Lookup(NameExpression name)
    {
        if (scope.TryFind(name.Name, out var value)) return Shown(name, value);
        return session.Program.Find(name.Name, fileScope) switch
        {
            ModuleSymbol symbol => new Value.Layer(new ModuleTarget(symbol, [])),
            ConstSymbol constant => session.Definitions.Constants.Evaluate(constant, this),
            { } other => throw Fail(NameErrors.WrongKind(At(name), $"'{name.Name}' is a {other.Kind}, which is no value")),
            null when Catalogue.FindLayer(name.Name) is { } layer => new Value.Layer(new CatalogueTarget(layer, [])),
            null when name.Name == "None" => new Value.None(),
            null when DtypeRules.Parse(name.Name) is { } dtype => new Value.DtypeName(dtype),
            null => throw Fail(UnknownName(name.Name, At(name))),
        };
    }

    private Diagnostic UnknownName(string name, Location location)
    {
        if (name == It) return NameErrors.WrongKind(location, "`it` stands for the value passed into a stage; there is none here");
        var candidates = scope.Names
            .Concat(session.Program.Symbols.Concat(session.Program.Prelude).Select(symbol => symbol.Name))
            .Concat(Catalogue.Layers.Select(layer => layer.Name))
            .Concat(Catalogue.Ops.Select(op => op.Name))
            .Concat(NumberFunctions.Names);
        return NameErrors.UnknownName(location, name, Suggestions.Hint(name, candidates));
    }

    private Value EvaluateCall(CallExpression call)
    {
        if (call.Callee is not NameExpression name)
        {
            throw Fail(NameErrors.WrongKind(At(call.Callee), call.Callee is CallExpression { Callee: NameExpression layer }
                ? $"only a name can be called; pass the values to the layer instead: `(a, b) -> {layer.Name}(…)`"
                : "only a name can be called"));
        }

        if (TryFindCalled(name.Name, out var value))
        {
            return value switch
            {
                Value.Layer layer => new Value.Layer(layer.Target.Bind(BindArguments(call.Arguments))),
                Value.DeclaredLayer declared => ApplyDeclared(declared, null, BindArguments(call.Arguments), At(call)),
                Value.Error => value,
                _ => throw Fail(NameErrors.WrongKind(At(name), $"'{name.Name}' is {value.Kind} and cannot be called")),
            };
        }

        switch (session.Program.Find(name.Name, fileScope))
        {
            case ModuleSymbol symbol:
                return new Value.Layer(new ModuleTarget(symbol, BindArguments(call.Arguments)));
            case FunctionSymbol function:
                return CallFunction(function, call);
            case { } other when !IsCallable(name.Name):
                throw Fail(NameErrors.WrongKind(At(name), $"'{name.Name}' is a {other.Kind} and cannot be called"));
        }

        if (Catalogue.FindLayer(name.Name) is { } description)
        {
            return new Value.Layer(new CatalogueTarget(description, BindArguments(call.Arguments)));
        }

        var arguments = BindArguments(call.Arguments);
        var op = Catalogue.FindOp(name.Name);
        if (NumberFunctions.Exists(name.Name) && (op is null || NumberFunctions.Takes(arguments)))
        {
            var number = NumberFunctions.Call(name.Name, arguments, At(call));
            return number is Value.Int { Dim: var dim } && dim.Symbols.FirstOrDefault() is RoundedSymbol rounded
                && dim.Equals(Dim.Of(rounded))
                ? new Value.Int(Dim.Of(session.Unify(rounded)))
                : number;
        }

        if (op is not null) return ApplyOperation(op, [], arguments, At(call));
        throw Fail(UnknownName(name.Name, At(name)));
    }

    /// <summary>The body's value that a call means: one that cannot be called hides nothing of its name that can.</summary>
    private bool TryFindCalled(string name, out Value value) =>
        scope.TryFind(name, out value) && (value is Value.Layer or Value.DeclaredLayer or Value.Error || !IsCallable(name));

    private bool IsCallable(string name) => KindOfCallable(name) is not null;

    /// <summary>What else than a value of this body can be called by a name: <c>op</c>.</summary>
    private string? KindOfCallable(string name) =>
        session.Program.Find(name, fileScope) is { } symbol and (ModuleSymbol or FunctionSymbol) ? symbol.Kind
        : Catalogue.FindLayer(name) is not null ? "layer"
        : Catalogue.FindOp(name) is not null ? "op"
        : NumberFunctions.Exists(name) ? "function"
        : null;

    private IReadOnlyList<BoundArgument> BindArguments(IReadOnlyList<Argument> arguments)
    {
        var bound = new List<BoundArgument>(arguments.Count);
        foreach (var argument in arguments)
        {
            var value = Evaluate(argument.Value);
            if (value is Value.Error) throw new EchoException();
            bound.Add(new BoundArgument(argument.Name?.Text, value, At(argument)));
        }

        return bound;
    }

    private Value CallFunction(FunctionSymbol function, CallExpression call)
    {
        var syntax = function.Syntax;
        if (depth > ElaborationSession.MaximumBlockDepth)
        {
            throw Fail(BudgetErrors.TooDeep(At(call), ElaborationSession.MaximumBlockDepth, function.Name));
        }

        var values = MatchParameters(function.Name, syntax.Parameters, BindArguments(call.Arguments), At(call), function.Scope);
        return EvaluateElsewhere(function.Scope, values, syntax.Body, depth + 1);
    }

    /// <summary>Evaluates an expression that stands in another declaration, over the given names alone.</summary>
    internal Value EvaluateElsewhere(FileScope elsewhere, IReadOnlyDictionary<string, Value> names, Expression expression, int atDepth)
    {
        var evaluator = new BodyElaborator(session, module, use, atDepth, recording: false, elsewhere);
        foreach (var pair in names) evaluator.Define(pair.Key, pair.Value);
        try
        {
            return evaluator.Evaluate(expression);
        }
        catch (OverflowException)
        {
            throw evaluator.Fail(BudgetErrors.TooLarge(evaluator.At(expression), "a size"));
        }
    }

    private Dim IntOf(Expression expression) => Evaluate(expression) switch
    {
        Value.Int integer => integer.Dim,
        Value.Error => throw new EchoException(),
        var other => throw Fail(NameErrors.WrongKind(At(expression), $"an int is needed here, but this is {other.Kind}")),
    };

    private Condition ConditionOf(Expression expression) => Evaluate(expression) switch
    {
        Value.Bool boolean => boolean.Condition,
        Value.Optional optional => optional.IsGiven,
        Value.Tensor { Variable.Presence: { } presence } => new Condition.Flag(presence),
        Value.Error => throw new EchoException(),
        var other => throw Fail(NameErrors.WrongKind(At(expression), $"a condition is needed here, but this is {other.Kind}")),
    };
}
