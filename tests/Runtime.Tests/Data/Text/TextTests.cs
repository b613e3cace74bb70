using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public sealed class TextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AText_IsRead()
    {
        TextCorpus.Read(_folder.Write("a.txt", "\uFEFFgrün\r\nblau\n"u8)).ShouldBe("grün\nblau\n");
        TextCorpus.Read(_folder.Write("a.txt.gz", BinaryFiles.Gzip("rot"u8.ToArray()))).ShouldBe("rot");
    }

    [Fact]
    public void AMistake_IsLocated()
    {
        var path = _folder.Write("a.txt", [(byte)'a', (byte)'b', 0xFF, (byte)'c']);
        Should.Throw<DataFileException>(() => TextCorpus.Read(path)).Message.ShouldBe($"{path}(byte 2): no UTF-8 text");
        Should.Throw<DataFileException>(() => TextCorpus.Read(path, mostBytes: 3)).Message.ShouldBe(
            $"{path}(byte 0): its content would take 4 bytes, more than the 3 that are allowed");
        var bomb = _folder.Write("bomb.gz", BinaryFiles.Gzip(new byte[1_000_000]));
        Should.Throw<DataFileException>(() => TextCorpus.Read(bomb, mostBytes: 200_000))
            .Message.ShouldEndWith("unfolds to more than the 200000 bytes that are allowed");
        var cut = _folder.Write("cut.gz", BinaryFiles.Gzip(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000))))[..9000]);
        Should.Throw<DataFileException>(() => TextCorpus.Read(cut)).Message.ShouldMatch(
            "^.*cut.gz: cannot be read: the archive ends after [0-9]+ bytes of content, not the length that it tells: it is truncated, "
            + "or of several parts$");
        Should.Throw<DataFileException>(() => TextCorpus.Read("nowhere")).Message.ShouldBe("nowhere: no such file");
    }

    [Fact]
    public void Words_AndCharacters_AreTakenApart()
    {
        TextCorpus.Words("It's 3 o'clock,\nAnna! 🙂").ShouldBe(["it's", "3", "o'clock", ",", "anna", "!", "🙂"]);
        TextCorpus.Words("Anna", lowerCase: false).ShouldBe(["Anna"]);
        TextCorpus.Characters("aé🙂").ShouldBe(["a", "é", "🙂"]);
    }

    [Fact]
    public void AVocabulary_BeginsWithTheMostFrequent()
    {
        var vocabulary = Vocabulary.Of(["b", "a", "b", "c", "a", "b", "d"], leastCount: 1, most: 3);
        vocabulary.Tokens.ShouldBe(["<pad>", "<unk>", "b", "a", "c"]);
        (vocabulary.Padding, vocabulary.Unknown, vocabulary.Count).ShouldBe((0L, 1L, 5));
        vocabulary.Encode(["a", "d", "b"]).ShouldBe([3, 1, 2]);
        vocabulary.Decode([3, 1, 2], " ").ShouldBe("a <unk> b");
        Vocabulary.Of(["x", "x", "y"], leastCount: 2, special: false).Tokens.ShouldBe(["x"]);
    }

    [Fact]
    public void UnknownTokens_AndNumbers_AreNamed()
    {
        var vocabulary = Vocabulary.Of(["x"], special: false);
        (vocabulary.Padding, vocabulary.Unknown).ShouldBe((null, null));
        Should.Throw<KeyNotFoundException>(() => vocabulary["y"])
            .Message.ShouldBe("'y' is none of the 1 tokens, and the vocabulary has no <unk>");
        Should.Throw<ArgumentOutOfRangeException>(() => vocabulary.Decode([1])).Message.ShouldStartWith("the number of a token, 0 to 0");
        Should.Throw<ArgumentException>(() => new Vocabulary(["a", "b", "a"]))
            .Message.ShouldStartWith("token 'a' is number 0 and number 2");
    }

    [Fact]
    public void Windows_HaveTheNextTokensAsTargets()
    {
        using var scope = NewDisposeScope();
        var windows = new TokenWindows([0, 1, 2, 3, 4, 5, 6, 7], length: 3);
        windows.Count.ShouldBe(2);
        windows[1].Input.data<long>().ToArray().ShouldBe([3, 4, 5]);
        windows[1].Target.data<long>().ToArray().ShouldBe([4, 5, 6]);
        new TokenWindows([0, 1, 2, 3, 4, 5, 6], length: 3).Count.ShouldBe(2);
        new TokenWindows([0, 1, 2, 3, 4, 5], length: 3).Count.ShouldBe(1);
        new TokenWindows([0, 1, 2, 3, 4, 5], length: 3, stride: 1).Batches(2).Epoch(1).Last().Target.data<long>().ToArray()
            .ShouldBe([3, 4, 5]);
        Should.Throw<ArgumentException>(() => new TokenWindows([1, 2, 3], 3))
            .Message.ShouldStartWith("3 tokens, but a window of 3 and its target need 4");
        Should.Throw<ArgumentOutOfRangeException>(() => windows[2]);
    }

    [Fact]
    public void Sequences_AreFilledUp()
    {
        using var scope = NewDisposeScope();
        var data = new SequenceDataset([[1, 2, 3, 4], [5], [6, 7]], [2, 0, 1]);
        var before = LiveTensors.Settled();
        var batch = data.Batches(3, padding: 9, longest: 3).Epoch(1).Single();
        Tensor.TotalCount.ShouldBe(before + 4);
        batch.Tokens.shape.ShouldBe([3, 3]);
        batch.Tokens.data<long>().ToArray().ShouldBe([1, 2, 3, 5, 9, 9, 6, 7, 9]);
        batch.Lengths.data<long>().ToArray().ShouldBe([3, 1, 2]);
        batch.Mask.data<bool>().ToArray().ShouldBe([true, true, true, true, false, false, true, true, false]);
        batch.Target.data<long>().ToArray().ShouldBe([2, 0, 1]);
        data.Batches(2, shuffleSeed: 1).Epoch(1).SelectMany(part => part.Target.data<long>().ToArray()).Order().ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Sequences_HaveClassesAndTokens()
    {
        Should.Throw<ArgumentException>(() => new SequenceDataset([[1]], [])).Message.ShouldStartWith("1 sequences, but 0 classes");
        Should.Throw<ArgumentException>(() => new SequenceDataset([[1], []], [0, 0])).Message.ShouldStartWith("sequence 1 is empty");
    }
}
