using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.WeightFiles;

/// <summary>
/// Damaged files by the thousand; <c>WEIGHTS_MUTATIONS</c> says how many, <c>WEIGHTS_SEED</c> which.
/// </summary>
public sealed class HostileWeightTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Mutations = Number("WEIGHTS_MUTATIONS", 5_000);
    private static readonly int Seed = Number("WEIGHTS_SEED", 1);

    // What an attempt may allocate beside the header's text: the reader's buffers, keys, and the message.
    private const long MostAllocated = 4 << 20;

    private static readonly string[] Tokens =
    [
        "0", "-1", "4", "9223372036854775807", "18446744073709551616", "1e9", "[", "]", "{", "}", ",", ":", "\"", "null",
        "\\ud800", "\"F32\"", "\"I64\"",
        "\"U16\"", "\"BF16\"", "\"__metadata__\"", "\"shape\"", "\"data_offsets\"", "hidden.weight", "out.bias", "\u00ff", "\0",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("net.safetensors")]
    [InlineData("net.dat")]
    public void TenKilobytesCutAtEveryByte_LeaveTheModelAlone(string name)
    {
        using var saved = new Perceptron(hidden: 490);
        using var model = new Perceptron(hidden: 490);
        Weights.Save(saved, _folder[name]);
        var bytes = File.ReadAllBytes(_folder[name]);
        bytes.Length.ShouldBeInRange(9_800, 10_600);
        var before = Values(model);

        for (var length = 0; length < bytes.Length; length++)
        {
            var path = _folder.Write("cut-" + name, bytes.AsSpan(0, length));
            Should.Throw<WeightFileException>(() => Weights.Load(model, path), $"{length} of {bytes.Length} bytes");
            Values(model).AsSpan().SequenceEqual(before).ShouldBeTrue($"{length} of {bytes.Length} bytes");
        }
    }

    [Fact]
    public void MutatedHeaders_AreRefusedOrAreFiles()
    {
        using var saved = new Perceptron(hidden: 490);
        using var model = new Perceptron(hidden: 490);
        Weights.Save(saved, _folder["net.safetensors"]);
        var bytes = File.ReadAllBytes(_folder["net.safetensors"]);
        var headerLength = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        var (header, data) = (bytes[8..(8 + headerLength)], bytes[(8 + headerLength)..]);
        var random = new Random(Seed);
        var (refused, before) = (0, Values(model));

        for (var i = 0; i < Mutations; i++)
        {
            var mutated = Mutate(header, random);
            var length = random.Next(20) == 0 ? random.NextInt64() >> random.Next(64) : mutated.Length;
            var prefix = new byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(prefix, length);
            var path = _folder.Write("mutated.safetensors", [.. prefix, .. mutated, .. data]);

            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var isRefused = Refuses(model, path);
            (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(MostAllocated, $"mutation {i} of seed {Seed}");

            var after = Values(model);
            if (isRefused)
            {
                refused++;
                after.AsSpan().SequenceEqual(before).ShouldBeTrue($"mutation {i} of seed {Seed} changed the model");
            }
            before = after;
        }

        output.WriteLine($"{Mutations} mutated headers: {refused} refused, {Mutations - refused} are files all the same");
        refused.ShouldBeGreaterThan(Mutations / 2);
    }

    private static bool Refuses(nn.Module model, string path)
    {
        try
        {
            Weights.Load(model, path);
            return false;
        }
        catch (WeightFileException)
        {
            return true;
        }
    }

    [Fact]
    public void Loading_TakesAtMostTwiceTheFilesSize()
    {
        // Linux alone counts the peak, and lets a process begin anew.
        if (!OperatingSystem.IsLinux()) return;

        using var saved = new Perceptron(inputs: 4096, hidden: 4096);
        using var model = new Perceptron(inputs: 4096, hidden: 4096);
        Weights.Save(saved, _folder["big.safetensors"]);
        var size = new FileInfo(_folder["big.safetensors"]).Length;
        GC.Collect();
        File.WriteAllText("/proc/self/clear_refs", "5");
        var before = Resident("VmRSS");

        Weights.Load(model, _folder["big.safetensors"]);

        var growth = Resident("VmHWM") - before;
        output.WriteLine($"a file of {size >> 20} MiB: at most {growth >> 20} MiB beside the model");
        growth.ShouldBeLessThanOrEqualTo(2 * size + (8 << 20));
    }

    private static byte[] Mutate(byte[] header, Random random)
    {
        var text = header.ToList();
        for (var count = 1 + random.Next(3); count > 0; count--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(6))
            {
                case 0: text[at] = (byte)random.Next(256); break;
                case 1: text[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: text.RemoveRange(at, Math.Min(random.Next(1, 40), text.Count - at - 1)); break;
                case 3: text.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)])); break;
                case 4: text.InsertRange(at, text.GetRange(at, Math.Min(random.Next(1, 120), text.Count - at))); break;
                default: ReplaceNumber(text, at, random); break;
            }
        }
        return [.. text];
    }

    /// <summary>Puts another number in the place of the next one.</summary>
    private static void ReplaceNumber(List<byte> text, int at, Random random)
    {
        var begin = text.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
        if (begin < 0) return;
        var end = begin;
        while (end < text.Count && text[end] is >= (byte)'0' and <= (byte)'9') end++;
        text.RemoveRange(begin, end - begin);
        text.InsertRange(begin, Encoding.UTF8.GetBytes((random.NextInt64() >> random.Next(64)).ToString(CultureInfo.InvariantCulture)));
    }

    private static long Resident(string name) => 1024 * long.Parse(
        File.ReadLines("/proc/self/status").Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))
            .Split(':', StringSplitOptions.TrimEntries)[1].Split(' ')[0],
        CultureInfo.InvariantCulture);

    private static float[] Values(nn.Module model) => [.. model.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
