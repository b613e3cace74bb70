using ModelDsl.Runtime;

namespace ModelDsl.Generated.Tests;

/// <summary>
/// Of loops and choices, what the build elaborates and what the generated constructor makes are one: the same state, in the same order, for the
/// defaults and for other arguments, which an alias elaborates.
/// </summary>
public class LoopTests
{
    private static readonly BothViews Views = new("Loops.nnet");

    public static TheoryData<string> Models => Views.Names;

    [Theory]
    [MemberData(nameof(Models))]
    public void TheConstructedState_IsTheElaboratedOne(string name) => Views.StatesShouldAgree(name, BothViews.Construct(name));

    [Fact]
    public void AClassWithOtherArguments_IsWhatTheAliasElaborates()
    {
        Views.StatesShouldAgree("Loops.WidthListOfOne", new Loops.WidthList([5]));
        Views.StatesShouldAgree("Loops.WidthListOfNone", new Loops.WidthList([], classes: 2));
        Views.StatesShouldAgree("Loops.VggOfThree", new Loops.Vgg([(4, 2), (6, 1), (8, 2)], 2));
        Views.StatesShouldAgree("Loops.ZippedOfTwo", new Loops.Zipped([3, 5], [0.0, 0.5], [false, true]));
        Views.StatesShouldAgree("Loops.DenseNetOfThree", new Loops.DenseNet([1, 2, 1], 3, 2));
        Views.StatesShouldAgree("Loops.DenseFeaturesOfFive", new Loops.DenseFeatures(5, 2));
        Views.StatesShouldAgree("Loops.MobileNetHalf", new Loops.MobileNet([(1, 8, 2, 1), (6, 16, 2, 2)], 0.5, 2));
        Views.StatesShouldAgree("Loops.WaveNetOfTwo", new Loops.WaveNet(2, 4, 3));
        Views.StatesShouldAgree("Loops.ChoicesWide", new Loops.Choices(deep: false, wide: true));
        Views.StatesShouldAgree("Loops.AlternatingOfThree", new Loops.Alternating(3));
        Views.StatesShouldAgree("Loops.SharedOfOne", new Loops.Shared((5, 1), 1));
        Views.StatesShouldAgree("Loops.HalvedThrice", new Loops.Halved(3));
        Views.StatesShouldAgree("Loops.DoubledThrice", new Loops.Doubled(3));
        Views.StatesShouldAgree("Loops.NestedDeep", new Loops.Nested(3, 1, 4));
    }

    [Fact]
    public void TheConstructor_ProvesWhatIsNeededOfASizeThatALoopMakes()
    {
        using var fits = new Loops.HalvedOnce(channels: 8);
        Should.Throw<ArgumentException>(() => new Loops.HalvedOnce(channels: 4)).Message.ShouldContain("halves_1.channels % 2 == 0");
        using var fitsInside = new Loops.HalvedInside(channels: 8);
        Should.Throw<ArgumentException>(() => new Loops.HalvedInside(channels: 4)).Message.ShouldContain("Halves0.channels % 2 == 0");
    }

    [Fact]
    public void TheConstructor_ProvesWhatIsNeededOfASizeThatALoopInAContainerLeaves()
    {
        using var fits = new Loops.Shrunk(count: 3);
        Should.Throw<ArgumentException>(() => new Loops.Shrunk(count: 4)).Message.ShouldContain("inner.height >= 3");
    }

    [Fact]
    public void TheRun_ProvesWhatIsNeededOfASizeThatALoopMakesOfIt()
    {
        using var model = new Loops.HalvedAtRun(count: 4);
        using var unit = torch.ones(32);
        using var fits = torch.zeros(1, 1024);
        using var y = model.call(unit, fits);
        y.shape.ShouldBe([1, 2]);
        using var five = torch.ones(5);
        using var odd = torch.zeros(1, 32 * 5);
        Should.Throw<ShapeMismatchException>(() => model.call(five, odd)).Message.ShouldContain("HalvedAtRun: what chunk cuts into 2");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void TheOutputs_HaveTheElaboratedShapes_AndNothingElseIsLeft(string name) =>
        Views.OutputsShouldAgree(name);
}
