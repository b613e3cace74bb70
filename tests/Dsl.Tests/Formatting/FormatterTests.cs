using ModelDsl.Dsl.Formatting;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Formatting;

/// <summary>The one style of the language, by example.</summary>
public class FormatterTests
{
    [Fact]
    public void LongPipelines_HaveAStageALine() => Format(
        """
        /// A net.
        model Net { input x:[B,8];

         x->conv1:Conv2d(32,kernel_size:3)->Sequential{Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU}->repeat 3{Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU}->output y }
        """).ShouldBe(
        """
        /// A net.
        model Net {
            input x: [B, 8]

            x
              -> conv1: Conv2d(32, kernel_size: 3)
              -> Sequential { Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU }
              -> repeat 3 {
                  Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU
              }
              -> output y
        }

        """);

    [Fact]
    public void LinesOfAPipeline_AreTheAuthors() => ShouldKeep(
        """
        model Net {
            input image: [B, 3, H, W]

            image -> conv1: Conv2d(64, kernel_size: 7) -> ReLU
              -> layer1: Stage(64) -> as skip
              -> layer2: Stage(128)
            shortcut = image -> if stride != 1 or C != planes {
                downsample: Sequential { Conv2d(planes, kernel_size: 1, stride: stride, bias: false) -> BatchNorm2d }
            }
        }

        """);

    [Fact]
    public void ALineOfAPipelineThatIsTooLong_IsBroken_TheOthersAreNot() => Format(
        """
        model Net {
            image -> conv1: Conv2d(64, kernel_size: 7) -> ReLU
              -> conv2: Conv2d(64, kernel_size: 3, stride: 2, padding: 1, bias: false) -> bn2: BatchNorm2d -> LeakyReLU(0.2) -> Dropout2d(0.1)
        }
        """).ShouldBe(
        """
        model Net {
            image -> conv1: Conv2d(64, kernel_size: 7) -> ReLU
              -> conv2: Conv2d(64, kernel_size: 3, stride: 2, padding: 1, bias: false)
              -> bn2: BatchNorm2d
              -> LeakyReLU(0.2)
              -> Dropout2d(0.1)
        }

        """);

    [Fact]
    public void BrokenBrackets_HaveAnElementALine_WhereTheyWereBrokenOrAreTooLong() => Format(
        """
        const rows = [
          (1, 16, 1), (6, 24, 2),]
        const flat = [1, 2, 3,]
        const long = [100_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000]
        fn f(x: int): int = if x > 2 {
          1 } else if x > 1 { 2 } else { 3 }
        """).ShouldBe(
        """
        const rows = [
            (1, 16, 1),
            (6, 24, 2),
        ]
        const flat = [1, 2, 3]
        const long = [
            100_000_000_000,
            100_000_000_000,
            100_000_000_000,
            100_000_000_000,
            100_000_000_000,
            100_000_000_000,
            100_000_000_000
        ]
        fn f(x: int): int = if x > 2 {
            1
        } else if x > 1 {
            2
        } else {
            3
        }

        """);

    [Fact]
    public void Comments_Stay() => ShouldKeep(
        """
        // A file.

        /* Of several
             lines. */
        namespace Zoo // of networks

        // About the model,
        // in two lines.
        /// Documented.
        model Net(
            // The width.
            width: int = 8, // at least 1
            /* depth */ depth: int = 2
        ) {
            // First.

            // Then.
            input x: [B, 8] // the input
            input y: [B, /* features */ 8]

            x // where it begins
              // a layer
              -> Linear(8) // another one
              -> concat(dim: 1) {
                  ReLU, // left
                  GELU
                  // nothing more
              }
              -> output z

            // Last.
        }

        // Behind it all.

        """);

    [Fact]
    public void SingleBlankLines_StayBetweenStatements() => Format(
        "model Net {\n\n\n    input x: [B]\n\n\n    x -> output y\n    output z\n\n}\n\n\nconst a = 1\nconst b = 2\n\nconst c = 3").ShouldBe(
        """
        model Net {
            input x: [B]

            x -> output y
            output z
        }

        const a = 1
        const b = 2

        const c = 3

        """);

    [Fact]
    public void EntriesOfPairsAndRecipes_AreAligned() => Format(
        "pair P { generator G(1) discriminator D objective bce }\ntrain N { loss mse(a, b) optimizer Adam(lr: 1e-3) }").ShouldBe(
        """
        pair P {
            generator     G(1)
            discriminator D
            objective     bce
        }

        train N {
            loss      mse(a, b)
            optimizer Adam(lr: 1e-3)
        }

        """);

    [Theory]
    [InlineData("const a=1_000*-2**3", "const a = 1_000 * -2 ** 3")]
    [InlineData("const a = x[ 1 : , - 1 , ... ] . b", "const a = x[1:, -1, ...].b")]
    [InlineData("const a = not(b)and c", "const a = not (b) and c")]
    [InlineData("fn f( x : ( int , int )[ ] , y:int=2 ):int=x", "fn f(x: (int, int)[], y: int = 2): int = x")]
    [InlineData("block A = \"l{ i }\" :B->for i in 0 .. 3{C}", "block A = \"l{ i }\": B -> for i in 0..3 { C }")]
    [InlineData("model A(x: int){}", "model A(x: int) { }")]
    public void Spaces(string text, string formatted) => Format(text).ShouldBe(formatted + "\n");

    [Fact]
    public void WindowsLines_StayWindowsLines() =>
        Format("const a = 1\r\n\r\n\r\nconst b = 2").ShouldBe("const a = 1\r\n\r\nconst b = 2\r\n");

    [Fact]
    public void AFileWithSyntaxErrors_IsLeftAlone()
    {
        var result = Formatter.Format(new SourceFile("test.nnet", "const a = "));

        result.Text.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("NNET1010");
    }

    private static void ShouldKeep(string text) => Format(text).ShouldBe(text);

    private static string Format(string text)
    {
        var result = Formatter.Format(new SourceFile("test.nnet", text));
        result.Diagnostics.ShouldBeEmpty();
        return result.Text.ShouldNotBeNull();
    }
}
