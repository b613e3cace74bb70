using System.Text;

namespace ModelDsl.Fuzz.Tests.Programs;

/// <summary>Slips of the keyboard, of the editor and of the disk.</summary>
internal static class Mutation
{
    private static readonly string[] numbers =
        ["0", "1", "2", "3", "7", "-1", "64", "1000", "99999", "2147483648", "4611686018427387904", "9223372036854775807",
            "99999999999999999999", "0.0", "1e308", "1e999"];

    private static readonly string[] fragments =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", ";", "->", "=", "..", "...", "?", "\"", "'", "//", "/*", "*/", "///", "\n", "\r", "\0",
        "\uFEFF", "\u202E", "\u2028",
        "é", "😀", "\uD800", "²", "it", "_", "if ", "else", "for i in ", "repeat 3 { ", "as ", "output ", "input x: [B]", "where H % 2 == 0",
        "model A { ",
        "block ", "fn f(x: int): int = ", "const c = ", "- ", "not ", "**", "% 0", "/ 0", "* 4611686018427387904", "-> it -> it",
        "-> as [B, ...]", "-> reshape(-1)",
    ];

    public static string Of(string text, Random random)
    {
        var pieces = TextPieces.Of(text);
        for (var edits = 1 + random.Next(random.Next(3) == 0 ? 12 : 3); edits > 0 && pieces.Count > 0; edits--) Edit(pieces, random);
        var mutated = string.Concat(pieces);
        return random.Next(10) == 0 ? WithNoise(mutated, random) : mutated;
    }

    private static void Edit(List<string> pieces, Random random)
    {
        var (at, other) = (random.Next(pieces.Count), random.Next(pieces.Count));
        switch (random.Next(9))
        {
            case 0:
                (pieces[at], pieces[other]) = (pieces[other], pieces[at]);
                break;
            case 1:
                pieces.RemoveAt(at);
                break;
            case 2:
                pieces.RemoveRange(at, Math.Min(random.Next(1, 40), pieces.Count - at));
                break;
            case 3:
                pieces.InsertRange(at, pieces.GetRange(other, Math.Min(random.Next(1, 40), pieces.Count - other)));
                break;
            case 4:
                pieces.Insert(at, fragments[random.Next(fragments.Length)]);
                break;
            case 5:
                pieces[at] = fragments[random.Next(fragments.Length)];
                break;
            case 6 when Like(pieces, at, char.IsDigit) is >= 0 and var number:
                pieces[number] = numbers[random.Next(numbers.Length)];
                break;
            case 7 when Like(pieces, at, char.IsLetter) is >= 0 and var name && Like(pieces, other, char.IsLetter) is >= 0 and var by:
                pieces[name] = pieces[by];
                break;
            default:
                pieces[at] += pieces[at];
                break;
        }
    }

    /// <summary>The next piece that starts with such a character, or -1.</summary>
    private static int Like(List<string> pieces, int from, Predicate<char> starts) => pieces.FindIndex(from, piece => starts(piece[0]));

    /// <summary>Bytes flipped, lost or doubled, and read as the compiler reads files.</summary>
    private static string WithNoise(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var count = random.Next(1, 8); count > 0 && bytes.Count > 0; count--)
        {
            var at = random.Next(bytes.Count);
            if (random.Next(3) == 0) bytes.RemoveAt(at);
            else bytes[at] = (byte)random.Next(256);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
