using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    private const string It = "it";

    /// <summary>
    /// Runs the body. <paramref name="actualInputs"/> are the values a use passes in, null for a model or a definition of
    /// its own, whose inputs bring in their dimensions.
    /// </summary>
    public void Run(IReadOnlyList<Value>? actualInputs)
    {
        if (depth > ElaborationSession.MaximumBlockDepth)
        {
            throw Fail(BudgetErrors.TooDeep(use?.Location ?? module.Location, ElaborationSession.MaximumBlockDepth, module.Name));
        }

        session.Definitions.Elaborated.Add(module.FullName);
        using var running = session.Enter(module, scope);
        switch (module.Syntax.Body)
        {
            case StatementBody body:
                RunStatements(body, actualInputs);
                break;
            case ChainBody body:
                RunChainBody(body, actualInputs);
                break;
        }
    }

    private void RunStatements(StatementBody body, IReadOnlyList<Value>? actualInputs)
    {
        var inputs = 0;
        foreach (var statement in body.Statements)
        {
            session.CountSteps(1, At(statement));
            Try(At(statement), () =>
            {
                try
                {
                    if (statement is InputStatement input)
                    {
                        DeclareInput(
                            input, actualInputs is null ? null : inputs < actualInputs.Count ? actualInputs[inputs] : Value.Error.Instance);
                    }
                    else
                    {
                        Run(statement);
                    }
                }
                catch
                {
                    BindErrors(statement);
                    throw;
                }

                return Value.Error.Instance;
            });
            if (statement is InputStatement) inputs++;
        }

        Initialize();
        var lacksInput = inputs == 0 && depth == 0;
        if (Failed || !(lacksInput || Outputs.Count == 0)) return;
        Failed = true;
        if (lacksInput) session.Diagnostics.Add(NameErrors.NoInput(module));
        if (Outputs.Count == 0) session.Diagnostics.Add(NameErrors.NoOutput(module));
    }

    /// <summary>A chain body has one input, whose rank and sizes come from its use.</summary>
    private void RunChainBody(ChainBody body, IReadOnlyList<Value>? actualInputs)
    {
        if (actualInputs is not { Count: > 0 })
        {
            throw Fail(NameErrors.UnsupportedHere(module.Location,
                $"the block '{module.Name}' has no declared input shape; it can be checked only where it is used"));
        }

        if (actualInputs[0] is not Value.Tensor { Variable: var input })
        {
            throw Fail(
                NameErrors.WrongKind(use?.Location ?? module.Location, $"{module.Name} takes one tensor, but gets {actualInputs[0].Kind}"));
        }

        var entry = new Variable(input.Type, "input");
        AddInput(new InputDefinition("input", entry) { IsUndeclared = true });
        Try(At(body), () =>
        {
            var result = RunChain(body.Chain, new Value.Tensor(entry));
            Outputs.Add(new OutputDefinition("output", Tensor(result, At(body))));
            return result;
        });
    }

    private void Run(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement expression:
                RunExpressionStatement(expression);
                break;
            case AssignmentStatement assignment:
                Assign(assignment);
                break;
            case OutputStatement output:
                DeclareOutput(output);
                break;
            case WhereStatement where:
                foreach (var constraint in where.Constraints) Constrain(constraint);
                break;
            case RequireStatement require:
                Require(require);
                break;
            case LayerStatement layer:
                DeclareLayer(layer);
                break;
            case ParameterStatement parameter:
                DeclareParameter(parameter);
                break;
            case BufferStatement buffer:
                DeclareBuffer(buffer);
                break;
            case InitStatement init:
                Read(init);
                break;
            case ExpectStatement expect:
                // Budgets are checked on the elaborated model, when its counts are known.
                if (depth == 0 && IsConcrete) Expectations.Add(expect);
                break;
            default:
                throw new InvalidOperationException($"no rule for {statement.GetType().Name}");
        }
    }

    /// <summary><c>expect</c> statements of the model itself, to be judged at the end.</summary>
    public List<ExpectStatement> Expectations { get; } = [];

    private void RunExpressionStatement(ExpressionStatement statement)
    {
        var outputs = Outputs.Count;
        var value = Evaluate(statement.Expression);
        var endsInName = statement.Expression is PipelineExpression { Chain.Stages: [.., AsStage or OutputStage] };
        if (value is Value.Tensor or Value.Tuple && !endsInName && Outputs.Count == outputs && !HasNamedStage(statement.Expression))
        {
            Report(NameErrors.UnusedValue(At(statement)));
        }
    }

    private static bool HasNamedStage(Expression expression) =>
        expression is PipelineExpression pipeline && HasNamedStage(pipeline.Chain);

    // A loop or branch may bind names of the body around.
    private static bool HasNamedStage(Chain chain) => chain.Stages.Any(stage => stage switch
    {
        AsStage { Name: not null } or OutputStage => true,
        RepeatStage repeat => HasNamedStage(repeat.Body),
        ForStage loop => HasNamedStage(loop.Body),
        IfStage branch => HasNamedStage(branch.Then) || (branch.Else is { } other && HasNamedStage(other)),
        _ => false,
    });

    private void DeclareOutput(OutputStatement output)
    {
        var value = output.Value is { } expression
            ? Evaluate(expression)
            : Evaluate(new NameExpression(output.Name.Text, output.Name.Span));
        AddOutput(output.Name, output.Claim, value, output.Documentation);
    }

    private void AddOutput(Identifier name, ShapeSyntax? claim, Value value, string? documentation)
    {
        if (value is Value.Error) throw new EchoException();
        var variable = Tensor(value, At(name));
        if (Outputs.Any(output => output.Name == name.Text)) throw Fail(NameErrors.DuplicateName(At(name), "output", name.Text));
        variable.Name ??= name.Text;
        scope.Define(name.Text, value);
        Outputs.Add(new OutputDefinition(name.Text, variable) { Documentation = documentation });
        if (claim is not null) Claim(claim, value, name.Text);
    }

    private void DeclareLayer(LayerStatement statement)
    {
        if (Evaluate(statement.Value) is not Value.Layer layer)
        {
            throw Fail(NameErrors.WrongKind(At(statement.Value), $"`layer {statement.Name.Text} = …` needs a layer or a block"));
        }

        var member = CreateMember(
            layer.Target, new MemberName(new Key(statement.Name.Text), statement.Name.Text, statement.Documentation), At(statement.Name));
        scope.Define(statement.Name.Text, new Value.DeclaredLayer(member));
    }
}
