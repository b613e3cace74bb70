namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Warnings about uses whose shapes are right and whose meaning hardly is.</summary>
public class HintTests
{
    private const string Squashed = "block Squashed { input x: [B, 4]\n x -> Linear(1) -> gate: Sigmoid -> output y }\n";

    [Theory]
    [InlineData("x -> Linear(1) -> Softmax(dim: 1) -> output y", "NNET5004")]
    [InlineData("x -> Linear(1) -> log_softmax(dim: -1) -> output y", "NNET5004")]
    [InlineData("x -> Linear(2) -> Softmax(dim: 1) -> output y", null)]
    [InlineData("x -> softmax(dim: 0) -> output y", null)]
    [InlineData("x -> softmax(dim: 1) -> log -> output y", "NNET5007")]
    [InlineData("x -> softmax(dim: 1) -> as p -> it + 1e-6 -> log -> output y", null)]
    [InlineData("output y = binary_cross_entropy_with_logits(x -> Linear(1) -> Sigmoid, t)", "NNET5005")]
    [InlineData("output y = binary_cross_entropy_with_logits(x -> Squashed, t)", "NNET5005")]
    [InlineData("output y = binary_cross_entropy(x -> Squashed, t)", null)]
    [InlineData("output y = cross_entropy(x -> softmax(dim: 1), c)", "NNET5006")]
    [InlineData("output y = cross_entropy(x -> log_softmax(dim: 1), c)", "NNET5006")]
    [InlineData("output y = nll_loss(x -> log_softmax(dim: 1), c)", null)]
    public void Hint_IsGivenOnce(string statement, string? code)
    {
        var text = $"{Squashed}model Net {{\n input x: [B, 4]\n input t: [B, 1]\n input c: int64[B]\n {statement}\n}}";

        var codes = Compiled.Text(text).Compilation.Diagnostics.Select(diagnostic => diagnostic.Code).ToList();

        codes.Where(found => found is "NNET5004" or "NNET5005" or "NNET5006" or "NNET5007" || found[4] is '2' or '3')
            .ShouldBe(code is null ? [] : [code], string.Join(", ", codes));
    }

    /// <summary>PyTorch's layers are given the size of their input first.</summary>
    [Theory]
    [InlineData("[B, 3, 32, 32]", "Conv2d(3, 16, 3)", "NNET5009 Conv2d takes no in_channels, which the input tells: here 3 is the out_channels and 16 the kernel_size; is `Conv2d(16, …)` meant? If not, write `kernel_size: 16`")]
    [InlineData("[B, T, 64]", "LSTM(64, 128)", "NNET5009 LSTM takes no input_size, which the input tells: here 64 is the hidden_size and 128 the num_layers; is `LSTM(128, …)` meant? If not, write `num_layers: 128`")]
    [InlineData("[B, 64, 8, 8]", "BatchNorm2d(64)", "NNET5009 BatchNorm2d takes no num_features, which the input tells: here 64 is the eps; remove it, or write `eps: 64`")]
    [InlineData("[B, 64, 8, 8]", "GroupNorm(8, 64)", "NNET5009 GroupNorm takes no num_channels, which the input tells: here 64 is the eps; remove it, or write `eps: 64`")]
    [InlineData("[B, 784]", "Linear(784, 128)", "NNET2005 'bias' of Linear is a bool, but gets an int; in_features is not written, the input tells it: `Linear(128)`")]
    [InlineData("[B, 3, 32, 32]", "Conv2d(3, 16, kernel_size: 3)", "NNET2006 'kernel_size' of Conv2d is given twice; in_channels is not written, the input tells it: `Conv2d(16, …)`")]
    [InlineData("[B, T, 64]", "MultiheadAttention(64, 4)", "NNET3013 dropout of MultiheadAttention must be between 0 and 1, but is 4; embed_dim is not written, the input tells it: is `MultiheadAttention(4, …)` meant?")]
    public void TheSizeOfTheInput_IsNotWritten(string input, string layer, string message) =>
        Compiled.Text($"model Net {{ input x: {input} x -> {layer} -> output y }}").Errors.ShouldHaveSingleItem().ShouldEndWith(message);

    [Theory]
    [InlineData("[B, 64, 8, 8]", "Conv2d(64, 3)")]
    [InlineData("[B, 64, 8, 8]", "Conv2d(64, 3, 2)")]
    [InlineData("[B, 64, 8, 8]", "Conv2d(64, kernel_size: 8)")]
    [InlineData("[B, T, 64]", "LSTM(64, 2)")]
    [InlineData("[B, T, 64]", "LayerNorm(64)")]
    [InlineData("[B, 64, 8, 8]", "GroupNorm(8)")]
    [InlineData("[B, 128]", "Linear(128)")]
    public void OrdinaryArguments_AreNotAskedAbout(string input, string layer) =>
        Compiled.Cleanly($"model Net {{ input x: {input} x -> {layer} -> output y }}");
}
