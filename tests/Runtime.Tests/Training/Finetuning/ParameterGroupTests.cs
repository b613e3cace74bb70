using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Finetuning;

public class ParameterGroupTests
{
    [Fact]
    public void EachParameter_IsInTheGroupOfItsLongestPath()
    {
        using var model = Model();
        var groups = model.Groups(0.1, ("body", 0.01), ("body.deep", 0.001));
        groups.Select(group => (group.Path, group.Parameters.Count, group.LearningRate)).ShouldBe(
            [("body", 2, 0.01), ("body.deep", 2, 0.001), ("", 2, 0.1)]);
        groups.SelectMany(group => group.Parameters).ShouldBe(model.parameters(), ignoreOrder: true);
    }

    [Fact]
    public void APathEndsAtAModule() => Should.Throw<ArgumentException>(() =>
    {
        using var model = Model();
        model.Groups(0.1, ("bod", 0.01));
    }).Message.ShouldStartWith("'bod' leads to no parameter of Sequential; its modules are body, head");

    [Fact]
    public void APathThatIsThereTwice_IsAnError() => Should.Throw<ArgumentException>(() =>
    {
        using var model = Model();
        model.Groups(0.1, ("body", 0.01), ("body", 0.02));
    }).Message.ShouldStartWith("the path 'body' is there twice");

    [Fact]
    public void FrozenParameters_AreInNoGroup()
    {
        using var model = Model();
        model.children().First().Freeze();
        model.Groups(0.1, ("body", 0.01)).Select(group => group.Path).ShouldBe([""]);
    }

    [Fact]
    public void AnOptimizer_StepsEachGroupAtItsRate()
    {
        using var model = nn.Sequential(("slow", nn.Linear(1, 1, hasBias: false)), ("fast", nn.Linear(1, 1, hasBias: false)));
        using (no_grad())
        {
            model.parameters().ToList().ForEach(parameter => parameter.fill_(1));
        }
        using var optimizer = optim.SGD(model.Groups(0.5, ("slow", 0.25)).Select(
            group => new SGD.ParamGroup(group.Parameters, group.LearningRate)), 0.1);
        using var data = new TensorDataset(ones(1, 1), zeros(1, 1));

        Trainer.For(model, (y, _) => y.sum(), optimizer).Fit(data.Batches(1), 1);
        model.parameters().Select(parameter => parameter.item<float>()).ShouldBe([0.75f, 0.5f]);
    }

    private static Sequential Model() => nn.Sequential(
        ("body", nn.Sequential(("first", nn.Linear(2, 3)), ("deep", nn.Linear(3, 3)))), ("head", nn.Linear(3, 2)));
}
