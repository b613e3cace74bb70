using Gallery.Baselines;
using ModelDsl.Runtime;
using TorchSharp;
using Zoo.Seeds;
using static TorchSharp.torch;

namespace Gallery.Tones;

/// <summary>A recogniser hears letters in sound without being told when each was spoken.</summary>
internal static class TonesApp
{
    private const int Hidden = 32;
    private const int BatchSize = 16;
    private const double LearningRate = 1e-2;
    private const double SmallestRate = 5e-4;
    private const int Shown = 5;

    public static App App { get; } = new(
        "tones", "an LSTM with CTC hears letters that are gliding tones; baseline: the best letter of each frame, collapsed", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var random = new Random(session.Seed);
        using var training = SpokenWords.Speak(session.Count(600, 300), random);
        using var test = SpokenWords.Speak(session.Count(200, 100), random);
        session.WriteLine($"{training.Words.Count} words of {Synthesizer.Letters} letters to learn, {test.Words.Count} others to test");

        using var model = new SpeechRecogniser(Synthesizer.Letters, Hidden);
        var epochs = session.Count(16, 8);
        using var optimizer = optim.Adam(model.parameters(), LearningRate);
        var errors = new LetterErrorRate();
        var trainer = Trainer.For(model, Loss, optimizer, errors);
        trainer.ClipNorm = 1;
        trainer.Schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs, SmallestRate);
        trainer.Observers.Add(new Milestones(session.Output));
        trainer.Fit(training.Words.Batches(BatchSize, shuffleSeed: session.Seed), epochs);
        var heard = trainer.Evaluate(test.Words.Batches(50)).Metrics[0].Value;

        Show(session, model, test.Words);
        return
        [
            new("letter error rate on words not heard before", "0.0 %", HigherIsBetter: false,
                new Result("LSTM with CTC", heard),
                new Result("each frame alone, told when letters sound", Framewise(training, test, shortestRun: 1)),
                new Result("the same, without runs of one frame", Framewise(training, test, shortestRun: 2))),
        ];
    }

    private static Tensor Loss(Tensor logProbabilities, Tensor words)
    {
        var frames = full(words.size(0), logProbabilities.size(0), dtype: ScalarType.Int64);
        return nn.functional.ctc_loss(logProbabilities, words, frames, words.count_nonzero([1]));
    }

    private static double Framewise(SpokenWords training, SpokenWords test, int shortestRun)
    {
        using var model = LogisticRegression.Fit(training.Frames, Synthesizer.Letters + 1);
        using var noGrad = no_grad();
        var rate = new LetterErrorRate(shortestRun);
        var (words, frames) = (test.Words.Input.size(0), test.Words.Input.size(1));
        rate.Update(model.call(test.Frames.Input).reshape(words, frames, -1).transpose(0, 1), test.Words.Target);
        return rate.Compute().Value;
    }

    private static void Show(Session session, SpeechRecogniser model, TensorDataset test)
    {
        using var noGrad = no_grad();
        model.eval();
        var heard = LetterErrorRate.Decode(model.call(test.Input[..Shown]));
        var spoken = LetterErrorRate.Words(test.Target[..Shown]);
        session.WriteLine();
        session.WriteLine($"spoken  {string.Join("  ", spoken.Select(Text))}");
        session.WriteLine($"heard   {string.Join("  ", heard.Zip(spoken, (word, said) => Text(word).PadRight(said.Count))).TrimEnd()}");
    }

    private static string Text(List<long> word) => string.Concat(word.Select(letter => (char)('a' + letter - 1)));
}
