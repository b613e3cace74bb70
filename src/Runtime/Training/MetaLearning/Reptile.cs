using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// First-order meta-learning (Nichol, Achiam and Schulman, "On First-Order Meta-Learning Algorithms"): the weights move a part of the
/// way towards those that a few steps on a task lead to, so that a few steps on any such task lead far.
/// </summary>
public static class Reptile
{
    /// <summary>
    /// One meta-step: <paramref name="learn"/> trains the model on a task, then its parameters become
    /// θ + <paramref name="rate"/>·(φ − θ), with θ the parameters before and φ those after. Buffers keep what the task left in them.
    /// When <paramref name="learn"/> throws, the parameters are those before.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="learn">Trains the model on one task, by an optimizer of its own.</param>
    /// <param name="rate">From 0, which learns nothing, to 1, which is plain training on one task after the other.</param>
    public static void Step(nn.Module model, Action learn, double rate) => Step(model, [learn], rate);

    /// <summary>One meta-step over several tasks, each begun from the same parameters: they move towards the mean of where these
    /// lead.</summary>
    public static void Step(nn.Module model, IReadOnlyList<Action> tasks, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfZero(tasks.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1);
        // No dispose scope is open while a task is learned: what it makes is its own.
        var parameters = model.parameters().ToList();
        var before = parameters.ConvertAll(parameter => parameter.detach().clone().DetachFromDisposeScope());
        var moves = before.ConvertAll(value => zeros_like(value).DetachFromDisposeScope());
        try
        {
            foreach (var learn in tasks)
            {
                Set(parameters, before);
                learn();
                Move(moves, parameters, before, rate / tasks.Count);
            }
            using var noGrad = no_grad();
            for (var i = 0; i < before.Count; i++)
            {
                before[i].add_(moves[i]);
            }
        }
        finally
        {
            Set(parameters, before);
            before.Concat(moves).ToList().ForEach(value => value.Dispose());
        }
    }

    private static void Set(List<Parameter> parameters, List<Tensor> values)
    {
        using var noGrad = no_grad();
        for (var i = 0; i < values.Count; i++)
        {
            parameters[i].copy_(values[i]);
        }
    }

    private static void Move(List<Tensor> moves, List<Parameter> parameters, List<Tensor> before, double rate)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        for (var i = 0; i < moves.Count; i++)
        {
            moves[i].add_((parameters[i] - before[i]) * rate);
        }
    }
}
