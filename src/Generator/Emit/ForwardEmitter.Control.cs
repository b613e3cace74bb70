using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Branches and loops.</summary>
internal sealed partial class ForwardEmitter
{
    /// <summary>Members that the branch's condition has shown to be there.</summary>
    private readonly HashSet<Member> shown = [];

    /// <summary>Members of branches, which may not be there.</summary>
    private readonly HashSet<Member> optional = [];

    // Where one member of a branch is there, so are the others.
    private string Presence(Member member) => optional.Contains(member) && !shown.Contains(member) ? "!" : "";

    private void WriteBranch(BranchStep branch, StepContext context)
    {
        if (TryWriteShortcut(branch)) return;
        if (!branch.IsDecidedByCall) optional.UnionWith(Conditional(branch.Then).Concat(Conditional(branch.Else)));
        var made = new List<Local>();
        foreach (var result in branch.Results)
        {
            var local = new Local(scope.Take(Names.Camel(result.Result.Name ?? "branch")), result.Result.Type) { IsOwned = true };
            writer.Line($"Tensor {local.Name};");
            made.Add(local);
        }

        WriteArm($"if ({ConditionText(branch)})", branch.Then, branch.Results.Select(r => r.Then).ToList(), made);
        WriteArm("else", branch.Else, branch.Results.Select(r => r.Else).ToList(), made);
        for (var i = 0; i < made.Count; i++) Join(branch.Results[i].Result, made[i]);
    }

    private void WriteArm(string header, IReadOnlyList<Step> steps, IReadOnlyList<Variable> values, IReadOnlyList<Local> targets)
    {
        var outer = new HashSet<Local>(locals.Values);
        using (writer.Open(header))
        {
            WriteSteps(steps, values);
            for (var i = 0; i < values.Count; i++) writer.Line($"{targets[i].Name} = {HandOver(LocalOf(values[i]), targets[i], outer)};");
        }
    }

    /// <summary>
    /// What an arm gives. One value of the body around may be given back as it is, which the target remembers; a second one
    /// is given as another handle.
    /// </summary>
    private static string HandOver(Local value, Local target, HashSet<Local> outer)
    {
        var origin = outer.Contains(value) || !value.IsOwned ? value : value.MayBe;
        if (origin is null || origin == target.MayBe) return value.Name;
        if (target.MayBe is null)
        {
            target.MayBe = origin;
            return value.Name;
        }

        return origin == value ? $"{value.Name}.alias()" : $"ReferenceEquals({value.Name}, {origin.Name}) ? {value.Name}.alias() : {value.Name}";
    }

    /// <summary><c>var shortcut = Downsample?.call(x) ?? x;</c> for one optional module and nothing else.</summary>
    private bool TryWriteShortcut(BranchStep branch)
    {
        if (branch.Results is not [var result]) return false;
        if (branch.IsDecidedByCall || branch.Else.Count > 0 || branch.Then.Where(step => step is not RegisterStep).ToList() is not [ModuleStep module]) return false;
        if (module.Results is not [var called] || called != result.Then || !locals.TryGetValue(result.Else, out var outer)) return false;
        if (!branch.Then.OfType<RegisterStep>().Any(step => step.Member == module.Member) || elements.ContainsKey(module.Member)) return false;

        var call = CallOf(module);
        var property = names.Members.Property(module.Member);
        var name = scope.Take(Names.Camel(result.Result.Name ?? module.Member.Label ?? module.Member.Kind));
        writer.Line($"var {name} = {property}?{call.Substring(property.Length)} ?? {outer.Name};");
        Join(result.Result, new Local(name, result.Result.Type) { IsOwned = true, MayBe = outer });
        return true;
    }

    /// <summary>Members that are there on one side alone.</summary>
    private IEnumerable<Member> Conditional(IReadOnlyList<Step> side) =>
        side.OfType<RegisterStep>().Select(step => step.Member).Where(member => !names.Members.IsList(member));

    // A branch that holds a module is told by that module's presence; the constructor has decided.
    private string ConditionText(BranchStep branch)
    {
        var inThen = Conditional(branch.Then).FirstOrDefault();
        if (branch.IsDecidedByCall || (inThen ?? Conditional(branch.Else).FirstOrDefault()) is not { } member) return text.Of(branch.Condition);
        shown.Add(member);
        return $"{names.Members.Property(member)} is {(inThen is null ? "" : "not ")}null";
    }

    private void WriteLoop(LoopStep loop, StepContext context)
    {
        var value = loop.Values[0];
        var initial = LocalOf(value.Initial);
        Local carried;
        if (initial.IsOwned && initial.MayBe is null && context.Dies(value.Initial))
        {
            // The value goes into the loop and out of it under its own name.
            initial.IsGone = true;
            carried = new Local(initial.Name, value.Exit.Type) { IsOwned = true };
        }
        else
        {
            var name = scope.Take(value.Exit.Name is { } given ? Names.Camel(given) : "h");
            writer.Line($"var {name} = {initial.Name};");
            carried = new Local(name, value.Exit.Type) { IsOwned = true, MayBe = initial };
        }

        using (writer.Open(LoopHeader(loop)))
        {
            var entry = new Local(carried.Name, value.Entry.Type);
            locals[value.Entry] = entry;
            if (value.Next.Name is null) value.Next.Name = "next";
            WriteSteps(loop.Body, [value.Next]);
            var next = LocalOf(value.Next);
            if (next != entry)
            {
                var isShared = carried.MayBe is { IsGone: false };
                writer.Line(isShared
                    ? $"if (!ReferenceEquals({carried.Name}, {initial.Name})) {carried.Name}.Dispose();"
                    : $"{carried.Name}.Dispose();");
                writer.Line($"{carried.Name} = {next.Name};");
                next.IsGone = true;
            }

            entry.IsGone = true;
        }

        Join(value.Exit, carried);
    }

    private string LoopHeader(LoopStep loop)
    {
        var lists = loop.Body.OfType<RegisterStep>().Select(step => step.Member).ToList();
        var usesIndex = StepSymbols.Of(loop.Body.Where(step => step is not RegisterStep)).Contains(loop.Index);
        if (lists.Count == 1 && !usesIndex)
        {
            var item = scope.Take(Names.Camel(lists[0].Kind));
            elements[lists[0]] = item;
            return $"foreach (var {item} in {names.Members.Property(lists[0])})";
        }

        var index = scope.Take(loop.Index.Name);
        dimensions[loop.Index] = index;
        foreach (var member in lists) elements[member] = $"{names.Members.Property(member)}[{index}]";
        var bound = lists.Count > 0 ? $"{names.Members.Property(lists[0])}.Count" : text.Of(loop.Count);
        return $"for (var {index} = 0; {index} < {bound}; {index}++)";
    }
}
