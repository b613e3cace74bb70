using System.Reflection;

namespace ModelDsl.Package.Tests;

/// <summary>How this test assembly was built.</summary>
internal static class ThisBuild
{
    public static string Root { get; } = Metadata("Root");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string TorchSource { get; } = Metadata("TorchSource");

    private static string Metadata(string key) =>
        typeof(ThisBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
