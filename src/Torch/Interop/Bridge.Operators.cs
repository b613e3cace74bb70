using System.Runtime.InteropServices;

namespace TorchSharp;

internal static unsafe partial class Bridge
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint bridge_operator(string name, string overload);

    [LibraryImport(Library)]
    public static partial int bridge_call(nint op, NativeValue* arguments, int count, NativeValue* results, int capacity);
}
