using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The slower copy of a network that gives its targets.</summary>
public static class TargetNetwork
{
    /// <summary>Makes the target equal to the network, buffers included.</summary>
    /// <exception cref="ArgumentException">The two are not of one kind.</exception>
    public static void Copy(nn.Module network, nn.Module target) => Update(network, target, 1);

    /// <summary>
    /// Moves the target's parameters by a share of the way to the network's: target ← target + <paramref name="share"/>·(network −
    /// target). Buffers are copied.
    /// </summary>
    /// <exception cref="ArgumentException">The two are not of one kind.</exception>
    public static void Update(nn.Module network, nn.Module target, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var from = network.state_dict();
        var to = target.state_dict();
        if (from.Count != to.Count || from.Any(pair => !to.TryGetValue(pair.Key, out var other) || !other.shape.SequenceEqual(pair.Value.shape)))
        {
            throw new ArgumentException($"{target.GetType().Name} has other weights than {network.GetType().Name}; make both of one class and arguments", nameof(target));
        }

        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var learned = target.named_parameters().Select(pair => pair.name).ToHashSet();
        foreach (var (key, tensor) in to)
        {
            if (share == 1 || !learned.Contains(key))
            {
                tensor.copy_(from[key]);
            }
            else
            {
                tensor.add_((from[key] - tensor) * share);
            }
        }
    }
}
