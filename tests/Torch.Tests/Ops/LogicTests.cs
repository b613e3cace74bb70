using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class LogicTests
{
    private static readonly OracleCases cases = new("ops_logic")
    {
        { "logical_and", (x, y) =>
            [x.logical_and(y), x.clone().logical_and_(y), torch.logical_and(x, y), torch.logical_and_(x.clone(), y), x & y] },
        { "logical_or", (x, y) =>
            [x.logical_or(y), x.clone().logical_or_(y), torch.logical_or(x, y), torch.logical_or_(x.clone(), y), x | y] },
        { "logical_xor", (x, y) =>
            [x.logical_xor(y), x.clone().logical_xor_(y), torch.logical_xor(x, y), torch.logical_xor_(x.clone(), y), x ^ y] },
        { "logical_not", x => [x.logical_not(), x.clone().logical_not_(), torch.logical_not(x), ~x] },
        { "bitwise_and", (x, y) =>
            [x.bitwise_and(y), x.clone().bitwise_and_(y), torch.bitwise_and(x, y), torch.bitwise_and_(x.clone(), y), x & y] },
        { "bitwise_or", (x, y) =>
            [x.bitwise_or(y), x.clone().bitwise_or_(y), torch.bitwise_or(x, y), torch.bitwise_or_(x.clone(), y), x | y] },
        { "bitwise_xor", (x, y) =>
            [x.bitwise_xor(y), x.clone().bitwise_xor_(y), torch.bitwise_xor(x, y), torch.bitwise_xor_(x.clone(), y), x ^ y] },
        { "bitwise_not", x => [x.bitwise_not(), x.clone().bitwise_not_(), torch.bitwise_not(x), torch.bitwise_not_(x.clone()), ~x] },
        { "bitwise_left_shift", (x, y) =>
            [x.bitwise_left_shift(y), x.clone().bitwise_left_shift_(y), torch.bitwise_left_shift(x, y),
             torch.bitwise_left_shift_(x.clone(), y)] },
        { "bitwise_right_shift", (x, y) =>
            [x.bitwise_right_shift(y), x.clone().bitwise_right_shift_(y), torch.bitwise_right_shift(x, y),
             torch.bitwise_right_shift_(x.clone(), y)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
