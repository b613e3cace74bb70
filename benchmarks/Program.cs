using System.CommandLine;
using Benchmarks;
using Benchmarks.Compiling;

var threads = new Option<int[]>("--threads")
{
    Description = "Numbers of threads, separated by commas",
    DefaultValueFactory = _ => [1, 2],
    CustomParser = argument =>
    {
        try
        {
            return Array.ConvertAll(argument.Tokens[0].Value.Split(','), int.Parse);
        }
        catch (FormatException)
        {
            argument.AddError("--threads takes numbers, for example 1,2");
            return null;
        }
    },
};
var only = new Option<string>("--only") { Description = "Only the cases whose name contains this", DefaultValueFactory = _ => "" };
var quick = new Option<bool>("--quick") { Description = "Fewer and shorter rounds: a look, no result" };
var seconds = new Option<double?>("--seconds")
{
    Description = "What a round takes at least; long ones even out what threads that wait for one another do to short work",
};
var python = new Option<string>("--python") { Description = "A Python that has torch and torchvision", DefaultValueFactory = _ => "/usr/bin/python3" };
var output = new Option<string>("--out")
{
    Description = "Where every single ratio goes, as JSON",
    DefaultValueFactory = _ => Path.Combine("artifacts", "bench", "results.json"),
};

var worker = new Command("worker", "One side of the contest: runs cases on request from standard input") { Hidden = true };
worker.Arguments.Add(new Argument<int>("threads"));
worker.SetAction(arguments => Worker.Serve(arguments.GetValue<int>("threads")));

var leaks = new Command("leaks", "Runs every network 10,000 times forward and 1,000 times in training, and shows the memory") { only, quick };
leaks.SetAction(arguments => LeakProbe.Run(arguments.GetRequiredValue(only), arguments.GetValue(quick)));

var compiler = new Command("compiler", "Times the compiler itself, stage by stage, on small and large programs") { only, quick, python };
compiler.SetAction(arguments => CompilerBenchmark.Run(
    arguments.GetRequiredValue(only), arguments.GetValue(quick), arguments.GetRequiredValue(python)));

var root = new RootCommand("Networks and operators side by side with PyTorch, in rounds that alternate")
{
    threads, only, quick, seconds, python, output, leaks, compiler, worker,
};
root.SetAction(arguments =>
{
    var pace = arguments.GetValue(quick) ? Pace.Quick : Pace.Usual;
    if (arguments.GetValue(seconds) is { } given) pace = pace with { Seconds = given };
    return Contest.Run(
        arguments.GetRequiredValue(threads), arguments.GetRequiredValue(only), pace, arguments.GetRequiredValue(python),
        arguments.GetRequiredValue(output));
});

var parsed = root.Parse(args);
var status = parsed.Invoke();
return parsed.Errors.Count > 0 ? 2 : status;
