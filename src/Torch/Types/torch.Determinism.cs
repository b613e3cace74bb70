namespace TorchSharp;

public static partial class torch
{
    /// <summary>Allows only operators that give the same result every time, until disposed.</summary>
    public static IDisposable use_deterministic_algorithms(bool mode = true, bool warn_only = false) => new Determinism(mode, warn_only);

    public static bool are_deterministic_algorithms_enabled() => Determinism.Current.Enabled;

    public static bool is_deterministic_algorithms_warn_only_enabled() => Determinism.Current.WarnOnly;

    private sealed class Determinism : IDisposable
    {
        private readonly (bool Enabled, bool WarnOnly) before = Current;

        public Determinism(bool enabled, bool warnOnly) => Bridge.bridge_set_deterministic(enabled.ToByte(), warnOnly.ToByte());

        public static unsafe (bool Enabled, bool WarnOnly) Current
        {
            get
            {
                byte warnOnly;
                var enabled = Bridge.bridge_deterministic(&warnOnly);
                return (enabled != 0, warnOnly != 0);
            }
        }

        public void Dispose() => Bridge.bridge_set_deterministic(before.Enabled.ToByte(), before.WarnOnly.ToByte());
    }
}
