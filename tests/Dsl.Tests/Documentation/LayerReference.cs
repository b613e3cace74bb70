using System.Globalization;
using System.Text;
using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Layers.Recipes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Documentation;

/// <summary>Writes docs/layers.md from the catalogue.</summary>
internal static class LayerReference
{
    public static string Render()
    {
        var layers = Catalogue.Layers.OrderBy(layer => layer.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var ops = Catalogue.Ops.OrderBy(op => op.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var page = new StringBuilder();
        page.Append("# Layers and ops\n\n");
        page.Append("Written from the catalogue in `src/Dsl/Layers` by a test; edit that, not this page.\n");
        page.Append(
            "Names, arguments and defaults are those of `torch.nn` and `torch.nn.functional`. The first input is the value that a\n");
        page.Append("pipeline passes in. *Inferred* sizes are never written: the checker takes them from the input.\n\n");
        var blocks = Prelude.Units
            .SelectMany(unit => unit.Unit.Declarations.OfType<ModuleDeclaration>().Select(block => (unit.File, Block: block)))
            .OrderBy(block => block.Block.Name.Text, StringComparer.Ordinal).ToList();
        page.Append($"[{layers.Count} layers](#layers) · [{blocks.Count} blocks](#blocks) · [{ops.Count} ops](#ops) · "
            + $"[{Catalogue.Initializers.Count()} initialisers](#initialisers)\n\n");
        page.Append("## Layers\n");
        foreach (var layer in layers) Write(page, layer);
        page.Append("\n## Blocks\n\n");
        page.Append(
            "Compositions of `torch.nn` and torchvision, written in the language itself, in `src/Dsl/Prelude`. A block of the same name "
            + "in a\n");
        page.Append("project hides them. The classes of those that a project uses stand in the namespace `Prelude` below its own.\n");
        foreach (var (file, block) in blocks) Write(page, block, file);
        page.Append("\n## Ops\n");
        foreach (var op in ops) Write(page, op);
        page.Append("\n## Initialisers\n\nFor `parameter` and `init`; their input is the weight.\n");
        foreach (var initializer in Catalogue.Initializers) Write(page, initializer);
        Write(page, "Optimizers", "For `optimizer` in a [training recipe](language.md#training-recipes).", RecipeCatalogue.Optimizers);
        Write(
            page, "Schedules",
            "For `schedule`; the rate changes after each epoch. The class of `torch.optim.lr_scheduler` is another name for it.",
            RecipeCatalogue.Schedules);
        Write(page, "Metrics", "For `metric`: an output against a target.", RecipeCatalogue.Metrics);
        Write(page, "Penalties", "For `penalty`.", RecipeCatalogue.Penalties);
        return page.ToString();
    }

    private static void Write(StringBuilder page, string title, string about, IEnumerable<OpDescription> descriptions)
    {
        page.Append($"\n## {title}\n\n{about}\n");
        foreach (var description in descriptions) Write(page, description);
    }

    private static void Write(StringBuilder page, OperationDescription operation)
    {
        page.Append($"\n### {operation.Name}\n\n{operation.Summary}\n");
        var notes = Notes(operation).ToList();
        if (notes.Count > 0) page.Append($"\n{string.Join("<br>\n", notes)}\n");
        if (operation.Parameters.Count == 0) return;

        page.Append("\n| argument | type | default | |\n|---|---|---|---|\n");
        foreach (var parameter in operation.Parameters)
        {
            page.Append($"| `{parameter.Name}` | {TypeOf(parameter)} | {DefaultOf(parameter)} | {Cell(parameter.Documentation)} |\n");
        }
    }

    private static void Write(StringBuilder page, ModuleDeclaration block, SourceFile file)
    {
        page.Append($"\n### {block.Name.Text}\n\n{block.Documentation}\n");
        if (block.Body is StatementBody body)
        {
            var inputs = body.Statements.OfType<InputStatement>()
                .Select(input => $"`{input.Name.Text}`{(input.IsOptional ? " (optional)" : "")}");
            page.Append($"\nInputs: {string.Join(", ", inputs)}\n");
        }

        page.Append("\n| argument | type | default |\n|---|---|---|\n");
        foreach (var parameter in block.Parameters)
        {
            var given = parameter.Default is { } value ? $"`{file.Text.Substring(value.Span.Start, value.Span.Length)}`" : "required";
            page.Append($"| `{parameter.Name.Text}` | {((NamedType)parameter.Type).Name} | {given} |\n");
        }
    }

    private static IEnumerable<string> Notes(OperationDescription operation)
    {
        if (operation.Aliases.Count > 0) yield return $"Also: {Code(operation.Aliases)}";
        if (operation.Inputs is not [{ Name: "input", IsList: false, IsOptional: false }])
        {
            var inputs = operation.Inputs.Select(input =>
                $"`{input.Name}`{(input.IsList ? " (several)" : "")}{(input.IsOptional ? " (optional)" : "")}"
                + $"{(input.Documentation is { } text ? $", {text}" : "")}");
            if (operation.Inputs.Count == 0 && !Catalogue.Ops.Contains(operation)) yield break;
            yield return operation.Inputs.Count == 0 ? "Inputs: none" : $"Inputs: {string.Join("; ", inputs)}";
        }

        if (operation is LayerDescription layer && Inferred(layer) is { Count: > 0 } inferred) yield return $"Inferred: {Code(inferred)}";
    }

    private static IReadOnlyList<string> Inferred(LayerDescription layer) =>
        [.. layer.Module.Arguments.Where(argument => argument.Literal is null).Select(argument => argument.Source)
            .Except(layer.Parameters.Select(parameter => parameter.Name))];

    private static string TypeOf(ParameterDescription parameter)
    {
        if (parameter.Choices is { } choices) return string.Join(", ", choices.Select(choice => $"`\"{choice}\"`"));
        var types = new List<string>();
        if (parameter.Types.HasFlag(ArgumentTypes.Int)) types.Add(parameter.Variadic ? "ints" : "int");
        if (parameter.Types.HasFlag(ArgumentTypes.Float)) types.Add("float");
        if (parameter.Types.HasFlag(ArgumentTypes.Bool)) types.Add("bool");
        if (parameter.Types.HasFlag(ArgumentTypes.String)) types.Add("string");
        if (parameter.Types.HasFlag(ArgumentTypes.Tuple)) types.Add(parameter.Arity > 0 ? $"tuple of {parameter.Arity}" : "tuple");
        if (parameter.Types.HasFlag(ArgumentTypes.List)) types.Add("list");
        if (parameter.Types.HasFlag(ArgumentTypes.Dtype)) types.Add("dtype");
        return string.Join(" or ", types);
    }

    private static string DefaultOf(ParameterDescription parameter) => parameter.Default switch
    {
        _ when parameter.IsRequired => "required",
        null => "none",
        bool flag => flag ? "`true`" : "`false`",
        string text => $"`\"{text}\"`",
        IReadOnlyList<double> numbers => $"`({string.Join(", ", numbers.Select(Plain))})`",
        double number => $"`{Plain(number)}`",
        IFormattable number => $"`{number.ToString(null, CultureInfo.InvariantCulture)}`",
        var other => throw new InvalidOperationException($"{parameter.Name} has the default {other}"),
    };

    // 1e-5, as a user writes it.
    private static string Plain(double number) => number.ToString("R", CultureInfo.InvariantCulture).Replace("E-0", "e-").Replace("E", "e");

    private static string Code(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static string Cell(string text) => text.Replace("|", "\\|");
}
