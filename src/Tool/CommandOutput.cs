using System.Text;

namespace ModelDsl.Tool;

/// <summary>Where a command writes: what was asked for to standard output, all else to standard error.</summary>
internal sealed record CommandOutput(OutputStream Results, OutputStream Messages)
{
    public static CommandOutput OfProcess() => new(
        OutputStream.OfProcess(Console.IsOutputRedirected, () => Console.Out, Console.OpenStandardOutput),
        OutputStream.OfProcess(Console.IsErrorRedirected, () => Console.Error, Console.OpenStandardError));
}

/// <summary>A stream of text; on a terminal parts of it are coloured.</summary>
internal sealed class OutputStream(TextWriter writer, bool isTerminal = false)
{
    private readonly bool hasColours = isTerminal && WantsColours();

    public TextWriter Writer { get; } = writer;

    public bool IsTerminal { get; } = isTerminal;

    /// <summary>Files and pipes get UTF-8, whatever the locale; a terminal gets what it understands.</summary>
    public static OutputStream OfProcess(bool isRedirected, Func<TextWriter> terminal, Func<Stream> open) => isRedirected
        ? new OutputStream(new StreamWriter(open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true })
        : new OutputStream(terminal(), isTerminal: true);

    public void Write(string text, Colour colour = Colour.None) =>
        Writer.Write(hasColours && colour != Colour.None ? $"\e[{(int)colour}m{text}\e[0m" : text);

    public void WriteLine(string text = "", Colour colour = Colour.None)
    {
        Write(text, colour);
        Writer.WriteLine();
    }

    // Older Windows consoles print escape sequences as they are.
    private static bool WantsColours() =>
        !OperatingSystem.IsWindows()
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}

/// <summary>Colours by their ANSI codes.</summary>
internal enum Colour
{
    None = 0,
    Bold = 1,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
