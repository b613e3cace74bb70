using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What follows a fault in a pipeline: its shapes are unknown, its names and arguments are judged all the same.</summary>
internal sealed partial class BodyElaborator
{
    private Value SkipStage(Stage stage)
    {
        switch (stage)
        {
            case LabeledStage labeled:
                return SkipStage(labeled.Stage);
            case AsStage { Name: { } pattern }:
                BindError(pattern);
                break;
            case OutputStage output:
                scope.Define(output.Name.Text, Value.Error.Instance);
                Failed = true;
                break;
            case ExpressionStage expression:
                Try(At(stage), () => SkipExpression(expression.Expression));
                break;
            case SequentialStage sequential:
                SkipChain(sequential.Body);
                break;
            case ResidualStage residual:
                SkipChain(residual.Body);
                break;
            case RepeatStage repeat:
                SkipChain(repeat.Body);
                break;
            case ForStage loop:
                SkipChain(loop.Body, loop.Variable);
                break;
            case IfStage branch:
                SkipChain(branch.Then);
                if (branch.Else is { } otherwise) SkipChain(otherwise);
                break;
            case FanOutStage fanOut:
                foreach (var branch in fanOut.Branches) SkipChain(branch);
                break;
        }

        return Value.Error.Instance;
    }

    private void SkipChain(Chain chain, Pattern? variable = null)
    {
        var outer = scope;
        scope = new Scope(outer);
        try
        {
            if (variable is not null) BindError(variable);
            foreach (var stage in chain.Stages) SkipStage(stage);
        }
        finally
        {
            scope = outer;
        }
    }

    private Value SkipExpression(Expression expression)
    {
        if (MentionsIt.In(expression))
        {
            var outer = scope;
            scope = new Scope(outer);
            scope.Define(It, Value.Error.Instance);
            try
            {
                return Evaluate(expression);
            }
            finally
            {
                scope = outer;
            }
        }

        var (callee, arguments) = expression switch
        {
            NameExpression plain => (plain, (IReadOnlyList<Argument>)[]),
            CallExpression { Callee: NameExpression called } call => (called, call.Arguments),
            _ => (null, []),
        };
        if (callee is null) return Value.Error.Instance;
        if (expression is CallExpression ? TryFindCalled(callee.Name, out _) : scope.TryFind(callee.Name, out _))
        {
            return Value.Error.Instance;
        }

        var bound = BindArguments(arguments);
        if (session.Program.Find(callee.Name, fileScope) is ModuleSymbol part)
        {
            var (construction, _) = SeparateInputs(new ModuleTarget(part, bound));
            Alias.Resolve(part, this, At(expression)).Bind(this, (ModuleTarget)construction, At(expression));
        }
        else if (Catalogue.FindLayer(callee.Name) is { } layer)
        {
            var (construction, _) = SeparateInputs(new CatalogueTarget(layer, bound));
            MatchLayer((CatalogueTarget)construction, At(expression));
        }
        else if (session.Program.Find(callee.Name, fileScope) is null && Catalogue.FindOp(callee.Name) is null)
        {
            throw Fail(UnknownName(callee.Name, At(callee)));
        }

        return Value.Error.Instance;
    }
}
