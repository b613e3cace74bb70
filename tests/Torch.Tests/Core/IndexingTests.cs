using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Core;

public class IndexingTests
{
    private static readonly Fixture fixture = Fixture.Load("indexing");
    private static readonly TensorIndex all = TensorIndex.Colon;
    private static readonly TensorIndex ellipsis = TensorIndex.Ellipsis;

    private readonly Tensor x = arange(120).reshape(2, 3, 4, 5);
    private readonly Tensor rows = tensor(new long[] { 0, 2, 1 });
    private readonly Tensor columns = tensor(new long[] { 3, 3, 0 });

    private Tensor Mask => x[0, 0].remainder(3).eq(0);

    private static TensorIndex At(Tensor tensor) => TensorIndex.Tensor(tensor);

    [Theory]
    [InlineData("int")]
    [InlineData("negative")]
    [InlineData("slice")]
    [InlineData("slice_step")]
    [InlineData("slice_negative")]
    [InlineData("ellipsis")]
    [InlineData("ellipsis_middle")]
    [InlineData("none")]
    [InlineData("tensor")]
    [InlineData("tensors")]
    [InlineData("tensors_apart")]
    [InlineData("mask")]
    [InlineData("mask_middle")]
    [InlineData("slice_tensor")]
    [InlineData("bool")]
    public void Reading_PicksWhatPyTorchPicks(string name) => fixture.ShouldMatch(Read(name), name);

    [Theory]
    [InlineData("set_int")]
    [InlineData("set_slice")]
    [InlineData("set_step")]
    [InlineData("set_tensor")]
    [InlineData("set_tensors")]
    [InlineData("set_mask")]
    public void Writing_ChangesWhatPyTorchChanges(string name)
    {
        Write(name);
        fixture.ShouldMatch(x, name);
    }

    [Fact]
    public void IndexAndRange_CountFromTheEnd()
    {
        x[^1, ^2].Equals(x[1, 1]).ShouldBeTrue();
        x[0, 0][1..^1].Equals(x[0, 0, 1..3]).ShouldBeTrue();
    }

    [Fact]
    public void Slice_IsAView()
    {
        x[0, 1..2].fill_(-1);
        x[0, 1, 0, 0].ToInt64().ShouldBe(-1);
    }

    private Tensor Read(string name) => name switch
    {
        "int" => x[1],
        "negative" => x[-1, 2],
        "slice" => x[all, 1..3],
        "slice_step" => x[ellipsis, TensorIndex.Slice(step: 2)],
        "slice_negative" => x[all, all, ^3..^1],
        "ellipsis" => x[ellipsis, 1],
        "ellipsis_middle" => x[0, ellipsis, 2],
        "none" => x[all, TensorIndex.None, 0],
        "tensor" => x[all, At(rows)],
        "tensors" => x[all, At(rows), At(columns)],
        "tensors_apart" => x[At(rows % 2), all, At(columns)],
        "mask" => x[0, 0][Mask],
        "mask_middle" => x[all, all, At(Mask)],
        "slice_tensor" => x[1, ..2, all, At(tensor(new long[,] { { 0, 4 }, { 2, 2 } }))],
        _ => x[TensorIndex.Bool(true), 1],
    };

    private void Write(string name)
    {
        switch (name)
        {
            case "set_int":
                x[1, 2] = tensor(7);
                break;
            case "set_slice":
                x[all, ..2] = arange(20).reshape(4, 5);
                break;
            case "set_step":
                x[ellipsis, TensorIndex.Slice(step: 2)] = tensor(-1);
                break;
            case "set_tensor":
                x[all, At(rows)] = tensor(5L);
                break;
            case "set_tensors":
                x[0, At(rows), At(columns)] = tensor(new long[,] { { 1L }, { 2L }, { 3L } });
                break;
            default:
                x[0, 0, At(Mask)] = tensor(-9);
                break;
        }
    }
}
