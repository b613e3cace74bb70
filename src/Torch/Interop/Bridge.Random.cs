using System.Runtime.InteropServices;

namespace TorchSharp;

internal static unsafe partial class Bridge
{
    [LibraryImport(Library)]
    public static partial nint bridge_generator_new(ulong seed, long device);

    [LibraryImport(Library)]
    public static partial nint bridge_generator_default(long device);

    [LibraryImport(Library)]
    public static partial void bridge_generator_free(nint generator);

    [LibraryImport(Library)]
    public static partial long bridge_generator_device(nint generator);

    [LibraryImport(Library)]
    public static partial byte bridge_generator_seed(nint generator, ulong seed);

    [LibraryImport(Library)]
    public static partial byte bridge_generator_reseed(nint generator, ulong* seed);

    [LibraryImport(Library)]
    public static partial ulong bridge_generator_initial_seed(nint generator);

    [LibraryImport(Library)]
    public static partial nint bridge_generator_state(nint generator);

    [LibraryImport(Library)]
    public static partial byte bridge_generator_set_state(nint generator, nint state);

    [LibraryImport(Library)]
    public static partial byte bridge_manual_seed(ulong seed);
}
