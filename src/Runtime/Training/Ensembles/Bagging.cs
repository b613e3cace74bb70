using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Bootstrap samples: what each member of a bagged ensemble learns from.</summary>
public static class Bagging
{
    /// <summary>
    /// As many indices as there are samples, drawn with replacement, and those that were never drawn, about 37 %, on which the member
    /// can be judged. Both are int64 and depend on the seed alone.
    /// </summary>
    public static (Tensor InBag, Tensor OutOfBag) Sample(long count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        var drawn = randint(count, [count], dtype: ScalarType.Int64, generator: generator);
        var rest = drawn.bincount(null, count).eq(0).nonzero().flatten();
        return (drawn.MoveToOuterDisposeScope(), rest.MoveToOuterDisposeScope());
    }
}
