using System.CommandLine;
using System.CommandLine.Parsing;
using ModelDsl.Dsl.Binding;
using ModelDsl.Tool.Check;
using ModelDsl.Tool.Check.Weights;
using ModelDsl.Tool.Format;
using ModelDsl.Tool.Summary;

namespace ModelDsl.Tool;

/// <summary>The command <c>nnet</c>.</summary>
internal static class NnetCommand
{
    /// <summary>Parses the arguments and does what they ask.</summary>
    public static int Run(IReadOnlyList<string> arguments, CommandOutput output)
    {
        try
        {
            // A file's name may start with @, which is no response file here.
            var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
            var result = Create(output).Parse(arguments, configuration);
            if (result.Errors.Count > 0) throw new UsageException([.. Complaints(result)]);
            return result.Invoke(new InvocationConfiguration
            {
                Output = output.Results.Writer,
                Error = output.Messages.Writer,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (UsageException exception)
        {
            foreach (var message in exception.Messages)
            {
                output.Messages.Write("nnet: ", Colour.Red);
                output.Messages.WriteLine(message);
            }

            return ExitStatus.WrongUse;
        }
    }

    private static RootCommand Create(CommandOutput output) =>
        new("Checks, summarises and formats networks written in .nnet files.") { Check(output), Summary(output), Format(output) };

    private static Command Check(CommandOutput output)
    {
        var files = Files();
        var json = Json("Write the diagnostics to standard output as a JSON array; with --weights, an object that holds them too.");
        var weights = new Option<string>("--weights")
        {
            Description = "Compare this .safetensors or .dat file with a model, which is named before FILES; no data is read.",
            HelpName = "FILE",
        };
        var command = new Command("check", "Compile the files as one program and report what is wrong with them.") { files, weights, json };
        command.SetAction(result => result.GetValue(weights) is { } file
            ? WeightCheckCommand.Run(file, result.GetRequiredValue(files), result.GetValue(json), output)
            : CheckCommand.Run(result.GetRequiredValue(files), result.GetValue(json), output));
        return command;
    }

    private static Command Summary(CommandOutput output)
    {
        var model = new Argument<string>("MODEL") { Description = "Name of a model or pair, with or without its namespace." };
        model.Validators.Add(RejectOptions);
        var files = Files();
        var json = Json("Write the summary to standard output as a JSON object; for a pair, as an array of its two parts.");
        var command = new Command("summary", "Show a model's layers, shapes, sizes and costs.") { model, files, json };
        command.SetAction(result => SummaryCommand.Run(
            result.GetRequiredValue(model), result.GetRequiredValue(files), result.GetValue(json), output));
        return command;
    }

    private static Command Format(CommandOutput output)
    {
        var files = Files();
        var check = new Option<bool>("--check") { Description = "Change nothing; fail if a file is not formatted." };
        var command = new Command("format", "Lay the files out in the style of the language.") { files, check };
        command.SetAction(result => FormatCommand.Run(result.GetRequiredValue(files), result.GetValue(check), output));
        return command;
    }

    private static Argument<string[]> Files()
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "The .nnet files of a program; a folder stands for all below it, but for bin and obj.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(RejectOptions);
        return files;
    }

    private static Option<bool> Json(string description) => new("--json") { Description = description };

    // The parser takes an option that it does not know for a file's name.
    private static void RejectOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"unknown option '{token.Value}'{Suggestions.Hint(token.Value, ["--json", "--check", "--weights", "--help"])}");
        }
    }

    private static IEnumerable<string> Complaints(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (command is RootCommand)
        {
            yield return result.UnmatchedTokens is [var unknown, ..]
                ? $"unknown command '{unknown}'{Suggestions.Hint(unknown, command.Subcommands.Select(subcommand => subcommand.Name))}"
                : "a command is needed: check, summary or format";
            yield return "see `nnet --help`";
            yield break;
        }

        // The parser's own message for a missing argument does not name it.
        var missing = command.Arguments.Where(argument => result.GetResult(argument) is not { Tokens.Count: > 0 }).ToList();
        foreach (var argument in missing) yield return $"{argument.Name} is missing";
        if (missing.Count == 0)
        {
            foreach (var message in result.Errors.Select(error => error.Message).Distinct()) yield return message;
        }

        yield return $"see `nnet {command.Name} --help`";
    }
}
