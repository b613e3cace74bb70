using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes how a constructor computes a buffer: in one expression, or in a method of its own.</summary>
internal sealed class BufferEmitter(ModuleDefinition definition, ModuleNames names, BufferMember buffer)
{
    private readonly bool isFloat = buffer.Variable.Type.Dtype == Dtype.Float;

    /// <summary>The expression that the constructor sets the property to.</summary>
    public string Expression() => InOneCall() ?? $"{Method}({string.Join(", ", Parameters().Select(names.Parameter).Concat(Trailing()))})";

    /// <summary>The method, where one call does not do.</summary>
    public void WriteMethod(CodeWriter writer)
    {
        if (InOneCall() is not null) return;
        var parameters = Parameters()
            .Select(parameter => $"{ConstructorEmitter.TypeOf(definition, parameter)} {names.Parameter(parameter)}")
            .Concat(Trailing().Select(name => name == "device" ? "Device? device" : "ScalarType? dtype"));
        var body = new CodeWriter();
        var steps = new ForwardEmitter(definition, names, body, Placement.InBuffer, names.Parameter);
        var result = steps.WriteValue(buffer.Steps, buffer.Source);

        writer.Blank();
        writer.Documentation("summary", $"Computes <c>{buffer.Key}</c>.");
        using (writer.Open($"private {(ReadsOthers ? "" : "static ")}Tensor {Method}({string.Join(", ", parameters)})"))
        {
            writer.Lines(body);
            writer.Line(isFloat ? $"return {result}.to(dtype ?? get_default_dtype(), disposeAfter: true);" : $"return {result};");
        }
    }

    private string Method => names.Members.BufferMethod(buffer);

    /// <summary>Zeros, ones and their like need no method.</summary>
    private string? InOneCall()
    {
        if (buffer.Steps is not [OperationStep { Operation.Function: { TakesDevice: true } function } step]) return null;
        if (step.Arguments.Values.Any(value => value is Value.DtypeName { Dtype: Dtype.Float })) return null;
        var values = new CallValues(new Dictionary<string, IReadOnlyList<string>>(), step.Arguments, new Dictionary<string, Dim>());
        return new ArgumentText(names.Parameter, Placement.InConstructor).Call(function, step.Operation, values, step.Results[0].Type);
    }

    private IEnumerable<Symbol> Parameters()
    {
        var needed = SymbolSources.Close(StepSymbols.Of(buffer.Steps));
        return definition.Parameters.SelectMany(parameter => parameter.Parts.Prepend(parameter.Symbol)).Where(needed.Contains);
    }

    private IEnumerable<string> Trailing() => isFloat ? ["device", "dtype"] : ["device"];

    private bool ReadsOthers
    {
        get
        {
            var own = new HashSet<Variable>(buffer.Steps.SelectMany(StepVariables.MadeBy));
            return buffer.Steps.SelectMany(StepVariables.ReadBy).Append(buffer.Source).Any(read => !own.Contains(read));
        }
    }
}
