using ModelDsl.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace Gallery;

/// <summary>How the programs train and test networks that tell classes apart.</summary>
internal static class Classification
{
    /// <summary>Trains by Adam, whose rate falls to nothing along a cosine.</summary>
    public static void Train(
        nn.Module<Tensor, Tensor> model, IBatchSource<Batch> data, int epochs, double rate, double decay = 0)
    {
        using var optimizer = optim.Adam(model.parameters(), rate, weight_decay: decay);
        Train(model, data, epochs, optimizer);
    }

    /// <summary>Trains by an optimizer, whose rates fall to nothing along a cosine.</summary>
    public static void Train(nn.Module<Tensor, Tensor> model, IBatchSource<Batch> data, int epochs, optim.Optimizer optimizer)
    {
        var trainer = Trainer.For(model, (logits, label) => nn.functional.cross_entropy(logits, label), optimizer);
        trainer.Schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs);
        trainer.Fit(data, epochs);
    }

    /// <summary>How likely a trained network holds each class, [N, K].</summary>
    public static Tensor Probabilities(nn.Module<Tensor, Tensor> model, Tensor input)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        model.eval();
        return model.call(input).softmax(1).MoveToOuterDisposeScope();
    }

    /// <summary>The share of the samples whose class a trained network names.</summary>
    public static double Accuracy(nn.Module<Tensor, Tensor> model, TensorDataset data)
    {
        using var scope = NewDisposeScope();
        return Share(Probabilities(model, data.Input).argmax(1), data.Target);
    }

    /// <summary>The share of the classes that are those wanted.</summary>
    public static double Share(Tensor predicted, Tensor wanted)
    {
        using var scope = NewDisposeScope();
        return predicted.eq(wanted).to(ScalarType.Float64).mean().item<double>();
    }
}
