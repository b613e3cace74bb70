using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>A stage that is an expression: what its name stands for decides what is done with the value.</summary>
internal sealed partial class BodyElaborator
{
    /// <summary>A stage that is an expression: a layer or op applied to the value, or an expression over <c>it</c>.</summary>
    private Value RunExpressionStage(Expression expression, Value value, MemberName? name)
    {
        if (MentionsIt.In(expression))
        {
            if (name is not null)
            {
                throw Fail(NameErrors.WrongKind(At(expression),
                    $"the label '{name.Label}' names a layer, but this is an expression over `it`; name its value with `as {name.Label}`"));
            }

            return InScope(() =>
            {
                scope.Define(It, value);
                return Evaluate(expression);
            });
        }

        var (callee, arguments) = expression switch
        {
            NameExpression plain => (plain, (IReadOnlyList<Argument>)[]),
            CallExpression { Callee: NameExpression called } call => (called, call.Arguments),
            _ => throw Fail(
                NameErrors.WrongKind(At(expression), "a stage is a layer, an op or an expression over `it`; this is none of them")),
        };
        var location = At(expression);
        var isCall = expression is CallExpression;
        if (isCall ? TryFindCalled(callee.Name, out var known) : scope.TryFind(callee.Name, out known))
        {
            switch (known)
            {
                case Value.Error:
                    return known;
                case Value.DeclaredLayer declared:
                    if (name is not null)
                    {
                        throw Fail(NameErrors.WrongKind(
                            location, $"'{callee.Name}' has its own key already; the label '{name.Label}' cannot be given"));
                    }
                    return ApplyDeclared(declared, value, BindArguments(arguments), location);
                case Value.Layer layer:
                    return ApplyNew(layer.Target.Bind(BindArguments(arguments)), value, name, location);
                default:
                    throw Fail(NameErrors.NotAStage(At(callee), callee.Name, known.Kind, hidden: KindOfCallable(callee.Name)));
            }
        }

        if (session.Program.Find(callee.Name, fileScope) is { } symbol)
        {
            if (symbol is ModuleSymbol part) return ApplyNew(new ModuleTarget(part, BindArguments(arguments)), value, name, location);
            if (symbol is not ConstSymbol || !isCall || !IsCallable(callee.Name))
            {
                throw Fail(NameErrors.WrongKind(At(callee), $"'{callee.Name}' is a {symbol.Kind}, which is no stage"));
            }
        }

        if (Catalogue.FindLayer(callee.Name) is { } description)
        {
            return ApplyNew(new CatalogueTarget(description, BindArguments(arguments)), value, name, location);
        }

        if (Catalogue.FindOp(callee.Name) is { } op)
        {
            if (name is not null)
            {
                throw Fail(NameErrors.WrongKind(
                    location, $"the label '{name.Label}' names a layer, but '{op.Name}' is an op; name its value with `as {name.Label}`"));
            }
            return ApplyOperation(op, Spread(value), BindArguments(arguments), location, countsAsStage: true);
        }

        throw Fail(UnknownName(callee.Name, At(callee)));
    }

    // `(q, k, v) -> MultiheadAttention(8)` passes several values.
    private static IReadOnlyList<Value> Spread(Value value) => value is Value.Tuple tuple ? tuple.Elements : [value];
}
