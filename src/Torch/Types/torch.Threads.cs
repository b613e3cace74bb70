namespace TorchSharp;

public static partial class torch
{
    /// <summary>The number of threads inside an operator.</summary>
    public static int get_num_threads() => Bridge.bridge_num_threads();

    public static void set_num_threads(int num) => Bridge.Check(Bridge.bridge_set_num_threads(num));

    /// <summary>The number of threads between operators.</summary>
    public static int get_num_interop_threads() => Bridge.bridge_num_interop_threads();

    /// <summary>To be called once at most, before any work between operators.</summary>
    public static void set_num_interop_threads(int num) => Bridge.Check(Bridge.bridge_set_num_interop_threads(num));
}
