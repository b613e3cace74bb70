using ModelDsl.Runtime;

namespace ModelDsl.Generated.Tests;

/// <summary>A class that constructs itself, smaller, until a condition ends it.</summary>
public class RecursionTests
{
    private static readonly BothViews Views = new("Recursion.nnet");

    [Fact]
    public void TheConstructedState_IsTheElaboratedOne()
    {
        Views.StatesShouldAgree("RecursiveUNet", new RecursiveUNet());
        Views.StatesShouldAgree("RecursiveUNetOfOne", new RecursiveUNet(depth: 1, width: 2));
        Views.StatesShouldAgree("RecursiveUNetOfNone", new RecursiveUNet(depth: 0));
        Views.StatesShouldAgree("Forest", new Forest());
        Views.StatesShouldAgree("ForestOfThree", new Forest(3, 2));
    }

    [Fact]
    public void TheOutputs_HaveTheElaboratedShapes_AndNothingElseIsLeft()
    {
        Views.OutputsShouldAgree("Forest");
        Views.OutputsShouldAgree("ForestOfThree");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void EachLevel_HoldsTheNext(int depth)
    {
        using var model = new RecursiveUNet(depth, width: 2);

        var (level, width) = (model.Net, 2);
        for (var left = depth; left > 0; left--, width *= 2)
        {
            level.Up!.weight.shape.ShouldBe([2 * width, width, 2, 2]);
            level = level.Inner!;
        }

        level.Inner.ShouldBeNull();
        using var image = randn(2, 1, 16, 8);
        using var mask = model.call(image);
        mask.shape.ShouldBe([2, 2, 16, 8]);
        model.state_dict().Keys.Count(key => key.EndsWith("enc.conv1.weight")).ShouldBe(depth + 1);
    }

    [Fact]
    public void TheResult_IsThatOfItsParts()
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        using var model = new RecursiveUNet(depth: 2, width: 2);
        var image = randn(1, 1, 16, 8);

        var before = LiveTensors.Settled();
        var mask = model.call(image);
        Tensor.TotalCount.ShouldBe(before + 1);
        model.Head.call(Expected(model.Net, image)).data<float>().ToArray().ShouldBe(mask.data<float>().ToArray());
    }

    [Fact]
    public void ASizeThatOneLevelCannotHalve_IsRefused()
    {
        using var model = new Level(c: 1, width: 2, depth: 2);
        using var image = randn(1, 1, 8, 6);
        Should.Throw<ShapeMismatchException>(() => model.call(image)).Message.ShouldContain("2*(W/2) == W");
    }

    private static Tensor Expected(Level level, Tensor x)
    {
        var skip = level.Enc.call(x);
        if (level.Inner is not { } inner) return skip;
        var up = level.Up!.call(Expected(inner, nn.functional.max_pool2d(skip, 2)));
        return level.Dec!.call(cat([skip, up], 1));
    }
}
