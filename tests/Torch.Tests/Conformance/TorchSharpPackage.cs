using System.Reflection;
using System.Runtime.Loader;

namespace ModelDsl.Torch.Tests.Conformance;

/// <summary>TorchSharp itself, where the nuget source has put it into the package folder; it is looked at, not run.</summary>
internal static class TorchSharpPackage
{
    private const string RelativePath = "torchsharp/0.107.0/lib/net8.0/TorchSharp.dll";

    private static string Folder =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static Assembly Load() => new AssemblyLoadContext("package").LoadFromAssemblyPath(Path.Combine(Folder, RelativePath));

    /// <summary>A fact that is reported as not run where the package is absent.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FactAttribute : Xunit.FactAttribute
    {
        public FactAttribute()
        {
            if (!File.Exists(Path.Combine(Folder, RelativePath)))
                Skip = $"{RelativePath} is not in {Folder}: TORCH_SOURCE=nuget ./build.sh test brings it";
        }
    }
}
