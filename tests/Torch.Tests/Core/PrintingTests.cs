using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Core;

public class PrintingTests
{
    private static readonly CultureInfo culture = CultureInfo.InvariantCulture;
    private readonly Tensor x = tensor(new[] { 1f, -2.5f, 3f, 4f }).reshape(2, 2);

    [Fact]
    public void ToString_TellsShapeTypeAndDevice() => x.ToString().ShouldBe("[2x2], type = Float32, device = cpu");

    [Fact]
    public void Julia_AlignsColumns() =>
        x.jlstr(newLine: "\n", cultureInfo: culture).ShouldBe("[2x2], type = Float32, device = cpu\n 1 -2.5\n 3    4\n");

    [Fact]
    public void Julia_NamesTheMatrices() =>
        x.reshape(2, 1, 2).jlstr(newLine: "\n", cultureInfo: culture).ShouldBe(
            "[2x1x2], type = Float32, device = cpu\n[0,..,..] =\n 1 -2.5\n\n[1,..,..] =\n 3 4\n");

    [Fact]
    public void Numpy_NestsAndIndents() =>
        x.npstr(newLine: "\n", cultureInfo: culture).ShouldBe("[[1, -2.5]\n [3, 4]]");

    [Fact]
    public void Numpy_LeavesOutTheMiddle() => arange(10).npstr(cultureInfo: culture).ShouldBe("[0, 1, 2, ... 7, 8, 9]");

    [Fact]
    public void CSharp_IsAnInitialiser()
    {
        tensor(new[] { 1L, 2L }).cstr(newLine: "\n", cultureInfo: culture).ShouldBe(
            "[2], type = Int64, device = cpu, value = long [] {1L, 2L}");
        x.cstr(newLine: "\n", cultureInfo: culture).ShouldBe(
            "[2x2], type = Float32, device = cpu, value = \nfloat [,] {\n {1f, -2.5f},\n {3f, 4f}\n}");
    }

    [Fact]
    public void Scalar_IsItsValue() => tensor(1.5).npstr(cultureInfo: culture).ShouldBe("1.5");
}
