using TorchSharp.Modules;

namespace ModelDsl.Runtime;

/// <summary>Parameters that share a learning rate, for an optimizer's <c>ParamGroup</c>.</summary>
/// <param name="Path">The module that holds them, or the empty text for the parameters that no other group holds.</param>
/// <param name="Parameters">The parameters; frozen ones are left out.</param>
/// <param name="LearningRate">Their learning rate.</param>
public sealed record ParameterGroup(string Path, IReadOnlyList<Parameter> Parameters, double LearningRate);
