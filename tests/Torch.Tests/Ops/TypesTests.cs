using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

// The expected values are the rules of PyTorch's page on type promotion.
public class TypesTests
{
    [Theory]
    [InlineData(ScalarType.Int64, ScalarType.Float32, ScalarType.Float32)]
    [InlineData(ScalarType.Byte, ScalarType.Int8, ScalarType.Int16)]
    [InlineData(ScalarType.Bool, ScalarType.Int32, ScalarType.Int32)]
    [InlineData(ScalarType.Float16, ScalarType.BFloat16, ScalarType.Float32)]
    [InlineData(ScalarType.Float64, ScalarType.ComplexFloat32, ScalarType.ComplexFloat64)]
    public void Two_types_promote_to_the_smallest_that_holds_both(ScalarType left, ScalarType right, ScalarType expected)
    {
        promote_types(left, right).ShouldBe(expected);
        promote_types(right, left).ShouldBe(expected);
        result_type(zeros(2, dtype: left), zeros(2, dtype: right)).ShouldBe(expected);
    }

    [Fact]
    public void A_tensor_with_dimensions_outranks_one_without() =>
        result_type(zeros(2, dtype: float32), zeros([], dtype: float64)).ShouldBe(float32);

    [Theory]
    [InlineData(ScalarType.Int64, ScalarType.Float32, true)]
    [InlineData(ScalarType.Float32, ScalarType.Int64, false)]
    [InlineData(ScalarType.ComplexFloat32, ScalarType.Float32, false)]
    public void Only_casts_that_keep_the_kind_are_allowed(ScalarType from, ScalarType to, bool expected) =>
        can_cast(from, to).ShouldBe(expected);
}
