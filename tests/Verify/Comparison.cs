using System.Text;

namespace VerifyTests;

/// <summary>Compares the text with its verified file, and leaves a received file behind where they differ.</summary>
internal static class Comparison
{
    public static async Task Run(string target, SnapshotFiles files)
    {
        var received = WithLineFeeds(target);
        if (!File.Exists(files.Verified))
        {
            await WriteReceived(received, files);
            throw new VerifyException($"{Headline("New", files)}\n\n{received}");
        }

        var verified = WithLineFeeds(await File.ReadAllTextAsync(files.Verified));
        // An editor may have ended the file's last line; nothing else is forgiven.
        if (verified == received || verified == received + "\n")
        {
            File.Delete(files.Received);
            return;
        }
        await WriteReceived(received, files);
        throw new VerifyException($"{Headline("NotEqual", files)}\n\n{Difference.Between(verified, received)}");
    }

    private static Task WriteReceived(string text, SnapshotFiles files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(files.Received)!);
        return File.WriteAllTextAsync(files.Received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Headline(string what, SnapshotFiles files) =>
        $"""
        {what}:
          Received: {files.Received}
          Verified: {files.Verified}
        To accept: mv '{files.Received}' '{files.Verified}'
        """;

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
