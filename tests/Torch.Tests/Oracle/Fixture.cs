using System.Collections.Concurrent;
using System.Text.Json;
using TorchSharp;

namespace ModelDsl.Torch.Tests.Oracle;

/// <summary>Tensors that PyTorch made; see make_fixtures.py.</summary>
public sealed class Fixture
{
    private static readonly ConcurrentDictionary<string, Fixture> loaded = new();

    private readonly Dictionary<string, torch.Tensor> tensors = [];

    private Fixture(string path)
    {
        using var scope = torch.NewDisposeScope();
        var file = File.ReadAllBytes(path);
        var headerLength = (int)BitConverter.ToInt64(file, 0);
        using var header = JsonDocument.Parse(file.AsMemory(8, headerLength));
        foreach (var entry in header.RootElement.EnumerateObject())
        {
            var offsets = entry.Value.GetProperty("data_offsets");
            var begin = 8 + headerLength + offsets[0].GetInt32();
            var end = 8 + headerLength + offsets[1].GetInt32();
            var shape = entry.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
            var tensor = torch.zeros(shape, DType(entry.Value.GetProperty("dtype").GetString()!));
            if (end > begin)
                tensor.bytes = file.AsSpan(begin, end - begin);
            tensors.Add(entry.Name, tensor.DetachFromDisposeScope());
        }
    }

    /// <summary>The fixture of a family, read once.</summary>
    public static Fixture Load(string family) => loaded.GetOrAdd(
        family, static family => new Fixture(Path.Combine(AppContext.BaseDirectory, "fixtures", family + ".safetensors")));

    public IEnumerable<string> Names => tensors.Keys;

    /// <summary>A tensor by name; shared, so not to be changed.</summary>
    public torch.Tensor this[string name] => tensors[name];

    /// <summary>Asserts that shape and dtype are those of PyTorch's result and the values within the tolerances.</summary>
    public void ShouldMatch(torch.Tensor actual, string name, double rtol = 1e-5, double atol = 1e-6)
    {
        var expected = this[name];
        actual.shape.ShouldBe(expected.shape, name);
        actual.dtype.ShouldBe(expected.dtype, name);
        var alike = expected.is_floating_point() || expected.is_complex()
            ? actual.allclose(expected, rtol, atol, equal_nan: true)
            : actual.Equals(expected);
        alike.ShouldBeTrue($"{name}\nPyTorch: {expected.str()}\nhere:    {actual.str()}");
    }

    private static torch.ScalarType DType(string name) => name switch
    {
        "F64" => torch.float64,
        "F32" => torch.float32,
        "F16" => torch.float16,
        "BF16" => torch.bfloat16,
        "I64" => torch.int64,
        "I32" => torch.int32,
        "I16" => torch.int16,
        "I8" => torch.int8,
        "U8" => torch.uint8,
        "BOOL" => torch.@bool,
        "C64" => torch.complex64,
        "C128" => torch.complex128,
        _ => throw new InvalidDataException($"unknown dtype {name}"),
    };
}
