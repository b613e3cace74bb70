namespace ModelDsl.Runtime.Tests.Guards;

public class ParameterGuardTests
{
    [Fact]
    public void ATrueCondition_Passes() => ParameterGuard.Require(true, "Attention", "never shown");

    [Fact]
    public void AFalseCondition_NamesTheModel() =>
        Should.Throw<ArgumentException>(() => ParameterGuard.Require(false, "Attention", "dim must be divisible by heads"))
            .Message.ShouldBe("Attention: dim must be divisible by heads");
}
