namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary><c>buffer</c> statements.</summary>
public class BufferTests
{
    [Fact]
    public void ABuffer_StandsInTheStateInTheOrderOfTheSource() =>
        Compiled.Cleanly("""
            model M(length: int = 4) {
                input x: [B, length, 8]
                parameter scale: [8] = ones
                buffer pos: [length, 8] = zeros(length, 8)
                buffer ids: int64[length] = arange(length)
                x + pos * scale -> output y
            }
            """).State("M").ShouldBe(["scale [8]", "pos [4, 8]", "ids [4]"]);

    [Fact]
    public void ABlocksBuffer_TakesTheSizesOfItsInputs() =>
        Compiled.Cleanly("""
            block Shift { input x: [B, T, dim] buffer pos: [T, dim] = zeros(T, dim) output y = x + pos }
            model M { input x: [B, 6, 4] x -> shift: Shift -> output y }
            """).State("M").ShouldBe(["shift.pos [6, 4]"]);

    [Theory]
    [InlineData("buffer b: [4] = zeros(5)", "3,12 NNET3011 buffer 'b' is claimed to be [4], but is [5]: dim 0 is 5, not 4")]
    [InlineData(
        "buffer b: [4] = arange(4)",
        "3,17 NNET3002 buffer 'b' is float, but its value is int64; write `int64[4]`, or make the value `float`")]
    [InlineData("buffer b: bool[4] = arange(4)", "3,21 NNET3002 buffer 'b' is bool, but its value is int64")]
    [InlineData("buffer b: bol[4] = ones(4)", "3,11 NNET2007 'bol' is no dtype; known are")]
    [InlineData(
        "buffer b: [4] = p * 2",
        "3,17 NNET2007 buffer 'b' is computed by the constructor, which has no 'p'; use sizes, constants and earlier buffers")]
    [InlineData("buffer b: [B, 4] = x", "3,20 NNET2007 buffer 'b' is computed by the constructor, which has no 'x'")]
    [InlineData(
        "buffer b: [B, 4] = zeros(B, 4)",
        "3,20 NNET3007 a size of buffer 'b' is B, which depends on the run-time dimension B, but a constructor must know it")]
    [InlineData(
        "buffer b: [4] = ones(4) -> Linear(4)",
        "3,17 NNET2007 buffer 'b' is computed by ops alone; a layer belongs where the buffer is used")]
    [InlineData("buffer b: [4] = 0.5", "3,11 NNET2007 a tensor is needed here, but this is a float")]
    public void AWrongBuffer_IsOneError(string statement, string error) =>
        Compiled.Text($"model M {{ input x: [B, 4]\nparameter p: [4]\n{statement}\noutput y = x + b\n}}").Error.ShouldStartWith(error);
}
