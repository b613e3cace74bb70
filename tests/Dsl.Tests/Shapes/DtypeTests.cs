using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

public class DtypeTests
{
    [Theory]
    [InlineData(Dtype.Int64, Dtype.Float, Dtype.Float)]
    [InlineData(Dtype.Bool, Dtype.UInt8, Dtype.UInt8)]
    [InlineData(Dtype.Int8, Dtype.UInt8, Dtype.Int16)]
    [InlineData(Dtype.Int32, Dtype.Int64, Dtype.Int64)]
    [InlineData(Dtype.Float16, Dtype.BFloat16, Dtype.Float32)]
    [InlineData(Dtype.Float16, Dtype.Int64, Dtype.Float16)]
    [InlineData(Dtype.Float, Dtype.Float64, Dtype.Float64)]
    [InlineData(Dtype.Complex64, Dtype.Float64, Dtype.Complex128)]
    [InlineData(Dtype.Complex64, Dtype.Float32, Dtype.Complex64)]
    public void Promotes_as_PyTorch_does(Dtype a, Dtype b, Dtype result)
    {
        DtypeRules.Promote(a, b).ShouldBe(result);
        DtypeRules.Promote(b, a).ShouldBe(result);
    }

    [Fact]
    public void Names_are_read_back()
    {
        foreach (var dtype in Enum.GetValues<Dtype>()) DtypeRules.Parse(dtype.Name()).ShouldBe(dtype);
        Dtype.Int64.Name().ShouldBe("int64");
        DtypeRules.Parse("int65").ShouldBeNull();
    }
}
