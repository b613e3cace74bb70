using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests;

/// <summary>The digit classifier by hand, in the shape of generated code.</summary>
public sealed class DigitNet : nn.Module<Tensor, Tensor>
{
    private readonly long _size;

    public DigitNet(long classes = 10, long size = 8)
        : base(nameof(DigitNet))
    {
        _size = size;
        Conv1 = nn.Conv2d(1, 32, 3, padding: 1);
        Conv2 = nn.Conv2d(32, 64, 3, padding: 1);
        Fc1 = nn.Linear(64 * (size / 4) * (size / 4), 64);
        Dropout = nn.Dropout(0.5);
        Fc2 = nn.Linear(64, classes);
        register_module("conv1", Conv1);
        register_module("conv2", Conv2);
        register_module("fc1", Fc1);
        register_module("dropout", Dropout);
        register_module("fc2", Fc2);
    }

    public Conv2d Conv1 { get; }

    public Conv2d Conv2 { get; }

    public Linear Fc1 { get; }

    public Dropout Dropout { get; }

    public Linear Fc2 { get; }

    public override Tensor forward(Tensor image)
    {
        ShapeGuard.Check(image, nameof(DigitNet), nameof(image), ScalarType.Float32, "[B, 1, size, size]", [-1, 1, _size, _size]);
        using var conv1 = Conv1.call(image);
        using var relu1 = nn.functional.relu(conv1);
        using var pool1 = nn.functional.max_pool2d(relu1, 2);
        using var conv2 = Conv2.call(pool1);
        using var relu2 = nn.functional.relu(conv2);
        using var pool2 = nn.functional.max_pool2d(relu2, 2);
        using var flat = pool2.flatten(1);
        using var fc1 = Fc1.call(flat);
        using var relu3 = nn.functional.relu(fc1);
        using var dropped = Dropout.call(relu3);
        return Fc2.call(dropped);
    }
}
