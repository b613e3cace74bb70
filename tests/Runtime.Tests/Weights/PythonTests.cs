using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.WeightFiles;

/// <summary>Files to and from PyTorch, through the oracle's own reading and writing of the format.</summary>
public sealed class PythonTests : IDisposable
{
    private const string Torch = "/usr/lib/python3/dist-packages/torch";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void EveryDType_GoesThereAndBack()
    {
        using var model = Everything(seed: 1);
        Weights.Save(model, _folder["ours.safetensors"]);

        var lines = Run(
            "/usr/bin/python3",
            "-c",
            "import sys; from safetensors.torch import load_file, save_file; tensors = load_file(sys.argv[1]); save_file(tensors, "
            + "sys.argv[2]); "
                + "[print(key, tensor.dtype, list(tensor.shape), tensor.double().sum().item()) for key, tensor in sorted(tensors.items())]",
            _folder["ours.safetensors"],
            _folder["theirs.safetensors"]);

        lines.ShouldBe(model.state_dict().OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(
            CultureInfo.InvariantCulture,
            $"{pair.Key} torch.{Notation.Of(pair.Value.dtype)} {Notation.Of(pair.Value.shape)} "
            + $"{pair.Value.to(ScalarType.Float64).sum().item<double>():0.0}")));
        using var loaded = Everything(seed: 2);
        Weights.Load(loaded, _folder["theirs.safetensors"]);
        foreach (var (key, tensor) in model.state_dict())
        {
            loaded.state_dict()[key].bytes.SequenceEqual(tensor.bytes).ShouldBeTrue(key);
        }
    }

    /// <summary>The line is run as a user's shell runs it, on a file whose name has a space and a quote.</summary>
    [PythonFact]
    public void TheLineThatConvertsAPickle_Converts()
    {
        var pickle = _folder["it's \"$HOME\" `x`.pt"];
        Run("/usr/bin/python3", "-c",
            "import sys, torch; w = torch.arange(6.).reshape(2, 3); torch.save({'weight': w.t(), 'bias': w[0, :3]}, sys.argv[1])", pickle);
        using var model = nn.Linear(2, 3);

        var message = Should.Throw<WeightFileException>(() => Weights.Load(model, pickle)).Message;
        Run("/bin/sh", "-c", message.Split('\n')[^1]);
        Weights.Load(model, Path.ChangeExtension(pickle, "safetensors"));

        model.weight!.data<float>().ToArray().ShouldBe([0, 3, 1, 4, 2, 5]);
        model.bias!.data<float>().ToArray().ShouldBe([0, 1, 2]);
    }

    private static TorchSharp.Modules.ModuleList<nn.Module> Everything(int seed)
    {
        manual_seed(seed);
        var model = nn.ModuleList<nn.Module>();
        foreach (var dtype in new[]
                 {
                     ScalarType.Float64, ScalarType.Float32, ScalarType.Float16, ScalarType.BFloat16, ScalarType.Int64, ScalarType.Int32,
                     ScalarType.Int16, ScalarType.Int8, ScalarType.Byte, ScalarType.Bool,
                 })
        {
            model.register_buffer($"{dtype}", randint(0, 2, [2, 3], ScalarType.Int64).to(dtype));
        }
        model.register_buffer("scalar", tensor(seed));
        model.register_buffer("empty", empty(0, 3));
        return model;
    }

    private static string[] Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = Oracle();
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PATH"] = $"/usr/bin:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Oracle([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Oracle");

    /// <summary>A fact that is reported as not run where PyTorch is not installed.</summary>
    private sealed class PythonFactAttribute : FactAttribute
    {
        public PythonFactAttribute() => Skip = Directory.Exists(Torch) ? null! : $"{Torch} is not there: apt install python3-torch";
    }
}
