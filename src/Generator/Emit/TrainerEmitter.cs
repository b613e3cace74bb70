using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers.Recipes;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes the class of a recipe: the model's trainer with its loss, optimizer, schedule and metrics.</summary>
internal sealed class TrainerEmitter
{
    /// <summary>The properties and methods of every trainer, whose names nothing else in it may have.</summary>
    public static readonly string[] Members =
        ["Model", "Epochs", "Frozen", "Penalties", "Optimizer", "Schedule", "Trainer", "Batch", "Forward", "Loss", "Fit", "Evaluate",
            "Dispose"];

    private readonly RecipeDefinition recipe;
    private readonly TrainerNames names;
    private readonly CodeWriter writer = new();
    private readonly SettingText settings;
    private readonly ComputationEmitter loss;

    private TrainerEmitter(RecipeDefinition recipe, ISet<string> classNames)
    {
        this.recipe = recipe;
        names = new TrainerNames(recipe, classNames);
        settings = new SettingText(names);
        loss = new ComputationEmitter(recipe, recipe.Loss, "loss");
    }

    public static string Emit(RecipeDefinition recipe, ISet<string> classNames)
    {
        var emitter = new TrainerEmitter(recipe, classNames);
        FileHeader.Write(emitter.writer, recipe.File, recipe.Namespace, recipe.ClassName, "System.Threading");
        emitter.WriteClass();
        return emitter.writer.ToString();
    }

    private string ClassName => Names.Escape(recipe.ClassName);

    private bool HasFrozen => recipe.Frozen.Count > 0;

    /// <summary>The length of the training, where the schedule needs it.</summary>
    private long? Length =>
        recipe.Schedule?.Arguments.TryGetValue(RecipeCatalogue.Epochs, out var value) == true ? ((Value.Int)value).Dim.ConstantValue : null;

    private void WriteClass()
    {
        writer.Documentation(
            "summary", recipe.Documentation is { } about ? Names.Xml(about) : $"Trains <see cref=\"{names.Model}\"/> as its recipe says.");
        using (writer.Open($"public sealed partial class {ClassName} : {names.Type("IDisposable")}"))
        {
            WriteConstructor();
            WriteProperties();
            WriteMethods();
            if (names.HasOwnBatch) WriteBatch();
        }
    }

    private void WriteConstructor()
    {
        writer.Documentation("summary", "Sets the training up; nothing is trained yet. The model stays the caller's.");
        writer.Documentation("param name=\"model\"", "What is trained.");
        writer.Documentation("param name=\"lr\"", $"Learning rate at the start, by default {RateText}.");
        if (Length is not null) writer.Documentation("param name=\"epochs\"", $"Length of the training, by default {Length} epochs.");
        var epochs = Length is { } length ? FormattableString.Invariant($", int epochs = {length}") : "";
        using (writer.Open($"public {ClassName}({names.Model} model, double lr = {RateText}{epochs})"))
        {
            writer.Line("Model = model;");
            if (Length is not null) writer.Line("Epochs = epochs;");
            if (HasFrozen) writer.Line($"Frozen = model.Freeze({string.Join(", ", recipe.Frozen.Select(Names.Literal))});");
            var penalties = string.Join(", ", recipe.Penalties.Select(settings.Of));
            if (penalties.Length > 0) writer.Line($"Penalties = [{penalties}];");
            writer.Line($"Optimizer = {settings.Of(recipe.Optimizer, HasFrozen ? "Frozen.Others()" : "model.parameters()")};");
            if (recipe.Schedule is { } schedule) writer.Line($"Schedule = {settings.Of(schedule, "Optimizer")};");
            WriteTrainer();
        }
    }

    private void WriteTrainer()
    {
        var value = $"Loss({string.Join(", ", loss.Parameters.Select(names.Access))})";
        var construction = $"Trainer = new {names.Type("Trainer")}<{names.Batch}, {names.Output}>(\n" +
            $"    model, Forward, (output, batch) => {value}, Optimizer)";
        var properties = new List<string>();
        if (recipe.Schedule is { } schedule)
        {
            properties.Add("Schedule = Schedule");
            if (schedule.Description.Name == "plateau") properties.Add("Plateau = report => report.Validation?.Loss ?? report.Loss");
        }

        if (recipe.Penalties.Count > 0)
        {
            properties.Add($"Penalty = () => {string.Join(" + ", recipe.Penalties.Select((_, i) => $"Penalties[{i}].Value()"))}");
        }
        if (recipe.ClipNorm is { } norm) properties.Add($"ClipNorm = {Number(norm)}");
        if (recipe.ClipValue is { } bound) properties.Add($"ClipValue = {Number(bound)}");
        if (recipe.Accumulate is { } batches) properties.Add(FormattableString.Invariant($"Accumulate = {batches}"));
        if (properties.Count == 0)
        {
            writer.Line($"{construction};");
        }
        else
        {
            writer.Line(construction);
            writer.Line("{");
            foreach (var property in properties) writer.Line($"    {property},");
            writer.Line("};");
        }

        for (var i = 0; i < recipe.Metrics.Count; i++)
        {
            var (setting, compared) = (recipe.Metrics[i].Setting, recipe.Metrics[i].Compared);
            var values = Plain(compared) is { } plain
                ? $"({names.Access(plain[0])}, {names.Access(plain[1])})"
                : $"{ComparisonName(i)}({string.Join(", ", Comparison(compared).Parameters.Select(names.Access))})";
            writer.Line($"Trainer.Measure({settings.OfMetric(setting)}, (output, batch) => {values});");
        }
    }

    private void WriteProperties()
    {
        WriteProperty(names.Model, "Model", "What is trained.");
        if (Length is not null) WriteProperty("int", "Epochs", "Length of the training.");
        if (HasFrozen)
        {
            WriteProperty(
                names.Type("FrozenLayers"), "Frozen",
                $"What does not learn: {string.Join(", ", recipe.Frozen.Select(label => $"<c>{Names.Xml(label)}</c>"))}.");
        }
        if (recipe.Penalties.Count > 0)
        {
            WriteProperty($"IReadOnlyList<{names.Type("WeightPenalty")}>", "Penalties", "What is added to the loss that is learned from.");
        }
        WriteProperty("optim.Optimizer", "Optimizer", "Steps the weights.");
        if (recipe.Schedule is not null)
        {
            WriteProperty("optim.lr_scheduler.LRScheduler", "Schedule", "Changes the learning rate after each epoch.");
        }
        WriteProperty(
            $"{names.Type("Trainer")}<{names.Batch}, {names.Output}>", "Trainer",
            "Runs the training; takes observers, a stop rule and checkpoints.");
    }

    private void WriteProperty(string type, string name, string about)
    {
        writer.Blank();
        writer.Documentation("summary", about);
        writer.Line($"public {type} {name} {{ get; }}");
    }

    private void WriteMethods()
    {
        WriteForward();
        writer.Blank();
        writer.Documentation("summary", $"The loss, <c>{Names.Xml(recipe.Loss.Text)}</c>. The caller disposes it.");
        foreach (var parameter in loss.Parameters)
        {
            writer.Documentation($"param name=\"{loss.NameOf(parameter).TrimStart('@')}\"", DocumentationOf(parameter));
        }

        loss.Write(writer, "public static Tensor Loss", recipe.Loss.Guards, checksTargets: true);
        WriteFit();
        for (var i = 0; i < recipe.Metrics.Count; i++)
        {
            if (Plain(recipe.Metrics[i].Compared) is not null) continue;
            writer.Blank();
            writer.Documentation("summary", $"What <c>{Names.Xml(recipe.Metrics[i].Compared.Text)}</c> compares.");
            var compared = recipe.Metrics[i].Compared;
            var head = $"private static (Tensor, Tensor) {ComparisonName(i)}";
            Comparison(compared).Write(writer, head, compared.Guards, checksTargets: false);
        }
    }

    private static string DocumentationOf(InputDefinition value) =>
        Names.Xml($"{value.Variable.Type}{(value.Documentation is { } about ? $": {about}" : "")}");

    private void WriteForward()
    {
        var call = $"Model.call({string.Join(", ", recipe.Inputs.Select(names.Access))})";
        writer.Blank();
        writer.Documentation("summary", "Calls the model with a batch's inputs.");
        writer.Line($"public {names.Output} Forward({names.Batch} batch) => {call};");
    }

    private void WriteFit()
    {
        var source = $"{names.Type("IBatchSource")}<{names.Batch}>";
        var epochs = Length is null ? "int epochs, " : "";
        writer.Blank();
        var how = Length is null ? "and validates after each epoch" : "for <see cref=\"Epochs\"/> epochs and validates after each";
        writer.Documentation("summary", $"Trains {how}; <see cref=\"Trainer\"/> tells what may go wrong.");
        writer.Documentation("param name=\"data\"", "What is learned from.");
        if (Length is null)
        {
            writer.Documentation("param name=\"epochs\"", "How many epochs there are in all, those of a resumed training included.");
        }
        writer.Documentation("param name=\"validation\"", "What each epoch is judged by.");
        writer.Documentation("param name=\"resume\"", "A checkpoint of this training, which goes on from there.");
        writer.Documentation("param name=\"cancellation\"", "Ends the training after the step in progress.");
        writer.Line($"public {names.Type("TrainingResult")} Fit(");
        writer.Line($"    {source} data, {epochs}{source}? validation = null, string? resume = null,");
        writer.Line($"    {names.Type("CancellationToken")} cancellation = default) =>");
        writer.Line($"    Trainer.Fit(data, {(Length is null ? "epochs" : "Epochs")}, validation, resume, cancellation);");
        writer.Blank();
        writer.Documentation("summary", "Computes loss and metrics in evaluation mode, without gradients.");
        writer.Line($"public {names.Type("Evaluation")} Evaluate({source} data) => Trainer.Evaluate(data);");
        writer.Blank();
        writer.Documentation(
            "summary", HasFrozen ? "Disposes the optimizer, and lets what was frozen learn again." : "Disposes the optimizer.");
        if (!HasFrozen)
        {
            writer.Line("public void Dispose() => Optimizer.Dispose();");
            return;
        }

        using (writer.Open("public void Dispose()"))
        {
            writer.Line("Optimizer.Dispose();");
            writer.Line("Frozen.Dispose();");
        }
    }

    private void WriteBatch()
    {
        var values = recipe.Inputs.Concat(recipe.Targets).OrderBy(value => value.IsOptional).ToList();
        writer.Blank();
        writer.Documentation("summary", "What a step is given, along dimension 0 of every tensor.");
        foreach (var value in values) writer.Documentation($"param name=\"{names.Member(value).TrimStart('@')}\"", DocumentationOf(value));
        var parameters = values.Select(
            value => value.IsOptional ? $"Tensor? {names.Member(value)} = null" : $"Tensor {names.Member(value)}");
        writer.Line($"public readonly record struct Batch({string.Join(", ", parameters)});");
    }

    /// <summary>The two values where a metric compares them as they are.</summary>
    private IReadOnlyList<InputDefinition>? Plain(Computation compared)
    {
        if (compared.Steps.Count > 0) return null;
        var values = recipe.Outputs.Concat(recipe.Inputs).Concat(recipe.Targets).ToList();
        return [.. compared.Results.Select(result => values.First(value => value.Variable == result))];
    }

    private ComputationEmitter Comparison(Computation compared) => new(recipe, compared, "output", "target");

    private string ComparisonName(int metric)
    {
        var name = Names.Pascal(recipe.Metrics[metric].Setting.Description.Name);
        var before = recipe.Metrics.Take(metric).Count(other => other.Setting.Description == recipe.Metrics[metric].Setting.Description);
        return $"ComparedBy{name}{(before == 0 ? "" : (before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))}";
    }

    private string RateText => settings.Of(recipe.Optimizer.Arguments[RecipeCatalogue.LearningRate]);

    private static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
