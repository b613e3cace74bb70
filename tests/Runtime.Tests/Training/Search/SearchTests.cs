namespace ModelDsl.Runtime.Tests.Training.Search;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Log => _folder["search.csv"];

    [Fact]
    public void AGrid_HasAllCombinations()
    {
        var trials = new SearchSpace().Choice("rate", 0.1, 0.01).Choice("optimizer", "sgd", "adam").Grid();
        trials.Select(trial => (trial.Number, trial["rate"], trial.Text("optimizer")))
            .ShouldBe([(1, 0.1, "sgd"), (2, 0.1, "adam"), (3, 0.01, "sgd"), (4, 0.01, "adam")]);
    }

    [Fact]
    public void RandomTrials_DependOnTheSeed_AndStayInTheirIntervals()
    {
        SearchSpace Space() => new SearchSpace().LogUniform("rate", 1e-5, 1e-1).Uniform("dropout", 0.25, 0.5).Integer("layers", 1, 3);
        var trials = Space().Random(200, seed: 3);

        trials.Select(trial => trial.Text("rate")).ShouldBe(Space().Random(200, seed: 3).Select(trial => trial.Text("rate")));
        trials.Take(50).Select(trial => trial.Text("rate")).ShouldBe(Space().Random(50, seed: 3).Select(trial => trial.Text("rate")));
        trials.Select(trial => trial.Text("rate")).ShouldNotBe(Space().Random(200, seed: 4).Select(trial => trial.Text("rate")));
        trials.ShouldAllBe(trial => trial["rate"] >= 1e-5 && trial["rate"] <= 1e-1 && trial["dropout"] >= 0.25 && trial["dropout"] <= 0.5);
        trials.Select(trial => trial.Integer("layers")).Distinct().Order().ShouldBe([1, 2, 3]);
        // Uniform in the logarithm: half of them lie below the geometric middle.
        trials.Count(trial => trial["rate"] < 1e-3).ShouldBeInRange(70, 130);
    }

    [Fact]
    public void Outcomes_AreRanked()
    {
        var trials = new SearchSpace().Choice("x", 1.0, 3, 2).Grid();
        var result = HyperParameterSearch.Run(trials, trial => trial["x"] == 3 ? double.NaN : trial["x"], higherIsBetter: true);
        result.Ranking.Select(outcome => outcome.Trial.Number).ShouldBe([3, 1, 2]);
        result.Best.Figure.ShouldBe(2);
        result.ToString().ReplaceLineEndings("\n").ShouldBe("trial  figure  x\n    3       2  2\n    1       1  1\n    2     NaN  3\n");
    }

    [Fact]
    public void ASearchThatWasBrokenOff_GoesOn()
    {
        var trials = new SearchSpace().Choice("x", 0.1, 0.2, 0.3).Choice("name", "a,b", "c").Grid();
        var run = new List<int>();
        double Judge(Trial trial)
        {
            run.Add(trial.Number);
            return trial.Number == 2 ? double.NaN : 1 / trial["x"];
        }

        Should.Throw<InvalidOperationException>(() => HyperParameterSearch.Run(
            trials, trial => trial.Number == 4 ? throw new InvalidOperationException("power cut") : Judge(trial), log: Log));
        var result = HyperParameterSearch.Run(trials, Judge, log: Log);

        run.ShouldBe([1, 2, 3, 4, 5, 6]);
        var whole = HyperParameterSearch.Run(trials, Judge);
        result.Outcomes.ShouldBe(whole.Outcomes);
        HyperParameterSearch.Run(trials, _ => throw new InvalidOperationException("nothing is left to run"), log: Log).Outcomes.ShouldBe(
            whole.Outcomes);
    }

    [Fact]
    public void ALossThatIsNotFinite_IsAnOutcome()
    {
        var trials = new SearchSpace().Choice("x", 1.0).Grid();
        for (var i = 0; i < 2; i++)
        {
            var result = HyperParameterSearch.Run(trials, _ => throw new NonFiniteLossException(2, 3, double.NaN), log: Log);
            result.Outcomes.ShouldHaveSingleItem().Failure!.ShouldStartWith("the loss became NaN in epoch 2, step 3;");
            Should.Throw<InvalidOperationException>(() => result.Best).Message.ShouldStartWith(
                "no trial gave a figure; the first failed: the loss became NaN");
        }
    }

    [Fact]
    public void AnotherSearchsLog_IsRefused()
    {
        HyperParameterSearch.Run(new SearchSpace().Choice("x", 1.0, 2).Grid(), _ => 0, log: Log);
        Refused(new SearchSpace().Choice("y", 1.0)).ShouldBe($"{Log}(1): expected trial,y,figure,failure, found trial,x,figure,failure");
        Refused(new SearchSpace().Choice("x", 1.0, 3)).ShouldBe(
            $"{Log}(3): trial 2 has other values than in this search; it is another space's or seed's log: move it away");
        File.AppendAllText(Log, "one,1,0,\n");
        Refused(new SearchSpace().Choice("x", 1.0, 2)).ShouldBe($"{Log}(4): no trial: one,1,0,");

        string Refused(SearchSpace space) => Should.Throw<FormatException>(
            () => HyperParameterSearch.Run(space.Grid(), _ => 0, log: Log)).Message;
    }

    [Fact]
    public void Spaces_AreChecked()
    {
        Should.Throw<InvalidOperationException>(() => new SearchSpace().Uniform("x", 0, 1).Grid()).Message
            .ShouldBe("'x' is an interval, of which a grid has no points; give its values by Choice, or search at random");
        Should.Throw<ArgumentException>(() => new SearchSpace().Uniform("x", 1, 1)).Message.ShouldBe("'x': 1 to 1 is no interval");
        Should.Throw<ArgumentException>(() => new SearchSpace().Choice("x", 1.0).Integer("x", 1, 2)).Message.ShouldStartWith(
            "the name 'x' is taken");
        Should.Throw<ArgumentException>(() => new SearchSpace().Choice("x", Array.Empty<double>())).Message.ShouldStartWith(
            "'x' has no values to choose from");
        var trial = new SearchSpace().Choice("x", 0.5).Choice("name", "a").Grid()[0];
        Should.Throw<KeyNotFoundException>(() => trial["y"]).Message.ShouldBe("there is no parameter 'y'; the space has x, name");
        Should.Throw<FormatException>(() => trial["name"]).Message.ShouldBe("'name' is 'a', which is no number; read it by Text");
        Should.Throw<FormatException>(() => trial.Integer("x")).Message.ShouldBe("'x' is 0.5, which is no integer");
        var large = Enumerable.Range(0, 7).Aggregate(new SearchSpace(), (space, i) =>
            space.Choice($"x{i}", [.. Enumerable.Range(0, 10).Select(value => (double)value)]));
        Should.Throw<InvalidOperationException>(large.Grid).Message.ShouldBe("the grid has more than a million points; search at random");
    }

    public void Dispose() => _folder.Dispose();
}
