using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Documentation;

/// <summary>The examples of docs/training.md, in their order; <see cref="TrainingPageTests"/> compares them with the page.</summary>
internal static class TrainingPage
{
    public static void Run()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var data = new TensorDataset(rand(60, 2), arange(60, dtype: ScalarType.Int64) % 2);
        var (training, validation) = (data.Batches(10, shuffleSeed: 1), data.Batches(20));
        using var backbone = nn.Sequential(("first", nn.Linear(2, 8)), ("norm", nn.BatchNorm1d(8)), ("act", nn.Tanh()));
        using var model = nn.Sequential(("body", backbone), ("head", nn.Linear(8, 2)));
        long[] labels = [.. data.Target.data<long>()];
        double Train(double rate, int width) => rate * width;
        double Judge(Fold fold) => fold.Training[0] + fold.Validation[0];

        using var optimizer = optim.AdamW(model.parameters(), 3e-3);
        var trainer = Trainer.For(model, (y, target) => nn.functional.cross_entropy(y, target), optimizer, new Accuracy());
        trainer.Schedule = optim.lr_scheduler.StepLR(optimizer, 10, 0.5);
        trainer.ClipNorm = 1;
        trainer.StopWhen = new EarlyStopping(report => report.Validation!.Loss, patience: 5).ShouldStop;
        trainer.Observers.Add(new LineProgress(Console.Out));
        var result = trainer.Fit(training, epochs: 20, validation);

        trainer.StopWhen = null;

        using var board = new TensorBoardLog("runs/first");
        var best = new BestModel(model, "best.safetensors", report => report.Validation!.Loss);
        trainer.Observers.Add(new CsvLog("run.csv"));
        trainer.Observers.Add(board);
        trainer.Observers.Add(best);

        trainer.Checkpoints = new CheckpointPolicy("run.safetensors", everySteps: 100);
        using var interrupt = new ConsoleInterrupt();
        var resume = File.Exists("run.safetensors") ? "run.safetensors" : null;
        trainer.Fit(training, epochs: 20, validation, resume, interrupt.Token);

        var matrix = new ConfusionMatrix(classes: 2);
        trainer.Measure(new F1Score(), (output, batch) => (output, batch.Target));
        trainer.Measure(matrix, (output, batch) => (output, batch.Target));
        var evaluation = trainer.Evaluate(validation);
        Console.WriteLine($"F1 {evaluation["f1"]:0.000}");
        Console.WriteLine(matrix.ToString(["left", "right"]));

        backbone.Freeze();
        using var tuner = optim.SGD(model.Groups(1e-2, ("body", 1e-4)).Select(group => new SGD.ParamGroup(group.Parameters, group.LearningRate)), 1e-2);
        backbone.Unfreeze();
        trainer.Penalty = () => Regularization.L2(model.parameters(), 1e-4);

        var trials = new SearchSpace().LogUniform("rate", 1e-4, 1e-1).Choice("width", 8, 16).Random(trials: 4, seed: 1);
        var search = HyperParameterSearch.Run(trials, trial => Train(trial["rate"], trial.Integer("width")), log: "search.csv");
        Console.WriteLine(search);
        var folds = CrossValidation.Run(Splits.StratifiedKFold(labels, folds: 5, seed: 1), (number, fold) => Judge(fold));
        Console.WriteLine(folds);

        new TrainingReport("First training")
            .Fact("seed", "1")
            .Training(result)
            .Confusion(matrix, ["left", "right"])
            .Images("samples", [new ReportImage(rand(8, 8), "noise")])
            .Write("report.html");
    }
}
