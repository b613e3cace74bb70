using System.CommandLine;
using System.Globalization;
using System.Text;
using ModelDsl.Runtime;
using Quickstart;

Console.OutputEncoding = Encoding.UTF8;

var data = new Option<string>("--data")
{
    Description = "The digits, as CSV or CSV.gz",
    DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "data", "digits.csv.gz"),
    Recursive = true,
};
var seed = new Option<long>("--seed") { Description = "For initial weights, shuffling and dropout" };
var epochs = new Option<int>("--epochs") { Description = "Passes over the training digits", DefaultValueFactory = _ => 20 };
var output = new Option<string>("--out")
{
    Description = "Where the weights go",
    DefaultValueFactory = _ => Path.Combine("artifacts", "digitnet.safetensors"),
};
epochs.Validators.Add(result =>
{
    // What is no number at all the parser itself complains of.
    if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var count) && count < 1)
    {
        result.AddError("--epochs must be at least 1");
    }
});

var weights = new Argument<string>("weights") { Description = "A file that the training saved" };
var predict = new Command("predict", "Loads weights and classifies a few digits that were not trained on") { weights };
predict.SetAction(arguments => Predict.Run(arguments.GetRequiredValue(weights), arguments.GetRequiredValue(data)));

var root = new RootCommand("Trains the digit classifier of samples/models/DigitNet.nnet, saves it, and predicts in a second process")
{
    data, seed, epochs, output, predict,
};
root.SetAction(arguments => Train.Run(
    arguments.GetRequiredValue(data), arguments.GetValue(seed), arguments.GetValue(epochs), arguments.GetRequiredValue(output)));

try
{
    var arguments = root.Parse(args);
    var status = arguments.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return arguments.Errors.Count > 0 ? 2 : status;
}
catch (Exception e) when (e is CsvException or WeightFileException or NonFiniteLossException)
{
    Console.Error.WriteLine($"error: {e.Message}");
    return 1;
}
