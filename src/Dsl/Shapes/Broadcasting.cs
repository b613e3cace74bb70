namespace ModelDsl.Dsl.Shapes;

/// <summary>A pair of sizes that broadcasting needs equal and that are not proved so.</summary>
/// <param name="FromEnd">The position, -1 being the last dimension.</param>
/// <param name="Left">The size in the first shape.</param>
/// <param name="Right">The size in the second shape.</param>
/// <param name="Proof">Why not: refuted, or open.</param>
public sealed record BroadcastMismatch(int FromEnd, Dim Left, Dim Right, Proof Proof);

/// <summary>The outcome of broadcasting two shapes.</summary>
/// <param name="Shape">The resulting shape, the best guess where there are mismatches.</param>
/// <param name="Mismatches">The sizes that are not proved to agree, the last dimension first.</param>
public sealed record BroadcastResult(Shape Shape, IReadOnlyList<BroadcastMismatch> Mismatches)
{
    /// <summary>Whether all sizes are proved to agree.</summary>
    public bool IsProved => Mismatches.Count == 0;
}

/// <summary>PyTorch's rule: shapes are aligned at the end, and a size 1 is stretched.</summary>
public static class Broadcasting
{
    /// <summary>
    /// Broadcasts two shapes. A size that is not known to be 1 is not stretched: where it must agree with another, their
    /// equality is needed, even if 1 would do at run time.
    /// </summary>
    public static BroadcastResult Broadcast(Shape a, Shape b, Facts facts)
    {
        var dims = new Dim[Math.Max(a.Rank, b.Rank)];
        var mismatches = new List<BroadcastMismatch>();
        for (var i = 1; i <= dims.Length; i++)
        {
            var (left, right) = (i <= a.Rank ? a[-i] : Dim.One, i <= b.Rank ? b[-i] : Dim.One);
            if (Stretch(left, right) is not { } dim)
            {
                (left, right) = (facts.Simplify(left), facts.Simplify(right));
                dim = Stretch(left, right) ?? (right.IsConstant ? right : left);
                if (Stretch(left, right) is null && facts.ProveEqual(left, right) is var proof and not Proof.Proved)
                {
                    mismatches.Add(new BroadcastMismatch(-i, left, right, proof));
                }
            }

            dims[dims.Length - i] = dim;
        }

        return new BroadcastResult(Shape.Of(dims), mismatches);
    }

    /// <summary>The common size, if it can be read off.</summary>
    private static Dim? Stretch(Dim left, Dim right) =>
        left.Equals(right) || right.ConstantValue == 1 ? left : left.ConstantValue == 1 ? right : null;
}
