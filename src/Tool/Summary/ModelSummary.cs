using System.Text.Json.Serialization;

namespace ModelDsl.Tool.Summary;

/// <summary>
/// What the build knows of a model; sizes are expressions where a dimension is left to the run, and totals that are too
/// large to count are null.
/// </summary>
/// <param name="Trainable">Parameters that an optimizer changes.</param>
/// <param name="Flops">Multiply-adds of one forward pass.</param>
/// <param name="State">The <c>state_dict</c> in registration order.</param>
/// <param name="Layers">The modules in registration order, parents before children, and the parameters and buffers between them.</param>
/// <param name="Bytes">What parameters and buffers take in memory when the model's dtype is float32.</param>
/// <param name="Constraints">What the sizes of the inputs must fulfil: stated, or inferred from the layers.</param>
internal sealed record ModelSummary(
    string Model,
    Quantity? Parameters,
    Quantity? Trainable,
    Quantity? Flops,
    IReadOnlyList<TensorEntry> Inputs,
    IReadOnlyList<TensorEntry> Outputs,
    IReadOnlyList<StateEntry> State,
    IReadOnlyList<LayerEntry> Layers,
    [property: JsonIgnore] Quantity? Bytes,
    [property: JsonIgnore] IReadOnlyList<string> Constraints);

/// <summary>An input or output.</summary>
internal sealed record TensorEntry(string Name, string Dtype, IReadOnlyList<string> Shape);

/// <summary>An entry of the <c>state_dict</c>.</summary>
/// <param name="Kind"><c>parameter</c> or <c>buffer</c></param>
internal sealed record StateEntry(string Key, string Kind, string Dtype, IReadOnlyList<string> Shape);

/// <summary>A module of the model, or a parameter or buffer that a block declares.</summary>
/// <param name="Path">The beginning of its <c>state_dict</c> keys.</param>
/// <param name="Output">The shape it passes on, at its first use; null where it is never applied itself, as a list of modules.</param>
/// <param name="Parameters">Those it holds itself; its children have their own entries.</param>
internal sealed record LayerEntry(string Path, string Kind, IReadOnlyList<string>? Output, Quantity? Parameters);
