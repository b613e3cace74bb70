using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]
[module: SkipLocalsInit]

namespace TorchSharp;

/// <summary>The C ABI of libtorchbridge.so; one file per native file.</summary>
internal static unsafe partial class Bridge
{
    private const string Library = "torchbridge";

    // OpenMP's idle threads spin by default, against those of OpenBLAS: on few cores an LSTM takes five times as long.
    // The runtime of OpenMP reads this once, when it is loaded with the library; a value of the user's own stands.
    static Bridge()
    {
        if (!OperatingSystem.IsWindows()) setenv("OMP_WAIT_POLICY"u8, "passive"u8);
    }

    private static void setenv(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        fixed (byte* n = name, v = value) _ = setenv(n, v, 0);
    }

    [LibraryImport("libc")]
    private static partial int setenv(byte* name, byte* value, int overwrite);

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
