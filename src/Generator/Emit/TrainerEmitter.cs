using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Layers.Recipes;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes the class of a recipe: the model's trainer with its loss, optimizer, schedule and metrics.</summary>
internal sealed class TrainerEmitter
{
    /// <summary>The properties and methods of every trainer, whose names nothing else in it may have.</summary>
    public static readonly string[] Members = ["Model", "Epochs", "Frozen", "Penalties", "Optimizer", "Schedule", "Trainer", "Batch", "Forward", "Loss", "Fit", "Evaluate", "Dispose"];

    private static readonly Symbol Rate = new("lr", SymbolKind.Parameter);
    private static readonly Symbol Epochs = new("epochs", SymbolKind.Parameter);

    private readonly RecipeDefinition recipe;
    private readonly TrainerNames names;
    private readonly CodeWriter writer = new();
    private readonly ArgumentText text = new(symbol => symbol.Name, Placement.InConstructor);
    private readonly ComputationEmitter loss;

    private TrainerEmitter(RecipeDefinition recipe, ISet<string> classNames)
    {
        this.recipe = recipe;
        names = new TrainerNames(recipe, classNames);
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
    private long? Length => recipe.Schedule?.Arguments.TryGetValue(RecipeCatalogue.Epochs, out var value) == true ? ((Value.Int)value).Dim.ConstantValue : null;

    private void WriteClass()
    {
        writer.Documentation("summary", recipe.Documentation is { } about ? Names.Xml(about) : $"Trains <see cref=\"{names.Model}\"/> as its recipe says.");
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
            if (recipe.Penalties.Count > 0) writer.Line($"Penalties = [{string.Join(", ", recipe.Penalties.Select(PenaltyText))}];");
            writer.Line($"Optimizer = {SettingText(recipe.Optimizer, HasFrozen ? "Frozen.Others()" : "model.parameters()")};");
            if (recipe.Schedule is { } schedule) writer.Line($"Schedule = {SettingText(schedule, "Optimizer")};");
            WriteTrainer();
        }
    }

    private void WriteTrainer()
    {
        var value = $"Loss({string.Join(", ", loss.Parameters.Select(names.Access))})";
        var construction = $"Trainer = new {names.Type("Trainer")}<{names.Batch}, {names.Output}>(\n    model, Forward, (output, batch) => {value}, Optimizer)";
        var settings = new List<string>();
        if (recipe.Schedule is { } schedule)
        {
            settings.Add("Schedule = Schedule");
            if (schedule.Description.Name == "plateau") settings.Add("Plateau = report => report.Validation?.Loss ?? report.Loss");
        }

        if (recipe.Penalties.Count > 0) settings.Add($"Penalty = () => {string.Join(" + ", recipe.Penalties.Select((_, i) => $"Penalties[{i}].Value()"))}");
        if (recipe.ClipNorm is { } norm) settings.Add($"ClipNorm = {Number(norm)}");
        if (recipe.ClipValue is { } bound) settings.Add($"ClipValue = {Number(bound)}");
        if (recipe.Accumulate is { } batches) settings.Add(FormattableString.Invariant($"Accumulate = {batches}"));
        if (settings.Count == 0)
        {
            writer.Line($"{construction};");
        }
        else
        {
            writer.Line(construction);
            writer.Line("{");
            foreach (var setting in settings) writer.Line($"    {setting},");
            writer.Line("};");
        }

        for (var i = 0; i < recipe.Metrics.Count; i++)
        {
            var (setting, compared) = (recipe.Metrics[i].Setting, recipe.Metrics[i].Compared);
            var values = Plain(compared) is { } plain
                ? $"({names.Access(plain[0])}, {names.Access(plain[1])})"
                : $"{ComparisonName(i)}({string.Join(", ", new ComputationEmitter(recipe, compared, "output", "target").Parameters.Select(names.Access))})";
            var metric = setting.Description.Function!;
            var arguments = text.Arguments(metric.Arguments, setting.Description, ValuesOf(setting));
            writer.Line($"Trainer.Measure(new {names.Type(TrainerNames.MetricType(setting.Description))}({string.Join(", ", arguments)}), (output, batch) => {values});");
        }
    }

    private void WriteProperties()
    {
        WriteProperty(names.Model, "Model", "What is trained.");
        if (Length is not null) WriteProperty("int", "Epochs", "Length of the training.");
        if (HasFrozen) WriteProperty(names.Type("FrozenLayers"), "Frozen", $"What does not learn: {string.Join(", ", recipe.Frozen.Select(label => $"<c>{Names.Xml(label)}</c>"))}.");
        if (recipe.Penalties.Count > 0) WriteProperty($"IReadOnlyList<{names.Type("WeightPenalty")}>", "Penalties", "What is added to the loss that is learned from.");
        WriteProperty("optim.Optimizer", "Optimizer", "Steps the weights.");
        if (recipe.Schedule is not null) WriteProperty("optim.lr_scheduler.LRScheduler", "Schedule", "Changes the learning rate after each epoch.");
        WriteProperty($"{names.Type("Trainer")}<{names.Batch}, {names.Output}>", "Trainer", "Runs the training; takes observers, a stop rule and checkpoints.");
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
            new ComputationEmitter(recipe, recipe.Metrics[i].Compared, "output", "target")
                .Write(writer, $"private static (Tensor, Tensor) {ComparisonName(i)}", recipe.Metrics[i].Compared.Guards, checksTargets: false);
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
        writer.Documentation("summary", $"Trains {(Length is null ? "and validates after each epoch" : "for <see cref=\"Epochs\"/> epochs and validates after each")}; <see cref=\"Trainer\"/> tells what may go wrong.");
        writer.Documentation("param name=\"data\"", "What is learned from.");
        if (Length is null) writer.Documentation("param name=\"epochs\"", "How many epochs there are in all, those of a resumed training included.");
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
        writer.Documentation("summary", HasFrozen ? "Disposes the optimizer, and lets what was frozen learn again." : "Disposes the optimizer.");
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
        var parameters = values.Select(value => value.IsOptional ? $"Tensor? {names.Member(value)} = null" : $"Tensor {names.Member(value)}");
        writer.Line($"public readonly record struct Batch({string.Join(", ", parameters)});");
    }

    /// <summary>The two values where a metric compares them as they are.</summary>
    private IReadOnlyList<InputDefinition>? Plain(Computation compared)
    {
        if (compared.Steps.Count > 0) return null;
        var values = recipe.Outputs.Concat(recipe.Inputs).Concat(recipe.Targets).ToList();
        return [.. compared.Results.Select(result => values.First(value => value.Variable == result))];
    }

    private string ComparisonName(int metric)
    {
        var name = Names.Pascal(recipe.Metrics[metric].Setting.Description.Name);
        var before = recipe.Metrics.Take(metric).Count(other => other.Setting.Description == recipe.Metrics[metric].Setting.Description);
        return $"ComparedBy{name}{(before == 0 ? "" : (before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))}";
    }

    private string PenaltyText(PenaltyDefinition penalty)
    {
        var function = penalty.Setting.Description.Function!;
        var arguments = text.Arguments(function.Arguments, penalty.Setting.Description, ValuesOf(penalty.Setting)).Prepend("model");
        if (penalty.Label is { } label) arguments = arguments.Append(Names.Literal(label));
        return $"{names.Type("WeightPenalty")}{function.Method.Substring(function.Method.IndexOf('.'))}({string.Join(", ", arguments)})";
    }

    /// <summary><c>optim.Adam(model.parameters(), lr: lr)</c></summary>
    private string SettingText(Setting setting, string first)
    {
        var function = setting.Description.Function!;
        var arguments = text.Arguments(function.Arguments, setting.Description, ValuesOf(setting)).Prepend(first);
        return $"{function.Method.Substring("torch.".Length)}({string.Join(", ", arguments)})";
    }

    /// <summary>The arguments, where those that the constructor is given stand for themselves.</summary>
    private static CallValues ValuesOf(Setting setting)
    {
        var values = setting.Arguments.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (values.ContainsKey(RecipeCatalogue.LearningRate)) values[RecipeCatalogue.LearningRate] = new Value.Float(new FloatExpression.Parameter(Rate));
        if (values.ContainsKey(RecipeCatalogue.Epochs)) values[RecipeCatalogue.Epochs] = new Value.Int(Dim.Of(Epochs));
        return new CallValues(new Dictionary<string, IReadOnlyList<string>>(), values, new Dictionary<string, Dim>());
    }

    private string RateText => text.Of(recipe.Optimizer.Arguments[RecipeCatalogue.LearningRate]);

    private static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
