using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Calls of modules and ops, and the weights that are read off them.</summary>
internal sealed partial class ForwardEmitter
{
    private static string NameFor(ModuleStep module) =>
        module.Member.Label is { } label && !label.Contains('{') ? Names.Camel(label)
        : module.Member is BlockMember ? "h"
        : Names.Value(module.Member.Kind);

    private string CallOf(ModuleStep module)
    {
        var target = TargetOf(module.Member) + Presence(module.Member);
        if (module.Member is LayerMember { Module: { CallArguments: { } callArguments } called, Layer: var layer } member)
        {
            var inputs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            for (var i = 0; i < layer.Inputs.Count && i < module.Inputs.Count; i++)
            {
                if (module.Inputs[i] is { } given) inputs[layer.Inputs[i].Name] = [LocalOf(given).Name];
            }

            // `call` of a module of several inputs has no defaults; TorchSharp's recurrent layers add an overload that has.
            var isOwnCall = called.Factory.StartsWith("new ", StringComparison.Ordinal);
            if (isOwnCall)
            {
                foreach (var input in layer.Inputs.Where(input => !inputs.ContainsKey(input.Name))) inputs[input.Name] = ["null"];
            }

            var mayBeNull = module.Inputs.OfType<Variable>().Where(input => input.Presence is not null)
                .Select(input => LocalOf(input).Name);
            var values = new CallValues(inputs, member.Arguments, member.Sizes) { MayBeNull = [.. mayBeNull] };
            return $"{target}.{called.CallMethod}({string.Join(", ", text.Arguments(callArguments, layer, values))})";
        }

        // What a block's `call` has a default for is left out from behind.
        var passed = module.Inputs.Reverse().SkipWhile(input => input is null).Reverse();
        var arguments = passed.Select(input => input is null ? "null" : LocalOf(input).Name);
        return $"{target}.call({string.Join(", ", arguments)})";
    }

    /// <summary>A weight is read where it is: TorchSharp has properties for some, and names for all.</summary>
    private string WeightText(WeightStep step)
    {
        var path = MemberPath.Of(step.Members, definition, names.Members);
        if (step.Weight is not { } weight) return path.Expression;
        var layer = (LayerMember)step.Members[step.Members.Count - 1];
        if (weight.Key is "weight" or "bias" && layer.ParameterNames.All(key => key is "weight" or "bias"))
        {
            return path.AccessWeight(layer, weight.Key, weight.IsOptional);
        }

        return path.Access($"get_{weight.Kind.ToString().ToLowerInvariant()}({Names.Literal(weight.Key)})!");
    }

    private void WriteOperation(OperationStep step, StepContext context)
    {
        var operation = step.Operation;
        var inputs = step.Inputs.ToDictionary(
            pair => pair.Key, pair =>
                (IReadOnlyList<string>)pair.Value.Select(variable => LocalOf(variable).Name).ToList(), StringComparer.Ordinal);
        var values = new CallValues(inputs, step.Arguments, new Dictionary<string, Dim>());
        if (operation.InPlaceFunction is { } inPlace && step.Results.Count == 1 && step.Inputs.Count == 1
            && step.Inputs.First().Value is [var only] && MayOverwrite(only, context))
        {
            writer.Line($"{text.Call(inPlace, operation, values, step.Results[0].Type)};");
            TakeOver(only, step.Results[0], operation.SavesOutput);
            return;
        }

        if (EqualPartsCheck.Before(step, definition, variable => LocalOf(variable).Name) is { } check) writer.Line(check);
        var call = text.Call(step.Function, operation, values, step.Results[0].Type);
        if (step.Function.ReturnsArray)
        {
            var parts = scope.Take("parts");
            writer.Line($"var {parts} = {call};");
            call = string.Join(", ", step.Results.Select((_, i) => $"{parts}[{i}]"));
            if (step.Results.Count > 1) call = $"({call})";
        }

        Assign(step.Results, call, Names.Value(operation.Name), isFresh: false, operation.SavesOutput);
    }
}
