using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;

namespace ModelDsl.Generator.Emit;

/// <summary>What may be overwritten, and what is disposed where.</summary>
internal sealed partial class ForwardEmitter
{
    /// <summary>
    /// A value may be overwritten when nothing else reads it: this step is its only use, its memory is its own, and the
    /// backward pass of what made it does not need it.
    /// </summary>
    private bool MayOverwrite(Variable variable, StepContext context)
    {
        var local = LocalOf(variable);
        return local is { IsOwned: true, IsFresh: true, IsSaved: false, IsGone: false, MayBe: null } && context.IsOnlyUse(variable);
    }

    /// <summary>The result has the operand's own shape and dtype, so that it fits into its memory.</summary>
    private static bool Keeps(Variable operand, BinaryStep step) =>
        operand.Type.Shape.Equals(step.Result.Type.Shape) && operand.Type.Dtype == step.Result.Type.Dtype;

    /// <summary>After an operation in place the result is the operand's local.</summary>
    private void TakeOver(Variable operand, Variable result, bool isSaved)
    {
        var local = LocalOf(operand);
        var next = new Local(local.Name, result.Type) { IsOwned = true, IsFresh = true, IsSaved = isSaved };
        local.IsGone = true;
        locals.Add(result, next);
    }

    // Locals that may be the same object as another one: few, where locals are many.
    private readonly List<Local> joined = [];

    private void Join(Variable variable, Local local)
    {
        locals.Add(variable, local);
        if (local.MayBe is not null) joined.Add(local);
    }

    private void Dispose(Local local)
    {
        if (!local.IsOwned || local.IsGone) return;
        local.IsGone = true;

        // What may be the same object must survive, or goes with its owner.
        var same = joined.Where(other => other.MayBe == local).Prepend(local.MayBe).OfType<Local>().Where(other => !other.IsGone)
            .Distinct().ToList();
        foreach (var other in same.Where(other => other.MayBe == local)) other.MayBe = local.MayBe is { IsGone: false } origin
            ? origin
            : null;
        if (same.Count == 0)
        {
            writer.Line($"{local.Name}.Dispose();");
            return;
        }

        var condition = string.Join(" && ", same.Select(other => $"!ReferenceEquals({local.Name}, {other.Name})"));
        writer.Line($"if ({condition}) {local.Name}.Dispose();");
    }
}
