using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModelDsl.Runtime;

/// <summary>How far a training is, between two steps.</summary>
/// <param name="Epoch">The epoch in progress, from 1.</param>
/// <param name="Step">Its steps that are done.</param>
/// <param name="LossSum">The sum of their losses.</param>
/// <param name="Elapsed">The time that the training has taken.</param>
/// <param name="Epochs">What the epochs before gave.</param>
internal sealed record TrainingProgress(int Epoch, int Step, double LossSum, TimeSpan Elapsed, IReadOnlyList<EpochReport> Epochs)
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static TrainingProgress Start { get; } = new(Epoch: 1, Step: 0, LossSum: 0, TimeSpan.Zero, []);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">The text is no progress.</exception>
    public static TrainingProgress Parse(string json)
    {
        var progress = JsonSerializer.Deserialize<TrainingProgress>(json, Json);
        return progress is { Epoch: >= 1, Step: >= 0, Epochs: not null } && progress.Epochs.Count == progress.Epoch - 1
            ? progress
            : throw new JsonException("epoch, step and the reports of the epochs before do not fit together");
    }
}
