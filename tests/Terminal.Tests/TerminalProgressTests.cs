using ModelDsl.Runtime;
using Spectre.Console;

namespace ModelDsl.Terminal.Tests;

public class TerminalProgressTests
{
    private const string Clear = "\r\u001b[2K";

    private readonly StringWriter _text = new();

    [Fact]
    public void AnEpochInProgress_IsABar()
    {
        var progress = new TerminalProgress(Terminal(AnsiSupport.Yes));
        progress.Started(12, 4);
        progress.StepEnded(Step(1));

        _text.ToString().ShouldBe($"{Clear}epoch  3/12  {new string('━', 40)}   25 %  loss 0.1235  3 min 05 s left");
    }

    [Fact]
    public void ANarrowTerminal_GetsWhatFits()
    {
        var console = Terminal(AnsiSupport.Yes);
        console.Profile.Width = 30;
        new TerminalProgress(console).StepEnded(Step(1));
        _text.ToString().ShouldBe($"{Clear}epoch  3/12   25 %  loss 0.12");
    }

    [Fact]
    public void TheBar_IsDrawnTenTimesASecond()
    {
        var progress = new TerminalProgress(Terminal(AnsiSupport.Yes));
        progress.Started(12, 4);
        foreach (var milliseconds in new[] { 0, 50, 99, 101, 150, 300 })
        {
            progress.StepEnded(Step(1) with { Elapsed = TimeSpan.FromMilliseconds(milliseconds) });
        }
        _text.ToString().Split(Clear).Length.ShouldBe(1 + 3);
    }

    [Fact]
    public void Epochs_StayAsLines_TheBestInGreen()
    {
        var progress = new TerminalProgress(Terminal(AnsiSupport.Yes, ColorSystemSupport.Standard));
        progress.Started(3, 4);
        progress.EpochEnded(Epoch(1, 0.5, "[odd] name"));
        progress.EpochEnded(Epoch(2, 0.6));
        progress.EpochEnded(Epoch(3, 0.4));

        var lines = _text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => line.Contains("\u001b[32m")).ShouldBe([true, false, true]);
        lines[0].ShouldContain("validation loss 0.5000  [odd] name 0.7500");
        lines[1].ShouldStartWith($"{Clear}epoch 2/3  loss 0.2500  validation loss 0.6000  accuracy 0.7500  ");
        lines[1].ShouldContain("2.0 s, 1.0 s left");
    }

    [Fact]
    public void AResumedTraining_RemembersTheBest()
    {
        var progress = new TerminalProgress(Terminal(AnsiSupport.Yes, ColorSystemSupport.Standard));
        progress.Started(3, 4);
        progress.Resumed([Epoch(1, 0.5)], 1);
        progress.EpochEnded(Epoch(2, 0.6));
        progress.Finished(new TrainingResult([Epoch(1, 0.5), Epoch(2, 0.6)], true, TimeSpan.FromSeconds(90)));

        _text.ToString().ShouldContain("goes on after 1 epoch and 1 step");
        _text.ToString().ShouldNotContain("\u001b[32m");
        _text.ToString().ShouldContain("2 epochs in 1 min 30 s, stopped early");
    }

    [Theory]
    [InlineData(AnsiSupport.Yes, false, typeof(TerminalProgress))]
    [InlineData(AnsiSupport.Yes, true, typeof(LineProgress))]
    [InlineData(AnsiSupport.No, false, typeof(LineProgress))]
    public void TheTerminalDecides(AnsiSupport ansi, bool isRedirected, Type expected)
    {
        var progress = TerminalProgress.On(Terminal(ansi), isRedirected);
        progress.ShouldBeOfType(expected);
        progress.EpochEnded(Epoch(2, 0.6));
        _text.ToString().Replace("\r\n", "\n").ShouldBe(
            (expected == typeof(TerminalProgress) ? Clear : "")
                + "epoch 2/3  loss 0.2500  validation loss 0.6000  accuracy 0.7500  2.0 s, 1.0 s left\n");
    }

    private static StepReport Step(int step) => new(3, 12, step, 4, 0.12345, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(185));

    private static EpochReport Epoch(int epoch, double loss, string metric = "accuracy") => new(
        epoch, 3, 0.25, new Evaluation(loss, [new MetricValue(metric, 0.75)]), TimeSpan.FromSeconds(epoch),
            TimeSpan.FromSeconds(3 - epoch));

    private IAnsiConsole Terminal(AnsiSupport ansi, ColorSystemSupport colours = ColorSystemSupport.NoColors)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = colours,
            Out = new AnsiConsoleOutput(_text)
        });
        console.Profile.Width = 120;
        return console;
    }
}
