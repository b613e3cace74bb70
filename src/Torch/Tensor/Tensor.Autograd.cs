namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op detach_op = new("detach");
        private static readonly Op detach_inplace = new("detach_");

        /// <summary>Whether operators record how to differentiate through this tensor.</summary>
        public bool requires_grad
        {
            get => Bridge.bridge_requires_grad(Handle) != 0;
            set => Bridge.Check(Bridge.bridge_set_requires_grad(Handle, value.ToByte()));
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Tells whether the tensor was made by the user and not by a recorded operator.</summary>
        public bool is_leaf => Bridge.bridge_is_leaf(Handle) != 0;

        /// <summary>The gradient accumulated so far, if any; each read gives a new reference to it.</summary>
        public Tensor? grad
        {
            get => Bridge.bridge_grad(Handle) is var grad and not 0 ? new Tensor(grad) : null;
            set => Bridge.Check(Bridge.bridge_set_grad(Handle, value?.Handle ?? 0));
        }

        /// <summary>Keeps the gradient of a tensor that is not a leaf.</summary>
        public void retain_grad() => Bridge.Check(Bridge.bridge_retain_grad(Handle));

        public void backward() => autograd.backward([this], null, null, false, null);

        /// <summary>Accumulates the gradients of this tensor into the leaves, or into <paramref name="inputs"/> alone.</summary>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same data, outside the graph.</summary>
        public Tensor detach() => detach_op.Call(this);

        public Tensor detach_() => detach_inplace.InPlace(this);
    }
}
