using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Branches and loops, and the numbers that they compute.</summary>
internal sealed partial class ConstructorEmitter
{
    /// <summary>All that the constructor computes with.</summary>
    private readonly HashSet<Symbol> needed;

    /// <summary>Inside loops: the innermost list that takes a member.</summary>
    private readonly Dictionary<Member, string> lists = [];
    private int loops;

    /// <summary>Members that are constructed so far.</summary>
    private readonly HashSet<Member> made = [];

    private void WriteBranch(BranchStep branch)
    {
        Flush();
        var (condition, first, second) = branch.Then.Any(IsNeeded)
            ? (branch.Condition, branch.Then, branch.Else)
            : (Condition.Not(branch.Condition), branch.Else, branch.Then);
        Hoist(first.Concat(second));
        WriteArm($"if ({text.Of(condition)})", first, second);
        if (second.Any(IsNeeded) || (loops > 0 && MemberTree.Own(first).Any())) WriteArm("else", second, first);
        writer.Blank();
    }

    /// <summary>Declares in front of a branch what loops inside it compute for what follows.</summary>
    private void Hoist(IEnumerable<Step> steps)
    {
        foreach (var dim in steps.OfType<LoopStep>().SelectMany(loop => loop.Dims)
            .Where(dim => needed.Contains(dim.Exit) && !locals.ContainsKey(dim.Exit)))
        {
            locals[dim.Exit] = scope.Take(Names.Camel(dim.Exit.Name));
            writer.Line($"long {locals[dim.Exit]} = 0;");
        }
    }

    private void WriteArm(string header, IReadOnlyList<Step> steps, IReadOnlyList<Step> others)
    {
        var outer = locals.ToList();
        using (writer.Open(header))
        {
            WriteSteps(steps);
            Flush();

            // Every iteration adds an element, so that all lists have the loop's index.
            foreach (var member in loops == 0 ? [] : MemberTree.Own(others))
            {
                writer.Line($"{lists[member]}.Add({names.Members.Place(member).Nothing(loops, types.Of(member))});");
            }
        }

        Forget(outer);
    }

    private void WriteLoop(LoopStep loop)
    {
        Flush();
        var members = MemberTree.Own(loop.Body).ToList();
        var outerLists = members.ToDictionary(member => member, member => lists.TryGetValue(member, out var list) ? list : null);
        foreach (var member in members) OpenList(member, loop);
        var items = loop.Items.Select(item => needed.Contains(item) ? locals[item] = scope.Take(Names.Camel(item.Name)) : "_").ToList();
        var dims = loop.Dims.Where(dim => needed.Contains(dim.Symbol) || needed.Contains(dim.Exit)).ToList();
        foreach (var dim in dims)
        {
            var isHoisted = locals.TryGetValue(dim.Exit, out var name);
            if (!isHoisted) locals[dim.Exit] = name = TakeCarried(Names.Camel(dim.Symbol.Name));
            writer.Line($"{(isHoisted ? "" : "long ")}{name} = {text.Alone(dim.Initial)};");
            locals[dim.Symbol] = name!;
        }

        var outer = locals.Where(pair => !loop.Items.Contains(pair.Key)).ToList();
        var (header, first) = Header(loop, dims, items);
        using (writer.Open(header))
        {
            if (first is not null) writer.Line(first);
            loops++;
            var guards = loop.Guards.ToList();
            WriteGuards(guards);
            WriteSteps(loop.Body);
            WriteGuards(guards);
            RequireChecked(guards);
            loops--;
            Advance(dims);
        }

        Forget(outer);
        if (loops == 0) writer.Blank();
        foreach (var member in members) CloseList(member, loop, outerLists[member]);
        if (loops == 0) writer.Blank();
    }

    // Beside `channels` of the table, what goes into a layer are its `inChannels`.
    private string TakeCarried(string name) => scope.IsTaken(name) ? scope.Take("in" + Names.Pascal(name)) : scope.Take(name);

    /// <summary>What stands at the head of a loop, and the line that takes an element where the index is needed too.</summary>
    private (string Header, string? First) Header(LoopStep loop, IReadOnlyList<CarriedDim> dims, IReadOnlyList<string> items)
    {
        var uses = StepSymbols.OfConstructor(loop.Body, loop.Items)
            .Concat(SymbolSources.Close(
                dims.SelectMany(dim => dim.Next.Symbols).Concat(loop.Guards.SelectMany(guard => guard.Condition.Symbols)), loop.Items));
        var usesIndex = new HashSet<Symbol>(uses).Contains(loop.Index);
        var element = items.All(item => item == "_") ? null : items.Count == 1 ? items[0] : $"({string.Join(", ", items)})";

        if (element is not null && !usesIndex) return ($"foreach (var {element} in {NameOf(loop.List!.Symbol)})", null);
        var index = locals[loop.Index] = scope.Take(Names.Camel(loop.Index.Name));
        return ($"for (long {index} = 0; {index} < {text.Of(loop.Count)}; {index}++)",
            element is null ? null : $"var {element} = {NameOf(loop.List!.Symbol)}[{index}];");
    }

    private void Advance(IReadOnlyList<CarriedDim> dims)
    {
        var changing = dims.Where(dim => !dim.Next.Equals(Dim.Of(dim.Symbol))).ToList();

        // What another one still needs is not overwritten before it is read.
        var isTangled = changing.Any(dim => SymbolSources.Close(
            changing.Where(other => other != dim).SelectMany(other => other.Next.Symbols), [dim.Symbol]).Contains(dim.Symbol));
        if (isTangled)
        {
            writer.Line(
                $"({string.Join(", ", changing.Select(dim => locals[dim.Symbol]))}) = " +
                $"({string.Join(", ", changing.Select(dim => text.Of(dim.Next)))});");
            return;
        }

        foreach (var dim in changing) writer.Line($"{locals[dim.Symbol]} = {text.Alone(dim.Next)};");
    }

    private void OpenList(Member member, LoopStep loop)
    {
        var place = names.Members.Place(member);
        var made = place.NewList(loops, types.Of(member));
        if (loops == 0 && loop.ListKey is not null)
        {
            lists[member] = place.Property;
            writer.Line($"{place.Property} = {made};");
            return;
        }

        lists[member] = scope.Take(loops == 0 ? Names.Camel(place.Property) : loop.ListKey is null ? "row" : "list");
        writer.Line($"var {lists[member]} = {made};");
    }

    private void CloseList(Member member, LoopStep loop, string? outer)
    {
        var property = names.Members.Property(member);
        var list = lists[member];
        if (outer is not null)
        {
            if (loop.ListKey is { } key) writer.Line($"register_module({construction.Key(key)}, {list});");
            writer.Line($"{outer}.Add({list});");
            lists[member] = outer;
            return;
        }

        if (loop.ListKey is { } label) registrations.Add($"register_module({construction.Key(label)}, {property});");
        else writer.Line($"{property} = {list};");
        lists.Remove(member);
    }

    private void RegisterElement(Member member)
    {
        var place = names.Members.Place(member);
        var list = lists[member];
        if (place.IsModuleList)
        {
            writer.Line($"{list}.Add({construction.Of(member)});");
            return;
        }

        var element = $"{list}[^1]";
        if (place.IsNullable)
        {
            element = scope.Take(Names.Camel(member.Kind));
            writer.Line($"var {element} = {construction.Of(member)};");
            writer.Line($"{list}.Add({element});");
        }
        else
        {
            writer.Line($"{list}.Add({construction.Of(member)});");
        }

        writer.Line($"{Registration(member)}({construction.Key(member.Key)}, {element}{Keeping(member)});");
    }

    /// <summary>Writes the conditions that can be judged here, and takes them from the list.</summary>
    private void WriteGuards(List<GuardDefinition> guards)
    {
        foreach (var guard in guards.Where(guard => guard.Condition.Symbols.All(IsKnown)).ToList())
        {
            writer.Line(
                $"ParameterGuard.Require({text.Of(guard.Condition)}, nameof({Names.Escape(definition.ClassName)}), " +
                $"{Names.Literal(guard.Message)});");
            guards.Remove(guard);
        }
    }

    // What a block needs of sizes that loops inside it make, its own class sees to.
    private static void RequireChecked(IEnumerable<GuardDefinition> left)
    {
        if (left.FirstOrDefault(guard => !guard.IsOfBlock) is not { } unknown) return;
        throw new InvalidOperationException($"the constructor cannot check {unknown.Message}");
    }

    /// <summary>Declares what the source calls by a name before the step that needs it.</summary>
    private void DeclareNumbers(Step step)
    {
        foreach (var symbol in StepSymbols.OfConstructor([step]).OfType<DerivedSymbol>().OrderBy(symbol => symbol.Id))
        {
            if (!symbol.IsNamed || locals.ContainsKey(symbol) || names.IsParameter(symbol) || !IsKnown(symbol)) continue;
            var name = scope.Take(Names.Camel(symbol.Name));
            writer.Line($"var {name} = {symbol.Format(NameOf)};");
            locals[symbol] = name;
        }
    }

    /// <summary>A ModuleList of unlike children: each is a member of its own too.</summary>
    private void WriteChildren(ContainerMember list)
    {
        foreach (var child in MemberTree.Own(list.Steps))
        {
            writer.Line($"{names.Members.Property(child)} = {construction.Of(child)};");
            made.Add(child);
        }
    }

    private bool IsKnown(Symbol symbol) =>
        locals.ContainsKey(symbol) || names.IsParameter(symbol) || (symbol is MemberSizeSymbol size && made.Contains(size.Member))
            || (symbol is DerivedSymbol && symbol.Sources.All(IsKnown));

    private void Forget(IReadOnlyList<KeyValuePair<Symbol, string>> outer)
    {
        locals.Clear();
        foreach (var pair in outer) locals.Add(pair.Key, pair.Value);
    }

    /// <summary>The step makes members, or sizes for them.</summary>
    private bool IsNeeded(Step step) => step switch
    {
        RegisterStep => true,
        BranchStep branch => branch.Then.Concat(branch.Else).Any(IsNeeded),
        LoopStep loop => loop.Body.Any(IsNeeded) || loop.Guards.Count > 0 || loop.Dims.Any(dim => needed.Contains(dim.Exit)),
        _ => false,
    };
}
