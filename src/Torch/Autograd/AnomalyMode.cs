namespace TorchSharp;

/// <summary>Anomaly detection of the autograd engine, switched until disposed.</summary>
public class AnomalyMode : IDisposable
{
    private readonly bool enabled;
    private readonly bool checkNaN;
    private bool disposed;

    public AnomalyMode(bool enabled, bool check_nan = true)
    {
        (this.enabled, checkNaN) = Current;
        Bridge.bridge_set_anomaly_mode(enabled.ToByte(), check_nan.ToByte());
    }

    public static bool IsEnabled => Current.Enabled;

    public static bool ShouldCheckNaN => Current.CheckNaN;

    private static unsafe (bool Enabled, bool CheckNaN) Current
    {
        get
        {
            byte checkNaN;
            var enabled = Bridge.bridge_anomaly_mode(&checkNaN);
            return (enabled != 0, checkNaN != 0);
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposed)
            return;
        disposed = true;
        Bridge.bridge_set_anomaly_mode(enabled.ToByte(), checkNaN.ToByte());
    }
}
