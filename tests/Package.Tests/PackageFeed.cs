using System.IO.Compression;

namespace ModelDsl.Package.Tests;

/// <summary>A feed of this build's packages in a temporary folder, with a package cache of its own.</summary>
public sealed class PackageFeed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modeldsl-packages-");

    public PackageFeed()
    {
        Pack("Runtime");
        Pack("Runtime.Images");
        Pack("Terminal");
        Pack("Generator");
        if (ThisBuild.TorchSource == "system")
        {
            // The default feed may lack TorchSharp; src/Torch, under the package's name and version, takes its place.
            Pack("Torch", "-property:IsPackable=true");
        }
        File.WriteAllText(Path.Combine(_folder.FullName, "nuget.config"), Configuration());
    }

    /// <summary>The folder of the packages; projects in folders below it restore from them.</summary>
    public string Folder => _folder.FullName;

    private string Cache => Path.Combine(Folder, "cache");

    internal DotNet Run(string folder, params string[] arguments) => DotNet.Run(folder, Cache, arguments);

    internal ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Folder, $"{package}.nupkg"));

    public void Dispose() => _folder.Delete(recursive: true);

    private void Pack(string project, params string[] properties) =>
        DotNet.Run(
            ThisBuild.Root, UserCache,
            ["pack", $"src/{project}", "--no-build", "--configuration", ThisBuild.Configuration, "--output", Folder,
                $"-property:TorchSource={ThisBuild.TorchSource}", "--nologo", .. properties]).ShouldSucceed();

    // The nuget source adds the default feed, and the user's cache so that libtorch is not fetched once more.
    private static string Configuration() => ThisBuild.TorchSource == "system"
        ? """
          <configuration>
            <packageSources><clear /><add key="built" value="." /></packageSources>
            <fallbackPackageFolders><clear /></fallbackPackageFolders>
          </configuration>
          """
        : $"""
          <configuration>
            <packageSources><add key="built" value="." /></packageSources>
            <fallbackPackageFolders><clear /><add key="user" value="{UserCache}" /></fallbackPackageFolders>
          </configuration>
          """;

    private static string UserCache =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}

[CollectionDefinition(nameof(PackageFeed))]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>;
