using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>What decides the weights of a transformer's layer and how it is run.</summary>
    internal sealed record TransformerLayerShape(long ModelSize, long Heads, long FeedForwardSize, double Dropout,
        nn.Activations Activation)
    {
        public Tensor Activate(Tensor x) => Activation == nn.Activations.GELU ? nn.functional.gelu(x) : nn.functional.relu(x);

        /// <summary>A fresh layer with the values and the mode of another, made without drawing from the random numbers.</summary>
        public static TLayer Copy<TLayer>(TLayer from, Func<TLayer> make) where TLayer : nn.Module
        {
            using var state = get_rng_state();
            var to = make();
            set_rng_state(state);
            to.load_state_dict(from.state_dict());
            to.train(from.training);
            return to;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>What follows the first dense layer in a transformer's layer.</summary>
            public enum Activations
            {
                /// <summary>The rectified linear unit.</summary>
                ReLU,

                /// <summary>The Gaussian error linear unit.</summary>
                GELU,
            }
        }
    }
}
