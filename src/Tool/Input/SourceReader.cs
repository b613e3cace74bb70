using System.Text;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Tool.Input;

/// <summary>Reads source files, as untrusted as they are.</summary>
internal static class SourceReader
{
    // One more than the compiler takes, for it to see that the file is too large; the rest of it is never read.
    private const int MaximumLength = TextValidation.MaximumBytes + 1;

    /// <summary>Reads all files; the exception names every one that cannot be read.</summary>
    public static IReadOnlyList<SourceFile> Read(IEnumerable<string> paths)
    {
        var files = new List<SourceFile>();
        var problems = new List<string>();
        foreach (var path in paths)
        {
            try
            {
                // Bytes that are no UTF-8 become replacement characters, which the compiler reports at their place.
                using var reader = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
                files.Add(new SourceFile(path, ReadText(reader)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                problems.Add($"cannot read '{path}': {Reason(exception)}");
            }
        }

        return problems.Count == 0 ? files : throw new UsageException([.. problems]);
    }

    private static string ReadText(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        while (text.Length < MaximumLength && reader.Read(buffer) is var count and > 0)
        {
            text.Append(buffer, 0, Math.Min(count, MaximumLength - text.Length));
        }

        return text.ToString();
    }

    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        ArgumentException => "this is no path",
        _ => exception.Message.Split(" : '")[0],
    };
}
