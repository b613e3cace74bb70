using System.Text.RegularExpressions;
using Gallery;

namespace ModelDsl.Apps.Tests;

public class GalleryCommandTests
{
    [Fact]
    public void WithoutAName_ThePrograms_AreListed()
    {
        var (status, output, error) = Run();

        status.ShouldBe(0);
        error.ShouldBeEmpty();
        foreach (var app in App.All)
        {
            output.ShouldMatch($"(?m)^  {app.Name} +{Regex.Escape(app.Shows)}$");
        }
    }

    [Theory]
    [InlineData("nothing", "'nothing'")]
    [InlineData("series --seed -1", "--seed must be a number from 0 to 2147483647, but is '-1'")]
    [InlineData("series --seed one", "--seed must be a number from 0 to 2147483647, but is 'one'")]
    [InlineData("series --seed 2147483648", "--seed must be a number from 0 to 2147483647, but is '2147483648'")]
    public void WrongUse_IsTold(string line, string message)
    {
        var (status, _, error) = Run(line.Split(' '));

        status.ShouldBe(2);
        error.ShouldContain(message);
    }

    [Fact]
    public void Results_StandBelowEachOther_AndTheVerdictIsTheStatus()
    {
        var (status, output, _) = Run("series", "--short", "--seed", "1");

        status.ShouldBe(0, output);
        output.TrimEnd().Split('\n')[^6..].Select(line => Regex.Replace(line, @"\d\.\d+", "N")).ShouldBe(
        [
            "root mean squared error in standard deviations of the series, lower is better",
            "  last value                         N",
            "  linear autoregression of order 24  N",
            "  LSTM                               N",
            "",
            "better than every baseline (seed 1, N s)",
        ]);
    }

    [Fact]
    public void EqualSeeds_GiveEqualResults()
    {
        static double Once() => GalleryCommand.Train(App.All.First(), new Session(TextWriter.Null, Seed: 3, IsShort: true))[0].Network.Value;

        Once().ShouldBe(Once());
    }

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = GalleryCommand.Run(arguments, output, error);
        return (status, output.ToString(), error.ToString());
    }
}
