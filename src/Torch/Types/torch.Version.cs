using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The version of libtorch.</summary>
    public static unsafe string __version__ => Marshal.PtrToStringUTF8((nint)Bridge.bridge_version())!;
}
