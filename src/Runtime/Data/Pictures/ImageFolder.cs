using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Pictures in files, a sub-folder a class: float32 [C, H, W] in 0..1, and the class as an int64 number. The files are read when a sample
/// is asked for; <see cref="BatchSourceExtensions.Prefetch"/> reads them ahead.
/// </summary>
public sealed class ImageFolder : IDataset
{
    private readonly ImageFolderOptions _options;

    private ImageFolder(IReadOnlyList<string> classes, List<(string Path, long Class)> files, List<string> skipped, ImageFolderOptions options)
    {
        (Classes, SkippedFiles, _options) = (classes, skipped, options);
        Files = [.. files.Select(file => file.Path)];
        Labels = [.. files.Select(file => file.Class)];
    }

    /// <summary>The names of the sub-folders, in ordinal order; a class is a place in this list.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The pictures' files: class after class, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The class of each file.</summary>
    public IReadOnlyList<long> Labels { get; }

    /// <summary>Files that no codec reads, which are no samples.</summary>
    public IReadOnlyList<string> SkippedFiles { get; }

    /// <inheritdoc/>
    public long Count => Files.Count;

    /// <inheritdoc/>
    /// <exception cref="DataFileException">The file cannot be read.</exception>
    public Sample this[long index]
    {
        get
        {
            using var scope = NewDisposeScope();
            var path = Files[checked((int)index)];
            var pixels = CodecOf(path, _options)!.Read(path, _options.Channels, _options.MostPixels);
            var image = pixels.to(ScalarType.Float32).div_(byte.MaxValue);
            if (_options.Size is var (height, width) && (image.size(1) != height || image.size(2) != width))
            {
                image = nn.functional.interpolate(
                    image.unsqueeze(0), [height, width], mode: InterpolationMode.Bilinear, align_corners: false).squeeze(0);
            }
            return new Sample(image.MoveToOuterDisposeScope(), tensor(Labels[(int)index]).MoveToOuterDisposeScope());
        }
    }

    /// <summary>Lists a folder; no picture is read yet. Hidden files and links are left out.</summary>
    /// <exception cref="DataFileException">There is no such folder, or a class has no pictures.</exception>
    public static ImageFolder Open(string root, ImageFolderOptions? options = null)
    {
        options ??= new ImageFolderOptions();
        PictureBytes.RequireChannels(options.Channels);
        try
        {
            string[] folders = [.. Directory.EnumerateDirectories(root, "*", Entries(deep: false)).Order(StringComparer.Ordinal)];
            if (folders.Length == 0)
            {
                throw new DataFileException(root, null, "no sub-folders, of which each would be a class");
            }
            var (files, skipped) = (new List<(string, long)>(), new List<string>());
            for (var i = 0; i < folders.Length; i++)
            {
                List(folders[i], i, options, files, skipped);
            }
            return new ImageFolder([.. folders.Select(folder => Path.GetFileName(folder)!)], files, skipped, options);
        }
        catch (Exception e) when (e is IOException and not DataFileException or UnauthorizedAccessException)
        {
            throw new DataFileException(root, null, e is DirectoryNotFoundException ? "no such folder" : $"cannot be read: {e.Message}", e);
        }
    }

    private static void List(
        string folder, long @class, ImageFolderOptions options, List<(string Path, long Class)> files, List<string> skipped)
    {
        var (before, skippedBefore) = (files.Count, skipped.Count);
        foreach (var path in Directory.EnumerateFiles(folder, "*", Entries(deep: true)))
        {
            if (files.Count + skipped.Count == options.MostFiles)
            {
                throw new DataFileException(folder, null, $"more than {options.MostFiles} files");
            }
            if (CodecOf(path, options) is null)
            {
                skipped.Add(path);
            }
            else
            {
                files.Add((path, @class));
            }
        }
        if (files.Count == before)
        {
            var read = string.Join(' ', options.Codecs.SelectMany(codec => codec.Extensions));
            var found = string.Join(' ', skipped.Skip(skippedBefore).Select(Path.GetExtension).Distinct().Order().Take(8));
            throw new DataFileException(
                folder, null, $"no pictures: the codecs read {read}, {(found == "" ? "but the folder is empty" : $"found {found}")}; "
                + "the package ModelDsl.Runtime.Images has a codec for PNG and JPEG");
        }
        files.Sort(before, files.Count - before, Comparer<(string Path, long)>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path)));
    }

    // Links are not followed, so that none leads out of the folder or around in it.
    private static EnumerationOptions Entries(bool deep) => new()
    {
        RecurseSubdirectories = deep,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private static IImageCodec? CodecOf(string path, ImageFolderOptions options)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return options.Codecs.FirstOrDefault(codec => codec.Extensions.Contains(extension));
    }
}
