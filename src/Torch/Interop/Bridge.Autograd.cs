using System.Runtime.InteropServices;

namespace TorchSharp;

internal static unsafe partial class Bridge
{
    [LibraryImport(Library), SuppressGCTransition]
    public static partial byte bridge_requires_grad(nint tensor);

    [LibraryImport(Library)]
    public static partial byte bridge_set_requires_grad(nint tensor, byte value);

    [LibraryImport(Library)]
    public static partial byte bridge_is_leaf(nint tensor);

    [LibraryImport(Library)]
    public static partial byte bridge_retain_grad(nint tensor);

    [LibraryImport(Library)]
    public static partial nint bridge_grad(nint tensor);

    [LibraryImport(Library)]
    public static partial byte bridge_set_grad(nint tensor, nint grad);

    [LibraryImport(Library)]
    public static partial byte bridge_backward(
        nint* tensors, int count, nint* grads, int gradCount, byte retainGraph, byte createGraph, nint* inputs, int inputCount);

    [LibraryImport(Library)]
    public static partial byte bridge_autograd_grad(
        nint* outputs, int count, nint* inputs, int inputCount, nint* grads, int gradCount,
        byte retainGraph, byte createGraph, byte allowUnused, nint* results);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial byte bridge_grad_mode();

    [LibraryImport(Library), SuppressGCTransition]
    public static partial void bridge_set_grad_mode(byte enabled);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial byte bridge_inference_mode();

    [LibraryImport(Library)]
    public static partial nint bridge_enter_inference_mode(byte enabled);

    [LibraryImport(Library)]
    public static partial void bridge_leave_inference_mode(nint mode);

    [LibraryImport(Library)]
    public static partial byte bridge_anomaly_mode(byte* checkNaN);

    [LibraryImport(Library)]
    public static partial void bridge_set_anomaly_mode(byte enabled, byte checkNaN);
}
