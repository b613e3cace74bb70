using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Normalisation with the statistics of a batch or of each instance.</summary>
internal static class BatchNorms
{
    public static IEnumerable<LayerDescription> Layers { get; } =
        [Batch(1), Batch(2), Batch(3), Instance(1), Instance(2), Instance(3)];

    private static LayerDescription Batch(int spatial)
    {
        var name = $"BatchNorm{spatial}d";
        return Describe(name, "Normalises each channel with the mean and variance of the batch.", true, context =>
        {
            var shape = context.Weighted(name).Shape;
            return spatial == 1 && shape.Rank == 2 ? 1 : context.ChannelAxis(name, spatial, unbatched: false);
        });
    }

    private static LayerDescription Instance(int spatial)
    {
        var name = $"InstanceNorm{spatial}d";
        return Describe(name, "Normalises each channel of each sample with its own mean and variance.", false, context =>
        {
            var shape = context.Weighted(name).Shape;
            var channelAxis = context.ChannelAxis(name, spatial);
            if (shape.Slice(channelAxis + 1, spatial).Product.TryGetConstant(out var elements) && elements == 1)
            {
                throw context.Error(RuleCodes.Window, $"{name} needs more than one element a channel, but gets {shape}");
            }

            return channelAxis;
        });
    }

    private static LayerDescription Describe(string name, string summary, bool byDefault, Func<RuleContext, int> channelAxis) => new()
    {
        Name = name,
        Summary = summary,
        Parameters =
        [
            Parameter.Number("eps", "added to the variance", 1e-5),
            Parameter.Number("momentum", "weight of the newest batch in the running statistics", 0.1),
            Parameter.Flag("affine", "learns a scale and a shift for each channel", byDefault),
            Parameter.Flag("track_running_stats", "keeps running statistics for evaluation", byDefault),
        ],
        Rule = context =>
        {
            var axis = channelAxis(context);
            var input = context.Input();
            var features = input.Shape[axis];

            // Statistics of the batch are all there is to evaluate with.
            var keepsStatistics = context.Condition("track_running_stats");
            if (keepsStatistics.Equals(Condition.False) && input.Shape.RemoveAt(axis).Product.TryGetConstant(out var elements)
                && elements == 1)
            {
                throw context.Error(RuleCodes.Window, $"{name} needs more than one element a channel, but gets {input.Shape}");
            }

            context.Infers(name, "num_features", features);
            Declare(context, features);
            return input;
        },
        HasState = true,
        Module = new(name, name, Lead("num_features"), "eps", "momentum", "affine", "track_running_stats") { TakesDevice = true },
    };

    private static void Declare(RuleContext context, Dim features)
    {
        Condition affine = context.Condition("affine"), tracked = context.Condition("track_running_stats");
        context.Weight("weight", Shape.Of(features), when: affine);
        context.Weight("bias", Shape.Of(features), when: affine);
        context.Weight("running_mean", Shape.Of(features), WeightKind.Buffer, when: tracked);
        context.Weight("running_var", Shape.Of(features), WeightKind.Buffer, when: tracked);
        context.Weight("num_batches_tracked", Shape.Of(), WeightKind.Buffer, Dtype.Int64, tracked);
    }
}
