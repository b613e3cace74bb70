using System.Runtime.InteropServices;

namespace TorchSharp;

internal static unsafe partial class Bridge
{
    [LibraryImport(Library)]
    public static partial byte* bridge_version();

    [LibraryImport(Library)]
    public static partial byte bridge_has_cuda();

    [LibraryImport(Library)]
    public static partial byte bridge_has_cudnn();

    [LibraryImport(Library)]
    public static partial int bridge_device_count(int type);

    [LibraryImport(Library)]
    public static partial byte bridge_synchronize(long device);

    [LibraryImport(Library)]
    public static partial int bridge_num_threads();

    [LibraryImport(Library)]
    public static partial byte bridge_set_num_threads(int count);

    [LibraryImport(Library)]
    public static partial int bridge_num_interop_threads();

    [LibraryImport(Library)]
    public static partial byte bridge_set_num_interop_threads(int count);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int bridge_default_dtype();

    [LibraryImport(Library)]
    public static partial byte bridge_set_default_dtype(int dtype);
}
