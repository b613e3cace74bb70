using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Generator.Emit;

/// <summary>How a class is given its inputs: in its base type, in <c>forward</c> and in <c>call</c>.</summary>
internal sealed class InputSignature(ModuleDefinition definition)
{
    private const int MaximumInputs = 6;

    /// <summary>The one parameter of <c>forward</c> where the inputs come as a tuple.</summary>
    public const string Packed = "inputs";

    /// <summary>TorchSharp's modules take six inputs; more of them come as one tuple.</summary>
    public bool IsPacked => definition.Inputs.Count > MaximumInputs;

    /// <summary>The type arguments of the base type: <c>Tensor, Tensor?</c>.</summary>
    public string Types => IsPacked ? $"({string.Join(", ", Elements)})" : string.Join(", ", definition.Inputs.Select(TypeOf));

    private IEnumerable<string> Elements => definition.Inputs.Zip(
        TupleNames.Of(definition.Inputs.Select(input => input.Name)), (input, name) => $"{TypeOf(input)} {name}");

    /// <summary><c>call</c> has the names and the defaults of the inputs, which the base type's has not.</summary>
    public bool HasOwnCall => IsPacked || definition.Inputs.Any(input => input.IsOptional);

    /// <summary>The parameters of <c>forward</c>.</summary>
    public string ForwardParameters(Func<InputDefinition, string> name) => IsPacked ? $"{Types} {Packed}" : Parameters(name);

    public void WriteCall(CodeWriter writer, Func<InputDefinition, string> name)
    {
        var arguments = string.Join(", ", definition.Inputs.Select(name));
        writer.Documentation("summary", "Runs the hooks and the forward pass. The caller disposes the result.");
        foreach (var input in definition.Inputs) WriteParameter(writer, input, name);
        WriteReturns(writer);
        writer.Line($"public {(IsPacked ? "" : "new ")}{ModuleTypes.ResultOf(definition)} call({Parameters(name)}) =>");
        writer.Line($"    base.call({(IsPacked ? $"({arguments})" : arguments)});");
    }

    public void DocumentForward(CodeWriter writer, Func<InputDefinition, string> name)
    {
        writer.Documentation(
            "summary", "Runs the forward pass; call it through <c>call</c>, which runs the hooks too. The caller disposes the result.");
        if (IsPacked) writer.Documentation($"param name=\"{Packed}\"", "All inputs.");
        else foreach (var input in definition.Inputs) WriteParameter(writer, input, name);
        WriteReturns(writer);
    }

    public static void WriteParameter(CodeWriter writer, InputDefinition input, Func<InputDefinition, string> name)
    {
        var when = input.IsOptional ? " or null" : "";
        var about = input.Documentation is { } text ? $"{(input.IsOptional ? ":" : "")} {text}" : "";
        writer.Documentation($"param name=\"{name(input).TrimStart('@')}\"", Names.Xml($"{input.Variable.Type}{when}{about}"));
    }

    private void WriteReturns(CodeWriter writer) =>
        writer.Documentation(
            "returns", Names.Xml(string.Join("; ", definition.Outputs.Select(output => $"{output.Name}: {output.Variable.Type}"))));

    // C# allows a default only where no parameter without one follows.
    private string Parameters(Func<InputDefinition, string> name) => string.Join(", ", definition.Inputs.Select((input, i) =>
        $"{TypeOf(input)} {name(input)}{(definition.Inputs.Skip(i).All(following => following.IsOptional) ? " = null" : "")}"));

    private static string TypeOf(InputDefinition input) => input.IsOptional ? "Tensor?" : "Tensor";
}
