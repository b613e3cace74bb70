using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>
/// Writes what fills weights with first values: at the end of the constructor, when every member is there. Few layers of the
/// class itself are named; layers of its blocks, of loops and of containers are found among its modules.
/// </summary>
internal sealed class InitEmitter(
    ModuleDefinition definition, ModuleNames names, ModuleTypes types, CodeWriter writer, ArgumentText text, NameScope scope)
{
    private const int FewLayers = 4;

    private (string Key, string Parameter)? named;

    public void Write()
    {
        foreach (var parameter in MemberTree.Own(definition.Steps).OfType<ParameterMember>())
        {
            if (parameter.Initializer is { } initializer && !MakesItself(initializer))
            {
                writer.Line($"{Fill(initializer, names.Members.Property(parameter))};");
            }
        }

        // Kinds of layers do not overlap: one walk over the modules serves those that follow one another.
        var kinds = new List<(InitTarget.Kind Kind, InitStep Step)>();
        foreach (var step in definition.Steps.OfType<InitStep>())
        {
            if (step.Target is InitTarget.Kind kind)
            {
                if (kind.Layers.Count > FewLayers || kind.Layers.Any(layer => !IsNamed(layer)))
                {
                    if (kinds.Any(earlier => earlier.Kind.Layer == kind.Layer)) WriteWalk(kinds);
                    kinds.Add((kind, step));
                    continue;
                }

                WriteWalk(kinds);
                foreach (var member in kind.Layers) WriteMember(step, [member]);
            }
            else if (step.Target is InitTarget.Path { Members: var members })
            {
                WriteWalk(kinds);
                WriteMember(step, members);
            }
        }

        WriteWalk(kinds);
    }

    /// <summary>Zeros, ones and one number need no second step.</summary>
    public static bool MakesItself(Initializer initializer) => initializer.Description.Name is "zeros" or "ones" or "full";

    /// <summary>The class has a property for the layer alone.</summary>
    private bool IsNamed(LayerMember layer) => MemberTree.Own(definition.Steps).Contains(layer) && !names.Members.IsList(layer);

    private void WriteWalk(List<(InitTarget.Kind Kind, InitStep Step)> kinds)
    {
        if (kinds.Count == 0) return;
        var submodule = scope.Take("submodule");
        writer.Blank();
        using (writer.Open($"foreach (var {submodule} in modules())"))
        {
            if (kinds is [var only]) WriteKind(only.Kind, only.Step, (type, name) => writer.Open($"if ({submodule} is {type} {name})"), "");
            else WriteKinds(kinds, submodule);
        }

        writer.Blank();
        kinds.Clear();
    }

    private void WriteKinds(List<(InitTarget.Kind Kind, InitStep Step)> kinds, string submodule)
    {
        using (writer.Open($"switch ({submodule})"))
        {
            foreach (var (kind, step) in kinds)
            {
                WriteKind(kind, step, (type, name) =>
                {
                    writer.Line($"case {type} {name}:");
                    return writer.Indent();
                }, "break;");
            }
        }
    }

    private void WriteKind(InitTarget.Kind kind, InitStep step, Func<string, string, IDisposable> open, string end)
    {
        var name = scope.Take(Names.Value(kind.Layer.Name));
        using (open(types.Of(kind.Layers[0]), name))
        {
            WriteLayer(step, kind.Layers, new MemberPath(name, IsOptional: false));
            if (end.Length > 0) writer.Line(end);
        }
    }

    private void WriteMember(InitStep step, IReadOnlyList<Member> members)
    {
        var path = MemberPath.Of(members, definition, names.Members, types);
        if (members[members.Count - 1] is LayerMember layer) WriteLayer(step, [layer], path);
        else writer.Line($"{Fill(step.Initializations[0].Initializer, path.Expression)};");
    }

    /// <param name="layers">The layers that the path may stand for, all of one kind.</param>
    private void WriteLayer(InitStep step, IReadOnlyList<LayerMember> layers, MemberPath path)
    {
        if (!layers.All(layer => layer.ParameterNames.All(key => key is "weight" or "bias")))
        {
            WriteNamed(step, layers, path);
            return;
        }

        foreach (var initialization in step.Initializations)
        {
            foreach (var key in initialization.Among(layers.SelectMany(layer => layer.ParameterNames).Distinct()))
            {
                WriteProperty(initialization.Initializer, layers, key, path);
            }
        }
    }

    private void WriteProperty(Initializer initializer, IReadOnlyList<LayerMember> layers, string key, MemberPath path)
    {
        var weights = layers.Select(layer => layer.Weights.FirstOrDefault(weight => weight.Key == key)).ToList();
        if (weights.All(weight => weight is null)) return;
        if (path.IsOptional || weights.Any(weight => weight is null || weight.Presence != Condition.True))
        {
            var name = scope.Take(key);
            writer.Line($"if ({path.Access(MemberPath.WeightOf(layers[0], key))} is {{ }} {name}) {Fill(initializer, name)};");
            return;
        }

        writer.Line($"{Fill(initializer, path.AccessWeight(layers[0], key, weights[0]!.IsOptional))};");
    }

    /// <summary>Recurrent layers and attention: weights that TorchSharp gives by name alone.</summary>
    private void WriteNamed(InitStep step, IReadOnlyList<LayerMember> layers, MemberPath path)
    {
        named ??= (scope.Take("key"), scope.Take("parameter"));
        var (key, parameter) = named.Value;
        writer.Blank();
        if (path.IsOptional) writer.Line($"if ({path.Expression} is not null)");
        using (writer.Open($"foreach (var ({key}, {parameter}) in {path.Expression}.named_parameters())"))
        {
            foreach (var initialization in step.Initializations)
            {
                var isExact = layers.SelectMany(layer => layer.ParameterNames).Contains(initialization.Name);
                var condition = isExact
                    ? $"{key} == {Names.Literal(initialization.Name)}"
                    : $"{key}.Contains({Names.Literal(initialization.Name)})";
                writer.Line($"if ({condition}) {Fill(initialization.Initializer, parameter)};");
            }
        }

        writer.Blank();
    }

    private string Fill(Initializer initializer, string weight)
    {
        var inputs = new Dictionary<string, IReadOnlyList<string>> { ["input"] = [weight] };
        var values = new CallValues(inputs, initializer.Arguments, new Dictionary<string, Dim>());
        return text.Call(initializer.Description.Function!, initializer.Description, values, new TensorType(Shape.Scalar, Dtype.Float));
    }
}
