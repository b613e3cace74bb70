namespace TorchSharp;

public static partial class torch
{
    public static bool is_grad_enabled() => Bridge.bridge_grad_mode() != 0;

    public static bool is_inference_mode_enabled() => Bridge.bridge_inference_mode() != 0;

    /// <summary>Records nothing for differentiation on this thread until disposed.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>As <see cref="no_grad"/>, and the tensors made meanwhile cannot be differentiated later either: cheaper.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    private sealed class GradMode : IDisposable
    {
        private readonly bool before = is_grad_enabled();

        public GradMode(bool enabled) => Bridge.bridge_set_grad_mode(enabled.ToByte());

        public void Dispose() => Bridge.bridge_set_grad_mode(before.ToByte());
    }

    private sealed class InferenceMode(bool enabled) : IDisposable
    {
        private nint mode = Bridge.bridge_enter_inference_mode(enabled.ToByte());

        public void Dispose()
        {
            if (mode == 0)
                return;
            Bridge.bridge_leave_inference_mode(mode);
            mode = 0;
        }
    }
}
