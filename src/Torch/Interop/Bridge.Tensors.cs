using System.Runtime.InteropServices;

namespace TorchSharp;

internal static unsafe partial class Bridge
{
    [LibraryImport(Library)]
    public static partial void bridge_tensor_free(nint tensor);

    [LibraryImport(Library)]
    public static partial MemoryWatch.Traffic* bridge_traffic();

    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint bridge_tensor_retain(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int bridge_tensor_dtype(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial long bridge_tensor_device(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int bridge_tensor_layout(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial long bridge_tensor_dim(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial long bridge_tensor_numel(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial long bridge_tensor_element_size(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial long* bridge_tensor_sizes(nint tensor);

    [LibraryImport(Library)]
    public static partial long* bridge_tensor_strides(nint tensor);

    [LibraryImport(Library)]
    public static partial long bridge_tensor_storage_offset(nint tensor);

    [LibraryImport(Library)]
    public static partial byte bridge_tensor_is_contiguous(nint tensor);

    [LibraryImport(Library)]
    public static partial void* bridge_tensor_data(nint tensor);

    [LibraryImport(Library)]
    public static partial byte bridge_tensor_shares_storage(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint bridge_tensor_from_blob(
        void* data, long* sizes, int dim, int dtype, delegate* unmanaged<nint, void> release, nint context);

    [LibraryImport(Library)]
    public static partial nint bridge_tensor_copy_of(void* data, long* sizes, int dim, int dtype);
}
