using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelDsl.Generator.Pipeline;
using ModelDsl.Generator.Tests.Running;

namespace ModelDsl.Generator.Tests.Pipeline;

/// <summary>What the compiler is told, and where.</summary>
public class DiagnosticTests
{
    private const string Wrong =
        """
        model Net {
            input x: [B, 8]
            x -> fc: Linear(4)
              -> output y: [B, 5]
        }
        """;

    [Fact]
    public void AnError_StandsInTheNnetFile()
    {
        var diagnostic = new NnetProject("Consumer", ("models/net.nnet", Wrong)).Run().Diagnostics.ShouldHaveSingleItem();

        diagnostic.ToString().ShouldBe(
            "models/net.nnet(4,24): error NNET3011: y is claimed to be [B, 5], but is [B, 4]: dim 1 is 4, not 5");
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Error);
        diagnostic.Location.Kind.ShouldBe(LocationKind.ExternalFile);
        Wrong.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length).ShouldBe("5");
        diagnostic.Descriptor.HelpLinkUri.ShouldContain("NNET3011");
    }

    [Fact]
    public void AnError_KeepsBackItsFileAndItsUsers()
    {
        var run = new NnetProject(
            "Consumer",
            ("wrong.nnet", Wrong + "\nblock Beside { input x: [B, F]  x -> Linear(F) -> output y }"),
            ("user.nnet", "model User { input x: [B, 8]  x -> beside: Beside -> output y }"),
            ("right.nnet", "model Right { input x: [B, 8]  x -> fc: Linear(4) -> output y }")).Run();

        run.Diagnostics.ShouldHaveSingleItem();
        run.Files.Keys.ShouldBe(["Consumer.Right.g.cs"], "what is missing would only fail again in C#");
    }

    [Fact]
    public void AWarning_KeepsNothingBack()
    {
        var run = NnetProject.Run("model Net { input x: [B, T, 8]  x -> lstm: LSTM(4, dropout: 0.5) -> it[:, -1] -> output y }");

        run.Diagnostics.ShouldHaveSingleItem().DefaultSeverity.ShouldBe(DiagnosticSeverity.Warning);
        run.Files.Keys.ShouldBe(["Consumer.Net.g.cs"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("// nothing but a comment")]
    [InlineData("namespace Zoo")]
    public void AFileWithoutDeclarations_GivesNothing(string text)
    {
        var run = NnetProject.Run(text);

        run.Diagnostics.ShouldBeEmpty();
        run.Files.ShouldBeEmpty();
    }

    [Fact]
    public void AProjectWithoutFiles_GivesNothing() => new NnetProject("Consumer").Run().ShouldCompile().Files.ShouldBeEmpty();

    [Fact]
    public void AnInternalException_IsOneLocatedError()
    {
        // The root namespace is never null; that is as good a fault as any.
        var output = CompiledProject.Compile([ParsedSource.Parse(new NnetSource("net.nnet", Wrong), default)], null!, default);

        output.Classes.ShouldBeEmpty();
        var diagnostic = output.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("NNET9001");
        diagnostic.Path.ShouldBe("net.nnet");
        diagnostic.Message.ShouldStartWith("internal error of ModelDsl, NullReferenceException");
        diagnostic.Message.ShouldContain("please report");
        diagnostic.Message.ShouldNotContain("\n");
    }
}
