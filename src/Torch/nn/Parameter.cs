namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module registers as one of its learned weights.</summary>
    public class Parameter : torch.Tensor
    {
        /// <summary>Takes <paramref name="data"/> over: the tensor passed in must not be used afterwards.</summary>
        /// <param name="data">The tensor to take over.</param>
        /// <param name="requires_grad">Whether gradients are computed for it.</param>
        public Parameter(torch.Tensor data, bool requires_grad = true) : base(TakeOver(data))
        {
            this.requires_grad = requires_grad;
        }

        private static IntPtr TakeOver(torch.Tensor data)
        {
            ArgumentNullException.ThrowIfNull(data);
            data.DetachFromDisposeScope();
            return data.DecoupleFromNativeHandle();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes a parameter of a tensor, which must not be used afterwards.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
