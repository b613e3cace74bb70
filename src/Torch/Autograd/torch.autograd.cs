namespace TorchSharp;

public static partial class torch
{
    /// <summary>Differentiation.</summary>
    public static partial class autograd
    {
        /// <summary>Accumulates the gradients of several tensors into the leaves, or into <paramref name="inputs"/> alone.</summary>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            using var roots = new TensorHandles(tensors);
            using var grads = new TensorHandles(grad_tensors);
            using var leaves = new TensorHandles(inputs);
            fixed (nint* root = roots.ToArray(), grad = grads.ToArray(), leaf = leaves.ToArray())
            {
                Bridge.Check(Bridge.bridge_backward(
                    root, roots.Count, grad, grads.Count, (retain_graph ?? create_graph).ToByte(), create_graph.ToByte(),
                    leaf, leaves.Count));
            }
        }

        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>The gradients of <paramref name="outputs"/> with respect to <paramref name="inputs"/>, accumulated nowhere.</summary>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            using var roots = new TensorHandles(outputs);
            using var leaves = new TensorHandles(inputs);
            using var grads = new TensorHandles(grad_outputs);
            var results = new nint[leaves.Count];
            fixed (nint* root = roots.ToArray(), leaf = leaves.ToArray(), grad = grads.ToArray(), result = results)
            {
                Bridge.Check(Bridge.bridge_autograd_grad(
                    root, roots.Count, leaf, leaves.Count, grad, grads.Count, retain_graph.ToByte(),
                    create_graph.ToByte(), allow_unused.ToByte(), result));
            }
            return Array.ConvertAll(results, handle => handle == 0 ? null! : new Tensor(handle));
        }

        /// <summary>Makes a failing backward pass tell which forward operator it belongs to, until disposed.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);
    }
}
