using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// Compares text with a file that a person has verified. `Class.Method.verified.txt` lies beside the test's source file;
/// text that differs is written to `….received.txt`, and renaming that file accepts it.
/// </summary>
public static class Verifier
{
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <param name="extension">The file's extension, without the dot.</param>
    public static SettingsTask Verify(
        string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, async chosen =>
        {
            var files = SnapshotFiles.Of(UseVerifyAttribute.CurrentTest, sourceFile, extension, chosen);
            await Comparison.Run(target ?? "null", files);
        });
}
