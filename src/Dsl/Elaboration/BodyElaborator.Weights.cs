using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary><c>embed.weight</c>, <c>encoder.fc.weight</c>: a layer's weight as a value, so that two places can share it.</summary>
internal sealed partial class BodyElaborator
{
    /// <summary>The body's own members by label, less those of loops, which are many.</summary>
    private readonly Dictionary<string, Member> labelled = new(StringComparer.Ordinal);

    /// <summary>Members that the constructor makes under a condition alone.</summary>
    private readonly HashSet<Member> conditional = [];

    /// <summary>The bodies of the blocks used here.</summary>
    private readonly Dictionary<Member, BodyElaborator> insides = [];

    private Value EvaluateWeight(MemberExpression expression)
    {
        var names = new Stack<Identifier>();
        Expression target = expression;
        while (target is MemberExpression { Target: var inner, Member: var name })
        {
            names.Push(name);
            target = inner;
        }

        if (target is not NameExpression label)
        {
            throw Fail(NameErrors.WrongKind(At(target), "a weight is taken of a layer by its label: `fc.weight`"));
        }
        if (scope.TryFind(label.Name, out var value) && value is Value.Error) return value;

        var path = new List<Member> { FindMember(new Identifier(label.Name, label.Span), null) };
        while (names.Count > 0 && path[path.Count - 1] is BlockMember block)
        {
            if (InsideOf(path) is not { } inside) throw Fail(NameErrors.NotAppliedYet(At(label), label.Name));
            path.Add(inside.FindMember(names.Pop(), block, this));
        }

        var taken = path[path.Count - 1];
        var key = string.Join(".", names.Select(name => name.Text));
        Weight? weight = null;
        if (taken is LayerMember layer)
        {
            weight = WeightOf(layer, key, At(names.Count > 0 ? names.Peek() : (SyntaxNode)label));
        }
        else if (taken is not (ParameterMember or BufferMember) || names.Count > 0)
        {
            throw Fail(NameErrors.WrongKind(
                At(expression), $"'{SourceText(expression.Target)}' is a {taken.Kind}, which has no weight of its own"));
        }

        var type = taken switch
        {
            ParameterMember parameter => parameter.Variable.Type,
            BufferMember buffer => buffer.Variable.Type,
            _ => new TensorType(weight!.Shape, weight.Dtype),
        };
        var result = new Variable(type, SourceText(expression));
        Record(new WeightStep(path, weight, result) { Location = At(expression) });
        return new Value.Tensor(result);
    }

    private BodyElaborator? InsideOf(IReadOnlyList<Member> path)
    {
        BodyElaborator? inside = this;
        foreach (var member in path) inside = inside is not null && inside.insides.TryGetValue(member, out var next) ? next : null;
        return inside;
    }

    /// <param name="block">The block whose member it is; null for the body's own.</param>
    /// <param name="user">The body that asks, whose file the name stands in.</param>
    private Member FindMember(Identifier name, BlockMember? block, BodyElaborator? user = null)
    {
        var location = (user ?? this).At(name);
        if (labelled.TryGetValue(name.Text, out var member))
        {
            return conditional.Contains(member)
                ? throw Fail(NameErrors.WrongKind(
                    location, $"'{name.Text}' is made under a condition of the constructor, so that its weights may not be there"))
                : member;
        }

        if (block is null && LabelsOf.Body(module.Syntax.Body).Contains(name.Text))
        {
            throw Fail(NameErrors.NotAppliedYet(location, name.Text));
        }
        throw Fail(NameErrors.UnknownLabel(location, name.Text, block?.Key.Constant, Suggestions.Hint(name.Text, labelled.Keys)));
    }

    private Weight WeightOf(LayerMember layer, string key, Location location)
    {
        var name = layer.Key.ToString();
        if (layer.InputTypes.Count == 0) throw Fail(NameErrors.NotAppliedYet(location, name));
        if (layer.Weights.FirstOrDefault(candidate => candidate.Key == key) is { } weight)
        {
            if (weight.Presence != Shapes.Condition.True) Context.AssumeGuarded(weight.Presence, $"{name} has a {key}");
            return weight;
        }

        if (layer.ParameterNames.Contains(key))
        {
            throw Fail(NameErrors.WrongKind(location, $"'{name}' has no {key}: its arguments leave it out"));
        }
        var known = layer.Weights.Select(candidate => candidate.Key).ToList();
        throw Fail(NameErrors.UnknownWeight(location, name, layer.Kind, key, Suggestions.Hint(key, known), known));
    }
}
