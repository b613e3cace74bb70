using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes the class of a pair: both modules and their losses.</summary>
internal static class PairEmitter
{
    public static string Emit(PairDefinition pair, IReadOnlyCollection<string> hiding)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, pair.File, pair.Namespace, pair.ClassName);
        var types = new ModuleTypes(pair.Namespace, hiding);
        var scope = new NameScope();
        scope.Reserve(TakenNames.Mentioned);
        var names = pair.Parameters.ToDictionary(parameter => parameter.Symbol, parameter => scope.Take(parameter.Name));
        var text = new ArgumentText(symbol => names[symbol], Placement.InConstructor);
        var generator = types.Of(pair.Generator);
        var discriminator = types.Of(pair.Discriminator);

        writer.Documentation(
            "summary", Names.Xml(pair.Documentation ?? $"{pair.Generator.ClassName} against {pair.Discriminator.ClassName}."));
        using (writer.Open($"public sealed partial class {Names.Escape(pair.ClassName)} : nn.Module"))
        {
            var parameters = pair.Parameters
                .OrderBy(parameter => parameter.Default is not null)
                .Select(parameter => $"{ConstructorEmitter.TypeOf(parameter.Type)} {names[parameter.Symbol]}"
                    + (parameter.Default is { } value ? $" = {text.Of(value)}" : ""))
                .Append("Device? device = null").Append("ScalarType? dtype = null");
            foreach (var parameter in pair.Parameters)
            {
                var value = parameter.Default is { } given ? $", by default {Names.Xml(text.Of(given))}" : "";
                writer.Documentation(
                    $"param name=\"{names[parameter.Symbol].TrimStart('@')}\"", $"Parameter <c>{parameter.Name}</c>{value}.");
            }

            writer.Documentation("param name=\"device\"", "Where the weights are; the CPU by default.");
            writer.Documentation("param name=\"dtype\"", "Type of the floating weights; float32 by default.");
            using (writer.Open(
                $"public {Names.Escape(pair.ClassName)}({string.Join(", ", parameters)})\n    : " +
                $"base(nameof({Names.Escape(pair.ClassName)}))"))
            {
                writer.Line($"Generator = new {generator}({Arguments(pair.Generator, pair.GeneratorArguments, text)});");
                writer.Line($"Discriminator = new {discriminator}({Arguments(pair.Discriminator, pair.DiscriminatorArguments, text)});");
                writer.Blank();
                writer.Line("register_module(\"generator\", Generator);");
                writer.Line("register_module(\"discriminator\", Discriminator);");
            }

            writer.Blank();
            writer.Documentation("summary", "Makes samples.");
            writer.Line($"public {generator} Generator {{ get; }}");
            writer.Blank();
            writer.Documentation("summary", "Scores samples.");
            writer.Line($"public {discriminator} Discriminator {{ get; }}");
            writer.Blank();
            writer.Documentation("summary", "What the two strive for.");
            writer.Line($"public PairObjective Objective {{ get; }} = PairObjective.{Objective(pair)};");
            WriteLosses(pair, writer);
            writer.Blank();
            ModuleEmitter.WriteRegistration(writer);
        }

        return writer.ToString();
    }

    private static string Arguments(ModuleDefinition part, IReadOnlyList<ModelDsl.Dsl.Elaboration.Value> values, ArgumentText text)
    {
        var partNames = new ModuleNames(part);
        var arguments = part.Parameters.Select((parameter, i) => $"{partNames.Parameter(parameter.Symbol)}: {text.Of(values[i])}");
        return string.Join(", ", arguments.Append("device: device").Append("dtype: dtype"));
    }

    private static string Objective(PairDefinition pair) => pair.Objective switch
    {
        "bce" => pair.ScoresAreProbabilities ? "BceOfProbabilities" : "Bce",
        "lsgan" => "LsGan",
        "hinge" => "Hinge",
        "wgan" => $"Wgan(clip: {Number(pair)})",
        _ => $"WganGp(weight: {Number(pair)})",
    };

    private static string Number(PairDefinition pair) =>
        pair.ObjectiveArgument!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteLosses(PairDefinition pair, CodeWriter writer)
    {
        var sample = Names.Xml(pair.Discriminator.Inputs[0].Variable.Type.ToString());
        var scope = new NameScope();
        scope.Reserve("fake", "real", "sample", "Objective", "Discriminator");
        var conditions = pair.Discriminator.Inputs.Skip(1).Select(input => (Input: input, Name: scope.Take(input.Name))).ToList();
        var parameters = string.Concat(conditions.Select(condition => $", Tensor {condition.Name}"));
        var score = conditions.Count == 0
            ? "Discriminator.call"
            : $"sample => Discriminator.call(sample, {string.Join(", ", conditions.Select(condition => condition.Name))})";
        writer.Blank();
        writer.Documentation("summary", "The generator's loss for the samples that it made.");
        writer.Documentation("param name=\"fake\"", $"Generated samples {sample}.");
        DocumentConditions();
        writer.Line($"public Tensor GeneratorLoss(Tensor fake{parameters}) => Objective.GeneratorLoss({score}, fake);");
        writer.Blank();
        writer.Documentation("summary", "The discriminator's loss; no gradient reaches the generator.");
        writer.Documentation("param name=\"real\"", $"Samples of the data {sample}.");
        writer.Documentation("param name=\"fake\"", $"Generated samples {sample}.");
        DocumentConditions();
        writer.Line(
            $"public Tensor DiscriminatorLoss(Tensor real, Tensor fake{parameters}) => Objective.DiscriminatorLoss({score}, real, fake);");

        void DocumentConditions()
        {
            foreach (var (input, name) in conditions) InputSignature.WriteParameter(writer, input, _ => name);
        }
    }
}
