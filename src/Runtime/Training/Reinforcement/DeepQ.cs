using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The parts of deep Q-learning: targets, loss, and exploration.</summary>
public static class DeepQ
{
    /// <summary>
    /// What the value of each step's action should be: r + γ·max Q(next), or r where the episode ended; float32 [N], without gradient.
    /// </summary>
    /// <param name="steps">The steps.</param>
    /// <param name="target">Gives the values of all actions, [N, A], of states: the slower network.</param>
    /// <param name="discount">γ, from 0 to 1.</param>
    /// <param name="chooser">With a network here, it chooses the best action and the target judges it (double Q-learning).</param>
    public static Tensor Targets(Transitions steps, Func<Tensor, Tensor> target, double discount, Func<Tensor, Tensor>? chooser = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(discount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(discount, 1);
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var values = target(steps.Next);
        var best = (chooser is null ? values : chooser(steps.Next)).argmax(1).unsqueeze(1);
        return (steps.Reward + values.gather(1, best).squeeze(1) * (1 - steps.Done) * discount).MoveToOuterDisposeScope();
    }

    /// <summary>The Huber loss between the values of the actions that were taken and their targets.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="network">Gives the values of all actions, [N, A], of states.</param>
    /// <param name="targets">From <see cref="Targets"/>.</param>
    public static Tensor Loss(Transitions steps, Func<Tensor, Tensor> network, Tensor targets)
    {
        using var scope = NewDisposeScope();
        var values = network(steps.State).gather(1, steps.Action.unsqueeze(1)).squeeze(1);
        return nn.functional.smooth_l1_loss(values, targets).MoveToOuterDisposeScope();
    }

    /// <summary>The share of actions chosen at random at a step: it falls in a line from one share to another, and stays there.</summary>
    public static double Exploration(int step, int steps, double from = 1, double to = 0.05) =>
        step >= steps ? to : from + (to - from) * step / steps;
}
