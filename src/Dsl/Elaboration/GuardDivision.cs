using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Divides what a class checks between its constructor, as far as that knows the sizes, and <c>forward</c>.</summary>
internal sealed class GuardDivision(DefinitionTable definitions)
{
    public void Divide(ModuleDefinition definition, BodyElaborator body, ProofContext proof)
    {
        var runTime = new HashSet<Symbol>();
        foreach (var input in body.Inputs)
        {
            foreach (var dim in input.Variable.Type.Shape)
            {
                foreach (var symbol in dim.Symbols.Where(
                    s => s.Kind == SymbolKind.Dimension && !body.InputDimensions.Contains(s))) runTime.Add(symbol);
            }
        }

        foreach (var guard in proof.NeededGuards())
        {
            var sources = SymbolSources.Close(guard.Condition.Symbols)
                .Where(symbol => symbol.Kind == SymbolKind.Dimension && symbol.Sources.Count == 0);
            var dimensions = sources.Where(symbol => !body.InputDimensions.Contains(symbol)).ToList();
            if (dimensions.Any(symbol => !runTime.Contains(symbol))) continue;
            if (dimensions.Count == 0 && guard.Condition.Symbols.All(symbol => symbol.Kind != SymbolKind.Presence)
                && AreTold(guard.Condition.Symbols))
            {
                definition.ConstructorGuards.Add(guard);
            }
            else if (!guard.Condition.Symbols.Any(symbol => symbol.Kind == SymbolKind.Loop || symbol is CarriedSymbol or MemberSizeSymbol))
            {
                // What a loop makes of a size that only the run knows is checked where it is used.
                definition.ForwardGuards.Add(guard);
            }
        }
    }

    /// <summary>Whether the constructor hears of every size that loops inside its members make, in this run or the next.</summary>
    public bool AreTold(IEnumerable<Symbol> symbols)
    {
        foreach (var size in SymbolSources.Close(symbols).OfType<MemberSizeSymbol>().Where(size => !size.IsExposed))
        {
            size.IsExposed = size.Member is BlockMember { Definition: { } inner } && definitions.Request(inner, size);
            if (!size.IsExposed) return false;
        }

        return true;
    }
}
