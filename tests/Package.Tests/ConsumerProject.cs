namespace ModelDsl.Package.Tests;

/// <summary>A console project as a user would start it: outside the repository, with references to packages alone.</summary>
internal sealed class ConsumerProject
{
    private readonly PackageFeed _feed;
    private readonly string _folder;

    public ConsumerProject(PackageFeed feed, string name)
    {
        _feed = feed;
        _folder = Directory.CreateDirectory(Path.Combine(feed.Folder, "projects", name)).FullName;
        var torch = ThisBuild.TorchSource == "nuget" ? "TorchSharp-cpu" : "TorchSharp";
        Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ModelDsl" Version="0.1.0" />
                <PackageReference Include="{torch}" Version="0.107.0" />
              </ItemGroup>
            </Project>
            """);
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    public DotNet Build() => _feed.Run(_folder, "build", "--nologo", "--verbosity", "quiet", "-consoleLoggerParameters:NoSummary");

    public DotNet Run() => _feed.Run(_folder, "run", "--no-build");
}
