using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]
[module: SkipLocalsInit]

namespace TorchSharp;

/// <summary>The C ABI of libtorchbridge.so; one file per native file.</summary>
internal static unsafe partial class Bridge
{
    private const string Library = "torchbridge";

    [LibraryImport(Library)]
    private static partial byte* bridge_error();

    /// <summary>The exception for the native failure that this thread just saw.</summary>
    public static ExternalException Failure() => new(Marshal.PtrToStringUTF8((nint)bridge_error()));

    public static void Check(byte succeeded)
    {
        if (succeeded == 0)
            throw Failure();
    }

    /// <summary>A handle that must not be null.</summary>
    public static nint Check(nint handle) => handle != 0 ? handle : throw Failure();
}
