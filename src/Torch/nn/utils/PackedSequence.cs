namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>Sequences of different lengths, step by step and without padding.</summary>
                public sealed class PackedSequence : IDisposable
                {
                    /// <summary>The elements, of all sequences the first, then the second, and so on.</summary>
                    public readonly Tensor data;

                    /// <summary>How many sequences have a first element, a second, and so on.</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>The order of the sequences, or null if they were sorted by length.</summary>
                    public readonly Tensor sorted_indices;

                    /// <summary>The way back from that order, or null.</summary>
                    public readonly Tensor unsorted_indices;

                    internal PackedSequence(Tensor data, Tensor batch_sizes, Tensor? sorted_indices, Tensor? unsorted_indices)
                    {
                        this.data = data;
                        this.batch_sizes = batch_sizes;
                        this.sorted_indices = sorted_indices!;
                        this.unsorted_indices = unsorted_indices!;
                    }

                    private IEnumerable<Tensor> Tensors => new[] { data, batch_sizes, sorted_indices, unsorted_indices }.OfType<Tensor>();

                    internal long BatchSize
                    {
                        get
                        {
                            using var first = batch_sizes.select(0, 0);
                            return first.item<long>();
                        }
                    }

                    /// <summary>Other elements for the same sequences.</summary>
                    internal PackedSequence With(Tensor data) =>
                        new(data, batch_sizes.alias(), sorted_indices?.alias(), unsorted_indices?.alias());

                    /// <summary>A state, in the order of the sequences here.</summary>
                    internal Tensor Sorted(Tensor state) => sorted_indices is null ? state : index_select.Call(state, 1, sorted_indices);

                    /// <summary>A state, in the order of the sequences as they came.</summary>
                    internal Tensor Unsorted(Tensor state) =>
                        unsorted_indices is null ? state : index_select.Call(state, 1, unsorted_indices);

                    /// <summary>Disposes the tensors.</summary>
                    public void Dispose()
                    {
                        foreach (var tensor in Tensors)
                            tensor.Dispose();
                    }

                    /// <summary>Moves to the outer dispose scope.</summary>
                    public PackedSequence MoveToOuterDisposeScope()
                    {
                        foreach (var tensor in Tensors)
                            tensor.MoveToOuterDisposeScope();
                        return this;
                    }

                    /// <summary>Moves to another dispose scope.</summary>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope? other)
                    {
                        foreach (var tensor in Tensors)
                            tensor.MoveToOtherDisposeScope(other);
                        return this;
                    }

                    /// <summary>Moves to the dispose scope of another one.</summary>
                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other)
                    {
                        foreach (var tensor in Tensors)
                            tensor.MoveToOtherDisposeScope(other.data);
                        return this;
                    }

                    /// <summary>Takes the tensors out of all dispose scopes.</summary>
                    public PackedSequence DetachFromDisposeScope()
                    {
                        foreach (var tensor in Tensors)
                            tensor.DetachFromDisposeScope();
                        return this;
                    }
                }
            }
        }
    }
}
