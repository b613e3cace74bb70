using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Averages in which what is past counts ever less.</summary>
internal static class MovingAverage
{
    public static void Update(Tensor[] averages, Tensor[] values, double decay)
    {
        Foreach.mul_scalar_.Run(averages, decay);
        Foreach.add_.Run(averages, values, 1 - decay);
    }

    public static void UpdateSquares(Tensor[] averages, Tensor[] values, double decay)
    {
        Foreach.mul_scalar_.Run(averages, decay);
        Foreach.addcmul_.Run(averages, values, values, 1 - decay);
    }
}
