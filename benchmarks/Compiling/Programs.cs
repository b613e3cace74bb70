using System.Text;

namespace Benchmarks.Compiling;

/// <summary>Programs in <c>.nnet</c> files: networks that people use, and texts that are as large as wanted.</summary>
internal static class Programs
{
    /// <summary>A network of the folder Models.</summary>
    public static string Named(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Compiling", "Models", $"{name}.nnet"));

    /// <summary>Blocks and models in turn, of about so many lines together.</summary>
    public static string OfLines(int lines)
    {
        var text = new StringBuilder("namespace Bench\n\n");
        for (var i = 0; i * 20 < lines; i++) text.Append(Unit(i));
        return text.ToString();
    }

    /// <summary>A model of one chain.</summary>
    public static string Chain(int layers)
    {
        var text = new StringBuilder("model Chain {\n    input x: [B, 64]\n\n    x\n");
        for (var i = 0; i < layers; i++) text.Append($"      -> fc{i}: Linear({64 + (i % 7)}) -> ReLU\n");
        return text.Append("      -> output y\n}\n").ToString();
    }

    /// <summary>Convolutions on sizes that only the run knows, each put behind all before it.</summary>
    public static string Dense(int layers)
    {
        var text = new StringBuilder("model Dense {\n    input x: [B, 3, H, W]\n\n    x\n");
        for (var i = 0; i < layers; i++)
        {
            var stride = i % 16 == 15 ? ", stride: 2" : "";
            text.Append($"      -> concat(dim: 1) {{ it, conv{i}: Conv2d(8, kernel_size: 3, padding: 1) -> ReLU }}");
            text.Append(stride.Length > 0 ? $" -> pool{i}: MaxPool2d(2)\n" : "\n");
        }

        return text.Append("      -> output y\n}\n").ToString();
    }

    /// <summary>Models of one line each.</summary>
    public static string Models(int count)
    {
        var text = new StringBuilder("namespace Bench\n\n");
        for (var i = 0; i < count; i++) text.Append($"model M{i}(n: int = {i + 1}) {{ input x: [B, 8]  x -> a: Linear(n) -> ReLU -> b: Linear(4) -> output y }}\n");
        return text.ToString();
    }

    private static string Unit(int i) =>
        $$"""
        /// Two convolutions beside what they are given.
        block Unit{{i}}(planes: int, stride: int = 1) {
            input x: [B, C, H, W]

            main = x
              -> conv1: Conv2d(planes, kernel_size: 3, stride: stride, padding: 1, bias: false) -> bn1: BatchNorm2d -> ReLU
              -> conv2: Conv2d(planes, kernel_size: 3, padding: 1, bias: false) -> bn2: BatchNorm2d
            main -> ReLU -> output y
        }

        model Net{{i}}(classes: int = 10, width: int = 16) {
            input image: [B, 3, H, W]
            where H % 4 == 0

            image -> unit1: Unit{{i}}(width) -> unit2: Unit{{i}}(2 * width, 2)
              -> AdaptiveAvgPool2d(1) -> Flatten
              -> fc: Linear(classes)
              -> output logits: [B, classes]
        }


        """;
}
