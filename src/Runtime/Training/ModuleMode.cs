using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Gives a module its mode, training or evaluation, back at the end of a block.</summary>
internal readonly struct ModuleMode(nn.Module module) : IDisposable
{
    private readonly bool _training = module.training;

    public void Dispose()
    {
        if (_training)
        {
            module.TrainUnfrozen();
        }
        else
        {
            module.eval();
        }
    }
}
