using ModelDsl.Generator.Tests.Baselines;
using ModelDsl.Generator.Tests.Running;

namespace ModelDsl.Generator.Tests.Emit;

/// <summary>Generated code compiles without any warning: nullable, warnings as errors, documentation complete.</summary>
public class CompilationTests
{
    public static TheoryData<string> Cases => [.. BaselineFolder.With("model.nnet")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Baselines_Compile(string name) => NnetProject.Run(BaselineFolder.Of(name).Read("model.nnet")).ShouldCompile();

    [Fact]
    public void AModelWithoutNamespace_IsInTheRootNamespace()
    {
        const string text = "model Perceptron { input x: [B, 4]  x -> fc: Linear(2) -> output y }";

        NnetProject.Run(text, "My.Project").ShouldCompile().Files.Keys.ShouldBe(["My.Project.Perceptron.g.cs"]);
        NnetProject.Run(text, "").ShouldCompile().Files.Keys.ShouldBe(["Perceptron.g.cs"]);
    }

    [Fact]
    public void ALoopsSize_ThatABlockCannotTell_IsNotTold() => NnetProject.Run(
        """
        block Halves(count: int) = for i in 0..count { chunk(2, dim: 1) -> it[0] }
        model Net(size: int = 3, count: int = 2) { input x: [B, 4 * size]  x -> Halves(count) -> output y }
        """).ShouldCompile();

    [Fact]
    public void AModel_UsesBlocksOfAnotherNamespace()
    {
        var run = new NnetProject(
            "Consumer",
            ("parts/blocks.nnet", "namespace Parts\nblock Half(width: int) { input x: [B, F]  x -> fc: Linear(width / 2) -> output y }"),
            (
                "models/net.nnet",
                "namespace Models\nusing Parts\nmodel Net { input x: [B, 8]  x -> half: Half(8) -> output y: [B, 4] }")).Run();

        run.ShouldCompile().Files.Keys.ShouldBe(["Models.Net.g.cs", "Parts.Half.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void TwoModelsOfOneName_LiveInTwoNamespaces()
    {
        const string body = "model Net { input x: [B, 8]  x -> fc: Linear(4) -> output y }";

        new NnetProject("Consumer", ("a.nnet", $"namespace A\n{body}"), ("b.nnet", $"namespace B\n{body}")).Run()
            .ShouldCompile().Files.Keys.ShouldBe(["A.Net.g.cs", "B.Net.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void EveryParameterType_IsAConstructorArgument() => NnetProject.Run(
        """
        block Unit(width: int, slope: float, biased: bool) {
            input x: [B, F]
            x -> Linear(width, bias: biased) -> LeakyReLU(slope) -> output y
        }

        model Net(widths: int[] = [8, 4], slope: float = 0.1, biased: bool = true, rate: float = 0.5, steps: int) {
            input x: [B, steps]
            x -> u0: Unit(widths[0], slope, biased) -> u1: Unit(widths[1], slope, biased) -> Dropout(rate) -> output y
        }
        """).ShouldCompile();

    [Fact]
    public void PartsOfATensor_AreTakenFromAnArray() => NnetProject.Run(
        """
        model Net {
            input x: [B, 6]
            (a, b, _) = x -> chunk(3, dim: 1)
            (c, d) = x -> split([2, 4], dim: 1)
            (e, f) = stack(a, b, dim: 0) -> unbind(dim: 0)
            output y = concat(c, d, e, f, dim: 1)
        }
        """).ShouldCompile().Files["Consumer.Net.g.cs"].ShouldContain("var (c, d) = (parts2[0], parts2[1]);");

    [Fact]
    public void TensorsMadeInForward_StandBesideTheInputs()
    {
        var text = NnetProject.Run(
            """
            model Net {
                input ids: int64[B, T]
                ids -> embed: Embedding(10, 4) -> as h
                output y = h + (arange(4, dtype: float) -> unsqueeze(0))
                output z = h * ones(4)
            }

            model Plain { input x: [B, 4]  output y = x + zeros(4) }
            """).ShouldCompile();

        text.Files["Consumer.Net.g.cs"].ShouldContain("torch.arange(4, dtype: Embed.get_parameter(\"weight\")!.dtype, device: ids.device)");
        text.Files["Consumer.Net.g.cs"].ShouldContain("torch.ones([4], device: ids.device, dtype: Embed.get_parameter(\"weight\")!.dtype)");
        text.Files["Consumer.Plain.g.cs"].ShouldContain("torch.zeros([4], device: x.device, dtype: x.dtype)");
    }

    [Fact]
    public void ABuffer_IsComputedInOneCallOrInAMethod()
    {
        var text = NnetProject.Run(
            """
            model Net(name: int = 4, widths: int[] = [4, 8], base: float = 0.5) {
                input x: [B, 4]
                buffer zero: [4] = zeros(4)
                buffer steps: [4] = arange(widths[0], dtype: float) * base
                buffer ids: int64[name] = arange(name)
                buffer more: int64[name] = ids + 1
                buffer same: [4] = zero
                output y = x + zero + steps
                output z = more
                output w = same
            }
            """).ShouldCompile().Files["Consumer.Net.g.cs"];

        text.ShouldContain("Zero = torch.zeros([4], device: device, dtype: dtype);");
        text.ShouldContain("Steps = MakeSteps(widths, @base, device, dtype);");
        text.ShouldContain("private static Tensor MakeSteps(long[] widths, double @base, Device? device, ScalarType? dtype)");
        text.ShouldContain("private Tensor MakeMore(Device? device)");
        text.ShouldContain("register_buffer(\"steps\", Steps.Kept());");
    }

    [Fact]
    public void EveryKindOfStage_Compiles() => NnetProject.Run(
        """
        /// Reaches every branch of the emitters once.
        block Gate(unit: layer, width: int) {
            input x: [B, F]
            x -> fc: Linear(width) -> unit -> gate: Linear(F) -> Sigmoid -> output y
        }

        block Mixer(count: int, widen: bool = false) {
            input x: [B, F]
            parameter scale: [F] = ones
            h = x -> blocks: repeat count { Linear(F) -> ReLU }
            wide = h -> if widen { up: Linear(2 * F) -> ReLU -> down: Linear(F) }
            scale * wide -> it * (it -> gate: Gate(GELU, 8)) -> output y
        }

        model Net(count: int = 2, heads: int = 2) {
            input x: [B, T, 16]
            input mask: bool[B, T]
            (sequence, (h, c)) = x -> lstm: LSTM(16, bidirectional: true)
            last = sequence[:, -1]
            joined = last -> concat(dim: 1) { left: Linear(4), right: Linear(4) -> Tanh }
            mixed = joined -> mixer: Mixer(count) -> residual { fc: Linear(8) -> ReLU }
            kept = (sequence -> mean(dim: -1)) -> masked_fill(mask, 0.0)
            weights = kept -> softmax(dim: -1)
            mixed -> Sequential { Linear(8) -> ReLU -> Linear(4) } -> output score
            output weights
        }
        """).ShouldCompile();
}
