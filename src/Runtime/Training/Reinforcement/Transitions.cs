using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Steps of an agent in its environment, along dimension 0 of each tensor.</summary>
/// <param name="State">What was seen, float32 [N, ...].</param>
/// <param name="Action">What was done, int64 [N].</param>
/// <param name="Reward">What it brought, float32 [N].</param>
/// <param name="Next">What was seen then, float32 [N, ...].</param>
/// <param name="Done">1 where the episode ended in a state of its own, 0 elsewhere, and where it was merely cut off; float32 [N].</param>
public sealed record Transitions(Tensor State, Tensor Action, Tensor Reward, Tensor Next, Tensor Done);
