using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Optional inputs: what is given decides a branch, the layers of both sides exist.</summary>
public class OptionalInputTests
{
    private const string Block = """
        block Attend {
            input x: [B, T, C]
            input mask: bool[B, T]?
            x -> if mask { masked_fill(it, unsqueeze(mask, dim: -1), 0.0) -> a: Linear(C, bias: false) } else { b: Linear(C, bias: false) }
              -> output y
        }

        """;

    [Fact]
    public void AModel_LeavesTheBranchToTheCall()
    {
        var model = Compiled.Cleanly("model M { input x: [B, 4] input m: bool[B, 4]? x -> if m { masked_fill(it, m, 0.0) } -> output y }")
            .Model("M");
        var branch = model.Root.Steps.OfType<BranchStep>().ShouldHaveSingleItem();
        branch.Inputs.ShouldHaveSingleItem().Name.ShouldBe("m");
        branch.Condition.ToString().ShouldBe("m");
        branch.Else.ShouldBeEmpty();
    }

    [Fact]
    public void WhereABlockIsUsed_TheBranchIsDecided_AndTheKeysAreTheSame()
    {
        var compiled = Compiled.Cleanly(Block + """
            model With { input x: [B, T, 3] input m: bool[B, T] x -> p: Attend(mask: m) -> output y }
            model Without { input x: [B, T, 3] x -> p: Attend -> output y }
            model Either { input x: [B, T, 3] input m: bool[B, T]? x -> p: Attend(mask: m) -> output y }
            """);
        foreach (var name in new[] { "With", "Without", "Either" })
        {
            compiled.State(name).ShouldBe(["p.a.weight [3, 3]", "p.b.weight [3, 3]"]);
        }
        Kinds("With").ShouldBe(["unsqueeze", "masked_fill", "a"]);
        Kinds("Without").ShouldBe(["b"]);
        Kinds("Either").ShouldBe(["branch"]);

        IEnumerable<string> Kinds(string model) =>
            compiled.Model(model).Root.Steps.OfType<RegisterStep>().Select(step => step.Member).OfType<BlockMember>().Single()
                .Instance!.Steps.Select(step => step switch
            {
                OperationStep operation => operation.Operation.Name,
                ModuleStep module => module.Member.Key.ToString(),
                BranchStep => "branch",
                _ => "",
            }).Where(kind => kind.Length > 0);
    }

    [Fact]
    public void WhatIsNeverReached_CostsNothing() =>
        Compiled.Cleanly(Block + "model M { input x: [B, T, 3] x -> p: Attend -> output y expect flops == 9 * B * T }")
            .State("M").Count.ShouldBe(2);

    [Fact]
    public void WhatABranchDemands_IsDemandedWhereItIsReached()
    {
        const string block = """
            block Smooth {
                input x: [B, C, T]
                input m: bool[B]?
                x -> if m { it + (it -> AvgPool1d(3) -> mean(dim: 2, keepdim: true)) } -> output y
            }

            """;
        Constraints("x -> p: Smooth").ShouldBeEmpty();
        Constraints("x -> p: Smooth(m: given)").ShouldBe(["T >= 3"]);
        Constraints("x -> p: Smooth(m: open)").ShouldBe(["not open or T >= 3"]);

        IEnumerable<string> Constraints(string use) =>
            Compiled.Cleanly(block + "model M { input x: [B, 2, T] input given: bool[B] input open: bool[B]? " + use + " -> output y }")
                .Model("M").Constraints.Select(constraint => constraint.Message);
    }

    [Fact]
    public void ItsDimensions_AreProvedAsOfAnyInput() =>
        Compiled.Text(Block + "model M {\n input x: [B, T, 3]\n input m: bool[B, 7]?\n x -> p: Attend(mask: m) -> output y }").Error
            .ShouldContain("NNET3003 input 'mask' of Attend is [B, T], but gets bool[B, 7]: dim 1 is 7, not T");

    [Fact]
    public void TheSidesOfABranch_GiveOneShape() =>
        Compiled.Text("model M {\n input x: [B, 4]\n input m: bool[B, 4]?\n output y = if m { x[:, 0:2] } else { x }\n}").Error
            .ShouldBe("4,13 NNET3004 cannot join the branches [B, 2] and [B, 4]: dim 1 is 2, not 4");

    [Theory]
    [InlineData(
        "output y = x + m", "8,", "'m' is optional and may be missing here; use it inside `if m { … }`, or pass it to an optional input")]
    [InlineData(
        "m -> Linear(4) -> output y", "8,",
        "'m' is optional and may be missing here; use it inside `if m { … }`, or pass it to an optional input")]
    [InlineData(
        "output y = m[:, 0]", "8,", "'m' is optional and may be missing here; use it inside `if m { … }`, or pass it to an optional input")]
    [InlineData(
        "output y = if n { x + m } else { x }", "8,",
        "'m' is optional and may be missing here; use it inside `if m { … }`, or pass it to an optional input")]
    [InlineData(
        "output y = if not m { x + m } else { x }", "8,",
        "'m' is optional and may be missing here; use it inside `if m { … }`, or pass it to an optional input")]
    [InlineData(
        "x -> Needs(other: m) -> output y", "8,",
        "input 'other' of Needs must be given, but 'm' is optional and may be missing; stand inside `if m { … }`, or declare the input "
        + "with `?` there, too")]
    [InlineData(
        "x -> Linear(S) -> output y", "8,",
        "the dimension S is that of the optional input 'n' alone, which may be missing here; use it inside `if n { … }`")]
    [InlineData(
        "x -> Linear(4, bias: not m) -> output y", "8,",
        "'bias' of Linear is a bool, but gets a condition on optional inputs, which only a call decides")]
    [InlineData(
        "x -> Sized -> output y", "8,8",
        "Sized is made with the size D of its optional input 'z', which is not given here; pass it, or make D a parameter of Sized")]
    public void ItsMisuse_IsToldWithTheMend(string statement, string place, string message)
    {
        var text = "block Needs { input x: [B, 4]  input other: [B, 4]  output y = x + other }\n"
            + "block Sized { input x: [B, C]  input z: [B, D]?  x -> if z { it + (z -> Linear(C)) } -> output y }\n"
            + "model M {\n  input x: [B, 4]\n  input m: [B, 4]?\n  input n: [B, S]?\n\n  " + statement + "\n}";
        var error = Compiled.Text(text).Errors[0];
        error.ShouldStartWith(place);
        error.ShouldContain(message);
    }
}
