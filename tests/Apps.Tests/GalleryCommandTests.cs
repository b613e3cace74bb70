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
        var (status, output, _) = Run("graph", "--short", "--seed", "1");

        status.ShouldBe(0, output);
        var lines = output.TrimEnd().Split('\n');
        lines[^6..^1].Select(line => Regex.Replace(line, @"\d\.\d+", "N")).ShouldBe(
        [
            "ROC area of 268 hidden edges among as many strangers, higher is better",
            "  likeness of features  N",
            "  common neighbours     N",
            "  GraphSAGE             N",
            "",
        ]);
        lines[^1].ShouldStartWith("better than every baseline (seed 1, ");
    }

    [Fact]
    public void EqualSeeds_GiveEqualResults()
    {
        static IEnumerable<double> Once() => GalleryCommand
            .Train(App.All.Single(app => app.Name == "graph"), new Session(TextWriter.Null, Seed: 3, IsShort: true))
            .Select(comparison => comparison.Network.Value);

        Once().ShouldBe(Once());
    }

    [Fact]
    public void WhatMayNotBeWritten_IsToldInALine()
    {
        using var output = new ReadOnlyWriter();
        using var error = new StringWriter { NewLine = "\n" };

        GalleryCommand.Run(["graph", "--short"], output, error).ShouldBe(1);

        error.ToString().ShouldBe("error: read only\n");
    }

    /// <summary>Writes as to a file that one may not write.</summary>
    private sealed class ReadOnlyWriter : StringWriter
    {
        public override void Write(char value) => throw new UnauthorizedAccessException("read only");

        public override void Write(string? value) => throw new UnauthorizedAccessException("read only");

        public override void WriteLine(string? value) => throw new UnauthorizedAccessException("read only");
    }

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = GalleryCommand.Run(arguments, output, error);
        return (status, output.ToString(), error.ToString());
    }
}
