using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ShapeTests
{
    private static readonly OracleCases cases = new("ops_shape")
    {
        { "reshape", x => [x.reshape(6, -1), torch.reshape(x, 6, -1)] },
        { "view", x => [x.view(-1, 8)] },
        { "view_as", (x, y) => [x.view_as(y)] },
        { "flatten", x => [x.flatten(1), torch.flatten(x, 1)] },
        { "flatten_all", x => [x.flatten(), torch.flatten(x), x.ravel(), torch.ravel(x)] },
        { "unflatten", x =>
            [x.unflatten(1, 3, -1), torch.unflatten(x, 1, 3, -1), x.unflatten(1, (Size)new long[] { 3, 4 }),
             torch.unflatten(x, 1, (Size)new long[] { 3, 4 })] },
        { "squeeze", x => [x.squeeze(), x.clone().squeeze_(), torch.squeeze(x), torch.squeeze_(x.clone())] },
        { "squeeze_dim", x => [x.squeeze(-1), x.clone().squeeze_(-1), torch.squeeze(x, -1), torch.squeeze_(x.clone(), -1)] },
        { "unsqueeze", x => [x.unsqueeze(1), x.clone().unsqueeze_(1), torch.unsqueeze(x, 1), torch.unsqueeze_(x.clone(), 1)] },
        { "transpose", x =>
            [x.transpose(0, -1), x.clone().transpose_(0, -1), torch.transpose(x, 0, -1), x.swapaxes(0, -1), x.swapdims(0, -1),
             torch.swapaxes(x, 0, -1), torch.swapdims(x, 0, -1)] },
        { "t", x => [x.t(), torch.t(x), x.T, x.mT, x.H, x.mH] },
        { "permute", x => [x.permute(2, 0, 1), x.permute((IEnumerable<long>)[2, 0, 1]), torch.permute(x, 2, 0, 1)] },
        { "movedim", x =>
            [x.movedim([0, 1], [2, 0]), torch.movedim(x, new long[] { 0, 1 }, new long[] { 2, 0 }), x.moveaxis([0, 1], [2, 0]),
             torch.moveaxis(x, new long[] { 0, 1 }, new long[] { 2, 0 }), torch.moveaxis(x, (0, 1), (2, 0))] },
        { "movedim_one", x => [torch.movedim(x, 0, 2), torch.moveaxis(x, 0, 2)] },
        { "moveaxis_three", x => [torch.moveaxis(x, (0, 1, 2), (2, 0, 1))] },
        { "moveaxis_four", x => [torch.moveaxis(x, (0, 1, 2, 3), (2, 3, 1, 0))] },
        { "adjoint", x => [x.adjoint(), torch.adjoint(x), x.mH] },
        { "atleast_1d", x => [x.atleast_1d(), torch.atleast_1d(x).Single()] },
        { "atleast_2d", x => [x.atleast_2d(), torch.atleast_2d(x).Single()] },
        { "atleast_3d", x => [x.atleast_3d(), torch.atleast_3d(x).Single()] },
        { "expand", x =>
            [x.expand(2, -1, 4), x.expand(new long[] { 2, -1, 4 }, false), x.expand([2L, -1, 4], false),
             x.expand((Size)new long[] { 2, -1, 4 })] },
        { "expand_as", (x, y) => [x.expand_as(y)] },
        { "broadcast_to", x => [x.broadcast_to(2, 3, 4), torch.broadcast_to(x, 2, 3, 4)] },
        { "broadcast_tensors", (x, y) => [torch.broadcast_tensors(x, y).ToArray()] },
        { "narrow", x => [x.narrow(0, 1, 2), torch.narrow(x, 0, 1, 2)] },
        { "select", x => [x.select(1, -1), torch.select(x, 1, -1)] },
        { "slice", x => [x.slice(0, 1, 6, 2)] },
        { "unfold", x => [x.unfold(1, 3, 2)] },
        { "as_strided", x => [x.as_strided([3, 2], [4, 1], 1)] },
        { "flip", x => [x.flip(0, 2), torch.flip(x, 0, 2)] },
        { "fliplr", x => [x.fliplr(), torch.fliplr(x)] },
        { "flipud", x => [x.flipud(), torch.flipud(x)] },
        { "roll", x => [x.roll(2), torch.roll(x, 2), x.roll(new long[] { 2 }), torch.roll(x, new long[] { 2 })] },
        { "roll_dim", x => [x.roll(1, -1), torch.roll(x, 1, -1)] },
        { "roll_dims", x =>
            [x.roll((1, -1), (0, 2)), torch.roll(x, (1, -1), (0, 2)), x.roll(new long[] { 1, -1 }, new long[] { 0, 2 }),
             torch.roll(x, new long[] { 1, -1 }, new long[] { 0, 2 }), x.roll([1L, -1], (ReadOnlySpan<long>)[0, 2])] },
        { "roll_three", x => [x.roll((1, -1, 2), (0, 1, 2)), torch.roll(x, (1, -1, 2), (0, 1, 2))] },
        { "rot90", x => [x.rot90(), torch.rot90(x)] },
        { "rot90_dims", x => [x.rot90(3, (1, 2)), torch.rot90(x, 3, (1, 2))] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
