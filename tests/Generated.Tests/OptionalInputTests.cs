using ModelDsl.Runtime;

namespace ModelDsl.Generated.Tests;

/// <summary>Classes with optional inputs, run with and without them.</summary>
public class OptionalInputTests
{
    private static readonly BothViews Views = new("OptionalInputs.nnet");

    public static TheoryData<string> Models => Views.Names;

    [Theory]
    [MemberData(nameof(Models))]
    public void TheConstructedState_IsTheElaboratedOne(string name) => Views.StatesShouldAgree(name, BothViews.Construct(name));

    [Theory]
    [InlineData("Masked")]
    [InlineData("Erased")]
    [InlineData("CrossAttention")]
    [InlineData("InitialStates")]
    public void TheOutputs_HaveTheElaboratedShapes_AndNothingElseIsLeft(string name) => Views.OutputsShouldAgree(name);

    [Fact]
    public void AnOptionalInput_DecidesTheBranch()
    {
        using var model = new Masked();
        using (no_grad()) model.Scale.weight.copy_(tensor([1f, 10f, 100f], [1, 3]));
        using var x = tensor([1f, 2f, 3f, 4f, 5f, 6f], [2, 3]);
        using var mask = tensor([true, false, true, false, true, false], [2, 3]);

        Numbers(() => model.call(x)).ShouldBe([2, 5]);
        Numbers(() => model.call(x, mask)).ShouldBe([301, 50]);
    }

    [Fact]
    public void AnOptionalInput_IsPassedOn()
    {
        using var model = new Erased();
        using var x = tensor([1f, 2f, 3f], [1, 3]);
        using var mask = tensor([true, false, false], [1, 3]);

        Numbers(() => model.call(x)).ShouldBe([12, 24, 36]);
        Numbers(() => model.call(x, mask: mask)).ShouldBe([12, 26, 39]);
    }

    [Fact]
    public void ItsOwnDimension_IsCheckedWhereItIsGiven()
    {
        using var scope = NewDisposeScope();
        using var model = new CrossAttention();
        var (x, memory, mask) = (ones(2, 3, 4), ones(2, 5, 4), zeros(2, 5, dtype: ScalarType.Bool));

        Numbers(() => model.call(x)).ShouldBe(x.data<float>().ToArray());
        Numbers(() => model.call(x, memory)).ShouldBe(Numbers(() => model.call(x, memory, mask)));
        Should.Throw<ShapeMismatchException>(() => model.call(x, memory, mask[.., 1..])).Message.ShouldContain("memory_mask");
        Should.Throw<ShapeMismatchException>(() => model.call(x, memory[1..])).Message.ShouldContain("memory");
    }

    [Fact]
    public void InitialStates_AreGivenOrNot()
    {
        using var scope = NewDisposeScope();
        using var model = new InitialStates();
        var (x, state, other) = (ones(1, 2, 2), zeros(1, 1, 2), ones(1, 1, 2));

        var without = Numbers(() => model.call(x));
        Numbers(() => model.call(x, state, state)).ShouldBe(without);
        Numbers(() => model.call(x, other, state)).ShouldNotBe(without);
    }

    [Fact]
    public void MoreThanSixInputs_ComeAsOneTuple()
    {
        using var model = new Seven();
        using var one = ones(2);

        Numbers(() => model.call(one, one, one, one, one, one)).ShouldBe([6, 6]);
        Numbers(() => model.call(one, one, one, one, one, one, one)).ShouldBe([7, 7]);
        ((nn.Module<(Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor?), Tensor>)model).ShouldNotBeNull();
    }

    [Fact]
    public void BothSides_LearnAndLeaveNothingBehind()
    {
        using var model = new Masked();
        using var x = tensor([1f, 2f, 3f], [1, 3], requires_grad: true);
        using var mask = ones(1, 3, dtype: ScalarType.Bool);

        model.call(x, mask).sum().backward();
        model.Scale.weight.grad!.data<float>().ToArray().ShouldBe([1, 2, 3]);
        model.call(x).sum().backward();
        using var expected = model.Scale.weight.detach().flatten() + 1 / 3f;
        x.grad!.data<float>().ToArray().ShouldBe(expected.data<float>().ToArray(), 1e-6);
    }

    /// <summary>What a call gives; fails when it leaves a tensor behind.</summary>
    private static float[] Numbers(Func<Tensor> call)
    {
        using var gradients = no_grad();
        call().Dispose();
        var before = LiveTensors.Settled();
        using var result = call();
        Tensor.TotalCount.ShouldBe(before + 1);
        return result.data<float>().ToArray();
    }
}
