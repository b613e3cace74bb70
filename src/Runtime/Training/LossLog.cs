using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Gathers an epoch's losses. Reading one back waits for an accelerator to finish, so there the losses stay on the
/// device and are read in bundles; the step that went wrong is named exactly all the same.
/// </summary>
internal sealed class LossLog(int epoch, bool mustBeFinite = true, double sum = 0, int read = 0, int bundle = LossLog.Bundle) : IDisposable
{
    public const int Bundle = 32;

    private readonly List<Tensor> _pending = [];
    private double _sum = sum;
    private int _read = read;
    private int _added = read;

    /// <summary>The mean of the losses read so far.</summary>
    public double Mean => _read == 0 ? double.NaN : _sum / _read;

    /// <summary>The sum of the losses read so far.</summary>
    public double Sum => _sum;

    /// <summary>Whether a failure is that of the loss added last, and not of an earlier one that was read only now.</summary>
    public bool IsOfLast(NonFiniteLossException failure) => failure.Step == _added;

    public void Add(Tensor loss)
    {
        _added++;
        if (loss.device_type == DeviceType.CPU && loss.dtype == ScalarType.Float32)
        {
            Read(loss.item<float>());
            return;
        }

        _pending.Add(loss.detach().DetachFromDisposeScope());
        if (_pending.Count >= bundle || loss.device_type == DeviceType.CPU)
        {
            Flush();
        }
    }

    /// <summary>Reads what is pending.</summary>
    public void Flush()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        using var scope = NewDisposeScope();
        var values = stack(_pending).to(ScalarType.Float64).cpu().data<double>().ToArray();
        Dispose();
        foreach (var value in values)
        {
            Read(value);
        }
    }

    public void Dispose()
    {
        _pending.ForEach(loss => loss.Dispose());
        _pending.Clear();
    }

    private void Read(double loss)
    {
        _read++;
        if (mustBeFinite && !double.IsFinite(loss))
        {
            throw new NonFiniteLossException(epoch, _read, loss);
        }
        _sum += loss;
    }
}
