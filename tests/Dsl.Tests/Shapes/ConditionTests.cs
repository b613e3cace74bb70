using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

public class ConditionTests
{
    private static readonly Symbol Stride = new("stride", SymbolKind.Parameter, 1);
    private static readonly Symbol Bias = new("bias", SymbolKind.Parameter);
    private static readonly Condition Strided = new Relation(Dim.Of(Stride), RelationOperator.NotEqual, 1);
    private static readonly Condition Biased = new Condition.Flag(Bias);

    [Fact]
    public void Prints_in_both_languages()
    {
        var condition = Condition.And(Condition.Or(Strided, Biased), Condition.Not(Biased));
        condition.ToString().ShouldBe("(stride != 1 or bias) and not bias");
        condition.Format(symbol => symbol.Name).ShouldBe("(stride != 1 || bias) && !bias");
        Condition.Not(condition).ToString().ShouldBe("(stride == 1 and not bias) or bias");
    }

    [Fact]
    public void Folds_what_is_known()
    {
        Condition.And(Strided, Condition.True).ShouldBe(Strided);
        Condition.Or(Strided, Condition.True).ShouldBe(Condition.True);
        Condition.Of(new Relation(Dim.Of(Stride) + 1, RelationOperator.Greater, Dim.Of(Stride))).ShouldBe(Condition.True);
    }

    [Fact]
    public void Is_decided_by_facts()
    {
        var facts = Facts.None.With(Strided).With(Condition.Not(Biased));
        facts.Decide(new Relation(Dim.Of(Stride), RelationOperator.GreaterOrEqual, 2)).ShouldBe(true);
        facts.Decide(Condition.Or(Biased, Condition.Not(Strided))).ShouldBe(false);
        Facts.None.Decide(Condition.Or(Biased, Strided)).ShouldBeNull();
    }

    [Fact]
    public void Alternatives_are_weighed_one_by_one()
    {
        var size = Dim.Of(new Symbol("H", SymbolKind.Dimension));
        var facts = Facts.None.With(Condition.Or(
            new Relation(size, RelationOperator.Equal, 224), new Relation(size, RelationOperator.Equal, 256)));
        facts.Decide(new Relation(size % 32, RelationOperator.Equal, 0)).ShouldBe(true);
        facts.Prove(new Relation(size, RelationOperator.Less, 250)).ShouldBeOfType<Proof.Refuted>().Left.ShouldBe(256);
    }
}
