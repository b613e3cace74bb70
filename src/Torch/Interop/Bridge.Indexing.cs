using System.Runtime.InteropServices;

namespace TorchSharp;

internal static unsafe partial class Bridge
{
    [LibraryImport(Library)]
    public static partial nint bridge_tensor_index(nint tensor, torch.TensorIndex.Native* indices, int count);

    [LibraryImport(Library)]
    public static partial byte bridge_tensor_index_put(nint tensor, torch.TensorIndex.Native* indices, int count, nint value);
}
