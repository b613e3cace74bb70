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
        var members = Conditional(branch).ToList();
        optional.UnionWith(members);
        var made = new List<Local>();
        foreach (var result in branch.Results)
        {
            var local = new Local(scope.Take(Names.Camel(result.Result.Name ?? "branch")), result.Result.Type) { IsOwned = true };
            writer.Line($"Tensor {local.Name};");
            made.Add(local);
        }

        var condition = ConditionText(branch);
        WriteArm($"if ({condition})", branch.Then, branch.Results.Select(r => r.Then).ToList(), made);
        WriteArm("else", branch.Else, branch.Results.Select(r => r.Else).ToList(), made);
        for (var i = 0; i < made.Count; i++) Join(branch.Results[i].Result, made[i]);
        optional.ExceptWith(members);
    }

    private void WriteArm(string header, IReadOnlyList<Step> steps, IReadOnlyList<Variable> values, IReadOnlyList<Local> targets)
    {
        var outer = new HashSet<Local>(locals.Values);
        using (writer.Open(header))
        {
            WriteSteps(steps, values);
            var given = new HashSet<Local>();
            for (var i = 0; i < values.Count; i++)
            {
                // Under two names a tensor has two handles, or it would be disposed twice.
                var value = LocalOf(values[i]);
                writer.Line($"{targets[i].Name} = {(given.Add(value) ? HandOver(value, targets[i], outer) : $"{value.Name}.alias()")};");
            }
        }

        // What the arm made ends with it, or was handed over.
        foreach (var local in locals.Values.Where(local => !outer.Contains(local))) local.IsGone = true;
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

        return origin == value
            ? $"{value.Name}.alias()"
            : $"ReferenceEquals({value.Name}, {origin.Name}) ? {value.Name}.alias() : {value.Name}";
    }

    /// <summary><c>var shortcut = Downsample?.call(x) ?? x;</c> for one optional module and nothing else.</summary>
    private bool TryWriteShortcut(BranchStep branch)
    {
        if (branch.Results is not [var result]) return false;
        if (branch.IsDecidedByCall || branch.Else.Count > 0 || branch.Then.Where(step => step is not RegisterStep)
            .ToList() is not [ModuleStep module])
        {
            return false;
        }
        if (module.Results is not [var called] || called != result.Then || !locals.TryGetValue(result.Else, out var outer)) return false;
        if (!branch.Then.OfType<RegisterStep>().Any(step => step.Member == module.Member)) return false;

        var call = CallOf(module);
        var property = TargetOf(module.Member);
        var name = scope.Take(Names.Camel(result.Result.Name ?? module.Member.Label ?? module.Member.Kind));
        writer.Line($"var {name} = {property}?{call.Substring(property.Length)} ?? {outer.Name};");
        Join(result.Result, new Local(name, result.Result.Type) { IsOwned = true, MayBe = outer });
        return true;
    }

    /// <summary>Members that are there on one side alone.</summary>
    private static IEnumerable<Member> Conditional(BranchStep branch) =>
        branch.IsDecidedByCall ? [] : branch.Then.Concat(branch.Else).OfType<RegisterStep>().Select(step => step.Member);

    // A branch that holds a module is told by that module's presence; the constructor has decided.
    private string ConditionText(BranchStep branch)
    {
        var inThen = branch.Then.OfType<RegisterStep>().FirstOrDefault();
        var inElse = branch.Else.OfType<RegisterStep>().FirstOrDefault();
        if (branch.IsDecidedByCall || (inThen ?? inElse) is not { Member: var member }) return text.Of(branch.Condition);
        var target = TargetOf(member);
        if (!elements.ContainsKey(member) || !target.EndsWith("]", StringComparison.Ordinal))
        {
            shown.Add(member);
            return $"{target} is {(inThen is null ? "" : "not ")}null";
        }

        // An element of a list is looked at once.
        var name = scope.Take(Names.Camel(member.Kind));
        elements[member] = name;
        shown.Add(member);
        return $"{target} is {(inThen is null ? "not " : "")}{{ }} {name}";
    }

    /// <summary>The expression for a member: its property, or its element of the loop's list.</summary>
    private string TargetOf(Member member) => elements.TryGetValue(member, out var element) ? element : names.Members.Property(member);

    private void WriteLoop(LoopStep loop, StepContext context)
    {
        var carried = loop.Values.Select((value, i) => Enter(loop, i, context)).ToList();
        using (writer.Open(LoopHeader(loop)))
        {
            foreach (var (value, local) in loop.Values.Zip(carried, (value, local) => (value, local)))
            {
                locals[value.Entry] = new Local(local.Name, value.Entry.Type);
                value.Next.Name ??= "next";
            }

            WriteSizes(loop, carried, dim => dim.Symbol);
            WriteSteps(loop.Body, loop.Values.Select(value => value.Next).ToList());
            GoRound(loop, carried);
        }

        for (var i = 0; i < carried.Count; i++) Join(loop.Values[i].Exit, carried[i]);
        WriteSizes(loop, carried, dim => dim.Exit);
    }

    /// <summary>The local of a value that goes round, set to what it is before the first iteration.</summary>
    private Local Enter(LoopStep loop, int index, StepContext context)
    {
        var value = loop.Values[index];
        var initial = LocalOf(value.Initial);
        var isShared = loop.Values.Where((other, i) => i != index && other.Initial == value.Initial).Any()
            || loop.Body.SelectMany(StepVariables.ReadBy).Contains(value.Initial);
        if (!isShared && initial is { IsOwned: true, MayBe: null, IsGone: false } && context.Dies(value.Initial))
        {
            // The value goes into the loop and out of it under its own name.
            initial.IsGone = true;
            return new Local(initial.Name, value.Exit.Type) { IsOwned = true };
        }

        var name = scope.Take(value.Exit.Name is { } given ? Names.Camel(given) : value.Entry.Name is { } entry ? Names.Camel(entry) : "h");
        if (loop.Values.Count == 1)
        {
            writer.Line($"var {name} = {initial.Name};");
            return new Local(name, value.Exit.Type) { IsOwned = true, MayBe = initial };
        }

        writer.Line($"var {name} = {initial.Name}.alias();");
        return new Local(name, value.Exit.Type) { IsOwned = true };
    }

    /// <summary>Ends an iteration: what the next one takes replaces what this one was given.</summary>
    private void GoRound(LoopStep loop, IReadOnlyList<Local> carried)
    {
        var entries = loop.Values.Select(value => LocalOf(value.Entry)).ToList();
        var made = new HashSet<Variable>(loop.Body.SelectMany(StepVariables.MadeBy));
        var taken = new HashSet<Local>();
        var nexts = new List<(Local Carried, string Text)>();
        for (var i = 0; i < carried.Count; i++)
        {
            var next = LocalOf(loop.Values[i].Next);
            if (next == entries[i]) continue;
            var isOwn = made.Contains(loop.Values[i].Next) && next.IsOwned && taken.Add(next);
            if (isOwn)
            {
                nexts.Add((carried[i], next.Name));
                continue;
            }

            // The same tensor under two names would be disposed twice.
            var alias = scope.Take("next");
            writer.Line($"var {alias} = {next.Name}.alias();");
            nexts.Add((carried[i], alias));
        }

        foreach (var (local, text) in nexts)
        {
            // A branch or a loop may have given the entry back.
            var next = taken.FirstOrDefault(other => other.Name == text);
            var others = new List<string>();
            if (local.MayBe is { IsGone: false } initial) others.Add(initial.Name);
            if (next?.MayBe is { } same && entries.Contains(same)) others.Add(text);
            var condition = string.Join(" && ", others.Select(other => $"!ReferenceEquals({local.Name}, {other})"));
            writer.Line($"{(condition.Length == 0 ? "" : $"if ({condition}) ")}{local.Name}.Dispose();");
            writer.Line($"{local.Name} = {text};");
        }

        foreach (var next in taken) next.IsGone = true;
        foreach (var entry in entries) entry.IsGone = true;
    }

    /// <summary>Reads the sizes that the code goes on with from the tensors that have them.</summary>
    private void WriteSizes(LoopStep loop, IReadOnlyList<Local> carried, Func<CarriedDim, CarriedSymbol> symbolOf)
    {
        foreach (var dim in loop.Dims)
        {
            if (dim.Axis is not var (value, axis) || !sizesRead.Contains(symbolOf(dim))) continue;
            var name = scope.Take(Names.Camel(dim.Symbol.Name));
            dimensions[symbolOf(dim)] = name;
            var local = carried[loop.Values.ToList().IndexOf(value)];
            writer.Line($"var {name} = {local.Name}.size({axis});");
        }
    }

    private string LoopHeader(LoopStep loop)
    {
        var lists = MemberTree.Own(loop.Body).ToList();
        var symbols = StepSymbols.OfForward(loop.Body);
        var usesIndex = symbols.Contains(loop.Index);
        if (lists.Count == 1 && !usesIndex)
        {
            var isRow = !loop.Body.OfType<RegisterStep>().Any() && loop.Body.OfType<LoopStep>().Any();
            var item = scope.Take(isRow ? "row" : Names.Camel(Names.Singular(names.Members.Property(lists[0]))));
            var list = TargetOf(lists[0]);
            elements[lists[0]] = item;
            return $"foreach (var {item} in {list})";
        }

        var index = scope.Take(Names.Camel(loop.Index.Name));
        dimensions[loop.Index] = index;
        var bound = lists.Count > 0 ? $"{TargetOf(lists[0])}.Count" : text.Of(loop.Count);
        foreach (var member in lists) elements[member] = $"{TargetOf(member)}[{index}]";
        return $"for (var {index} = 0; {index} < {bound}; {index}++)";
    }
}
