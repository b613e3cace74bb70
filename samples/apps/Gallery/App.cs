using Gallery.CartPole;
using Gallery.Denoising;
using Gallery.Generation;
using Gallery.Graph;
using Gallery.Language;
using Gallery.MetaLearning;
using Gallery.Recognition;
using Gallery.Rotation;
using Gallery.Search;
using Gallery.Sentiment;
using Gallery.Series;
using Gallery.Tasks;
using Gallery.Tones;
using Gallery.Transfer;

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
        LanguageApp.App,
        SentimentApp.App,
        SeriesApp.App,
        TonesApp.App,
        CartPoleApp.App,
        GraphApp.App,
        TasksApp.App,
        ReptileApp.App,
        DigitsApp.App,
        DigitGanApp.App,
        DenoiseApp.App,
        RotationApp.App,
        TransferApp.App,
        SearchApp.App,
    ];
}
