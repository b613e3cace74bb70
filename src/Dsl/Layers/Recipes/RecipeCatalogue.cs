namespace ModelDsl.Dsl.Layers.Recipes;

/// <summary>What a recipe can name: optimizers, schedules, metrics and penalties, one description each.</summary>
public static class RecipeCatalogue
{
    /// <summary>Name of the argument that the constructor of the trainer takes over: the learning rate.</summary>
    public const string LearningRate = "lr";

    /// <summary>Name of the argument that the constructor of the trainer takes over: how long the training is.</summary>
    public const string Epochs = "epochs";

    public static IReadOnlyList<OpDescription> Optimizers { get; } = [.. Recipes.Optimizers.All];

    public static IReadOnlyList<OpDescription> Schedules { get; } = [.. Recipes.Schedules.All];

    public static IReadOnlyList<OpDescription> Metrics { get; } = [.. Recipes.Metrics.All];

    public static IReadOnlyList<OpDescription> Penalties { get; } = [.. Recipes.Penalties.All];
}
