using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ModelDsl.Tool.Check;
using ModelDsl.Tool.Check.Weights;
using ModelDsl.Tool.Summary;

namespace ModelDsl.Tool;

/// <summary>The JSON that commands write; its serialisers are made at build time, since reflection would cost start-up time.</summary>
[JsonSerializable(typeof(IReadOnlyList<DiagnosticEntry>), TypeInfoPropertyName = "Diagnostics")]
[JsonSerializable(typeof(WeightVerdict))]
[JsonSerializable(typeof(ModelSummary))]
[JsonSerializable(typeof(IReadOnlyList<ModelSummary>), TypeInfoPropertyName = "ModelSummaries")]
internal sealed partial class ToolJson : JsonSerializerContext
{
    // What HTML would misread may stand as it is.
    private static readonly ToolJson Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Of(IReadOnlyList<DiagnosticEntry> diagnostics) => Write(diagnostics, Context.Diagnostics);

    public static string Of(WeightVerdict verdict) => Write(verdict, Context.WeightVerdict);

    public static string Of(ModelSummary summary) => Write(summary, Context.ModelSummary);

    public static string Of(IReadOnlyList<ModelSummary> summaries) => Write(summaries, Context.ModelSummaries);

    private static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
