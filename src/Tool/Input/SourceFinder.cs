using System.IO.Enumeration;

namespace ModelDsl.Tool.Input;

/// <summary>Finds the files that the arguments of a command stand for.</summary>
internal static class SourceFinder
{
    /// <summary>Paths as given, folders replaced by the .nnet files below them, each file once.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var file in Directory.Exists(path) ? Below(path) : [path])
            {
                if (file.Length == 0 || known.Add(Path.GetFullPath(file))) found.Add(file);
            }
        }

        return found;
    }

    private static List<string> Below(string folder)
    {
        // Links to folders are not followed: they may lead in circles.
        var files = new FileSystemEnumerable<string>(
            folder,
            (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && entry.FileName.EndsWith(".nnet", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                entry.FileName is not ("bin" or "obj") && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        try
        {
            var found = files.Order(StringComparer.Ordinal).ToList();
            return found.Count > 0 ? found : throw new UsageException($"there is no .nnet file in the folder '{folder}'");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read the folder '{folder}': {exception.Message}");
        }
    }
}
