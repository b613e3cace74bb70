using ModelDsl.Runtime;
using TorchSharp;
using Zoo.Seeds;
using static TorchSharp.torch;

namespace Gallery.Language;

/// <summary>An LSTM learns the language of <c>.nnet</c> files letter by letter, and writes one.</summary>
internal static class LanguageApp
{
    private const int Embedding = 32;
    private const int Hidden = 128;
    private const int Window = 64;
    private const int BatchSize = 16;
    private const double LearningRate = 4e-3;
    private const double SmallestRate = 2e-4;
    private const string Prompt = "\n/// ";
    private const int Written = 600;
    private const double Temperature = 0.5;

    public static App App { get; } = new(
        "language", "an LSTM learns to write .nnet files, letter by letter; baselines: bigrams, 4-grams", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = NetworkCorpus.Read();
        var alphabet = Vocabulary.Of(TextCorpus.Characters(training + test), special: false);
        session.WriteLine($"{training.Length} characters of .nnet files to learn from, {test.Length} of other files to test");

        using var model = new LanguageModel(alphabet.Count, Embedding, Hidden);
        var epochs = session.Count(24, 3);
        using var optimizer = optim.AdamW(model.parameters(), LearningRate, weight_decay: 0.05);
        var trainer = new Trainer<Batch, Tensor>(
            model, batch => Read(model, batch.Input), (words, batch) => Loss(words, batch.Target), optimizer)
        {
            ClipNorm = 1,
            Schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs, SmallestRate),
        };
        trainer.Observers.Add(new Milestones(session.Output));
        trainer.Fit(Windows(alphabet.Encode(TextCorpus.Characters(training)), session.Seed), epochs);

        using var noGrad = no_grad();
        model.eval();
        session.WriteLine();
        session.WriteLine($"it writes:");
        session.Output.WriteLine(Write(model, alphabet));

        var ids = tensor(alphabet.Encode(TextCorpus.Characters(test))).unsqueeze(0);
        var loss = Loss(Read(model, ids[.., ..^1]), ids[.., 1..]);
        Result NGrams(string name, int order) => new(name, new CharacterNGrams(training, order, alphabet.Count).Perplexity(test));
        return
        [
            // What takes a minute to reach a short run does not.
            new("perplexity a character of files not seen", "0.00", HigherIsBetter: false,
                new Result("LSTM", Math.Exp(loss.item<float>())),
                session.IsShort ? [NGrams("bigrams", 2)] : [NGrams("bigrams", 2), NGrams("4-grams", 4)]),
        ];
    }

    /// <summary>Windows that begin anywhere; an epoch draws as many as have the length of the text.</summary>
    private static IBatchSource<Batch> Windows(long[] text, int seed)
    {
        var windows = new TokenWindows(text, Window, stride: 1);
        var alike = Enumerable.Repeat(1.0, checked((int)windows.Count)).ToList();
        return windows.Batches(BatchSize, Samplers.Weighted(alike, text.Length / Window, seed * 7919L));
    }

    /// <summary>Logarithms of the probabilities [B, T, characters] of what follows each character of a text that begins here.</summary>
    private static Tensor Read(LanguageModel model, Tensor ids)
    {
        var (hidden, cell) = (zeros(1, ids.size(0), Hidden), zeros(1, ids.size(0), Hidden));
        return model.call(ids, hidden, cell).words;
    }

    private static Tensor Loss(Tensor words, Tensor target) => nn.functional.nll_loss(words.flatten(0, 1), target.flatten());

    /// <summary>Goes on from the prompt; a temperature below 1 prefers what is likely.</summary>
    private static string Write(LanguageModel model, Vocabulary alphabet)
    {
        var text = Prompt;
        var (hidden, cell) = (zeros(1, 1, Hidden), zeros(1, 1, Hidden));
        var next = tensor(alphabet.Encode(TextCorpus.Characters(Prompt))).unsqueeze(0);
        while (text.Length < Written)
        {
            (var words, hidden, cell) = model.call(next, hidden, cell);
            next = (words[0, -1] / Temperature).exp().multinomial(1).unsqueeze(0);
            text += alphabet.Decode([next.item<long>()]);
        }
        return text.Trim();
    }
}
