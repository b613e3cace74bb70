using System.Text.RegularExpressions;

namespace ModelDsl.Tool.Tests.Summary;

public sealed class SummaryTextTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Perceptron_IsATable()
    {
        var result = Nnet.Run("summary", "Perceptron", folder.Add("a.nnet", Networks.Perceptron));

        result.Status.ShouldBe(0);
        result.Output.ShouldBe(
            """
            Perceptron
              input x: float32[B, 4]
              output logits: float32[B, 3]

            layer  kind    output  parameters
            -----  ------  ------  ----------
            fc1    Linear  [B, 8]          40
            fc2    Linear  [B, 3]          27

              parameters     67
              trainable      67
              multiply-adds  56 * B
              bytes          268 in float32, buffers included

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Terminal_GetsATableOfTheSameCells()
    {
        using var output = new StringWriter();
        var streams = new CommandOutput(new OutputStream(output, isTerminal: true), new OutputStream(TextWriter.Null));

        NnetCommand.Run(["summary", "Perceptron", folder.Add("a.nnet", Networks.Perceptron)], streams).ShouldBe(0);

        output.ToString().Split('\n').ShouldContain(line => Regex.IsMatch(line, @"fc2\s+Linear\s+\[B, 3\]\s+27"));
    }

    [Fact]
    public void InferredBounds_AreShown()
    {
        var result = Nnet.Run("summary", "ResNet4", folder.Add("a.nnet", Networks.ResNet));

        result.Lines.ShouldContain("  where H >= 5");
        result.Lines.ShouldContain("  where W >= 5");
    }

    [Fact]
    public void Bytes_CountBuffersByTheirDtype()
    {
        var result = Nnet.Run("summary", "M", folder.Add("a.nnet", "model M { input x: [B, 2, 4] x -> bn: BatchNorm1d -> output y }"));

        // Weight, bias, mean and variance of two floats each, and one 64-bit count.
        result.Lines.ShouldContain("  bytes          40 in float32, buffers included");
    }

    [Fact]
    public void Pair_ShowsBothParts()
    {
        var result = Nnet.Run("summary", "Gan", folder.Add("a.nnet", Networks.Gan));

        result.Lines[0].ShouldBe("Generator");
        result.Lines.ShouldContain("Discriminator");
    }

    [Fact]
    public void Errors_TakeThePlaceOfTheSummary()
    {
        var path = folder.Add("wrong.nnet", Networks.WrongClaim);

        var result = Nnet.Run("summary", "Wrong", path);

        result.Status.ShouldBe(1);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith($"{path}(3,41): error NNET3011: ");
    }
}
