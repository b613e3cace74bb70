namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Powers of ints: of a base that the constructor is given, or to an exponent that it is given, but not both.</summary>
public class PowerTests
{
    [Theory]
    [InlineData("", "2 ** 5")]
    [InlineData("(n: int = 3)", "n ** 2")]
    [InlineData("(n: int = 3)", "2 ** n")]
    public void APower_IsAnInt(string parameters, string power) => Compiled.Cleanly(Model(parameters, power));

    [Theory]
    [InlineData("", "2 ** 63", "an int is raised to a power from 0 to 62, but this is 63")]
    [InlineData("", "2 ** -1", "an int is raised to a power from 0 to 62, but this is -1")]
    [InlineData("(n: int = 3)", "n ** 63", "an int is raised to a power from 0 to 62, but this is 63")]
    [InlineData("(n: int = 3)", "n ** n", "`**` of two ints needs a constant on one side, but this is n ** n")]
    public void APowerThatIsNone_IsAnError(string parameters, string power, string message) =>
        Compiled.Text(Model(parameters, power)).Error.ShouldBe($"3,15 NNET2007 {message}");

    [Fact]
    public void AnExponentOfSeveralTerms_IsWrittenInBrackets() =>
        Compiled.Cleanly("model M(n: int = 3) { input x: [B, 4] x -> Linear(2 ** (n - 1)) -> output y }").Compilation.Definitions
            .ShouldHaveSingleItem().Outputs.ShouldHaveSingleItem().Variable.Type.ToString().ShouldBe("[B, 2**(n - 1)]");

    private static string Model(string parameters, string power) =>
        $"model M{parameters} {{\n  input x: [B, 4]\n  x -> Linear({power}) -> output y\n}}";
}
