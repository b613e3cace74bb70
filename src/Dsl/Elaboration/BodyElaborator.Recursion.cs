using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// A block inside itself. The concrete run goes in, until a condition ends it. The class that is written for every argument has
/// no end to go to: there the inner use gives what the outputs claim, and the claims are proved on the body, once.
/// </summary>
internal sealed partial class BodyElaborator
{
    private void RunSignature(IReadOnlyList<Value> actualInputs)
    {
        if (module.Syntax.Body is not StatementBody body)
        {
            throw Fail(ControlErrors.RecursionWithoutClaim(use!.Location, module.Name, "output"));
        }

        var inputs = 0;
        foreach (var statement in body.Statements)
        {
            if (statement is InputStatement input) DeclareInput(input, actualInputs[inputs++]);
            if (statement is WhereStatement or RequireStatement) Run(statement);
        }

        var outputs = body.Statements.SelectMany(ClaimsIn).ToList();
        if (outputs.Count == 0) throw new ElaborationException(NameErrors.NoOutput(module));
        foreach (var (name, claim) in outputs)
        {
            if (claim is null) throw Fail(ControlErrors.RecursionWithoutClaim(use!.Location, module.Name, name.Text));
            Outputs.Add(
                new OutputDefinition(name.Text, new Variable(new TensorType(Shape.Of(EvaluateDims(claim)), Dtype.Float), name.Text)));
        }
    }

    private static IEnumerable<(Identifier Name, ShapeSyntax? Claim)> ClaimsIn(Statement statement) => statement switch
    {
        OutputStatement output => [(output.Name, output.Claim)],
        ExpressionStatement { Expression: PipelineExpression pipeline } => ClaimsIn(pipeline),
        AssignmentStatement { Value: PipelineExpression pipeline } => ClaimsIn(pipeline),
        _ => [],
    };

    private static IEnumerable<(Identifier Name, ShapeSyntax? Claim)> ClaimsIn(PipelineExpression pipeline) =>
        pipeline.Chain.Stages.OfType<OutputStage>().Select(output => (output.Name, output.Claim));
}
