using System.IO.Compression;
using System.Xml.Linq;

namespace ModelDsl.Package.Tests;

[Collection(nameof(PackageFeed))]
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void ModelDsl_BringsTheGeneratorAndTheRuntime()
    {
        using var package = feed.Open("ModelDsl.0.1.0");

        Files(package, "analyzers/").ShouldBe(
            ["analyzers/dotnet/cs/ModelDsl.Dsl.dll", "analyzers/dotnet/cs/ModelDsl.Generator.dll", "analyzers/dotnet/cs/Sprache.dll"]);
        Files(package, "build/").ShouldBe(["build/ModelDsl.props", "build/ModelDsl.targets"]);
        Files(package, "lib/").ShouldBe(["lib/net8.0/_._"]);
        Dependencies(package).ShouldBe(["ModelDsl.Runtime 0.1.0"]);
    }

    [Fact]
    public void Runtime_LeavesTheNativeLibraryToItsUsers()
    {
        using var package = feed.Open("ModelDsl.Runtime.0.1.0");

        Files(package, "lib/").ShouldBe(["lib/net8.0/ModelDsl.Runtime.dll", "lib/net8.0/ModelDsl.Runtime.xml"]);
        Files(package, "runtimes/").ShouldBeEmpty();
        Dependencies(package).ShouldBe(["TorchSharp 0.107.0"]);
    }

    [Fact]
    public void RuntimeImages_BringsSkiaSharp()
    {
        using var package = feed.Open("ModelDsl.Runtime.Images.0.1.0");

        Files(package, "lib/").ShouldBe(["lib/net8.0/ModelDsl.Runtime.Images.dll", "lib/net8.0/ModelDsl.Runtime.Images.xml"]);
        Dependencies(package).ShouldBe(
            ["ModelDsl.Runtime 0.1.0", "SkiaSharp 3.119.0", "SkiaSharp.NativeAssets.Linux.NoDependencies 3.119.0"]);
    }

    [Fact]
    public void Terminal_BringsSpectreConsole()
    {
        using var package = feed.Open("ModelDsl.Terminal.0.1.0");

        Files(package, "lib/").ShouldBe(["lib/net8.0/ModelDsl.Terminal.dll", "lib/net8.0/ModelDsl.Terminal.xml"]);
        Dependencies(package).ShouldBe(["ModelDsl.Runtime 0.1.0", "Spectre.Console 0.49.1"]);
    }

    [Theory]
    [InlineData("ModelDsl")]
    [InlineData("ModelDsl.Runtime")]
    [InlineData("ModelDsl.Runtime.Images")]
    [InlineData("ModelDsl.Terminal")]
    public void Package_CarriesReadmeAndLicence(string id)
    {
        using var package = feed.Open($"{id}.0.1.0");

        var names = package.Entries.Select(entry => entry.FullName);
        names.ShouldContain("README.md");
        names.ShouldContain("LICENSE");
    }

    private static IEnumerable<string> Files(ZipArchive package, string folder) =>
        package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Dependencies(ZipArchive package)
    {
        using var nuspec = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}")
            .ToList();
    }
}
