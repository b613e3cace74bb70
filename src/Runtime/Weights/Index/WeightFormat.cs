namespace ModelDsl.Runtime;

/// <summary>The two formats, told apart by the file's name.</summary>
internal static class WeightFormat
{
    public const string Safetensors = ".safetensors";
    public const string Dat = ".dat";

    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        Safetensors => Safetensors,
        Dat => Dat,
        "" => throw new WeightFileException(path, $"name it {Path.GetFileName(path)}{Safetensors}, or {Dat} for TorchSharp's own format"),
        var other => throw new WeightFileException(path, $"'{other}' is no weight format; use {Safetensors}, or {Dat} for TorchSharp's own"),
    };
}
