using Gallery.Series;

namespace Gallery;

/// <summary>A program of the gallery.</summary>
/// <param name="Name">How it is called on the command line.</param>
/// <param name="Shows">What it shows, in one line.</param>
/// <param name="Run">Does it, and gives its results beside those of simple baselines.</param>
internal sealed record App(string Name, string Shows, Func<Session, IReadOnlyList<Comparison>> Run)
{
    /// <summary>All of them, as they are listed.</summary>
    public static IReadOnlyList<App> All { get; } =
    [
        SeriesApp.App,
    ];
}
