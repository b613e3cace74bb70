namespace TorchSharp;

// Other views of the same elements: sizes, order and dimensions.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.reshape(long[])"/>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <inheritdoc cref="Tensor.flatten(long, long)"/>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <inheritdoc cref="Tensor.unflatten(long, Size)"/>
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => input.unflatten(dim, sizes);
    /// <inheritdoc cref="Tensor.unflatten(long, long[])"/>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    /// <inheritdoc cref="Tensor.ravel()"/>
    public static Tensor ravel(Tensor input) => input.ravel();

    /// <inheritdoc cref="Tensor.squeeze(long?)"/>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);
    /// <inheritdoc cref="Tensor.squeeze_(long?)"/>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    /// <inheritdoc cref="Tensor.unsqueeze(long)"/>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);
    /// <inheritdoc cref="Tensor.unsqueeze_(long)"/>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    /// <inheritdoc cref="Tensor.transpose(long, long)"/>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <inheritdoc cref="Tensor.swapaxes(long, long)"/>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    /// <inheritdoc cref="Tensor.swapdims(long, long)"/>
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    /// <inheritdoc cref="Tensor.t()"/>
    public static Tensor t(Tensor input) => input.t();

    /// <inheritdoc cref="Tensor.permute(long[])"/>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <inheritdoc cref="Tensor.movedim(long[], long[])"/>
    public static Tensor movedim(Tensor input, long source, long destination) => Aten.movedim_int.Call(input, source, destination);
    /// <inheritdoc cref="Tensor.movedim(long[], long[])"/>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <summary>Another name of <see cref="movedim(Tensor, long, long)"/>.</summary>
    public static Tensor moveaxis(Tensor input, long source, long destination) => movedim(input, source, destination);
    /// <inheritdoc cref="Tensor.moveaxis(long[], long[])"/>
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.moveaxis(source, destination);
    /// <inheritdoc cref="moveaxis(Tensor, long, long)"/>
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination) =>
        input.moveaxis(
            [source.Item1, source.Item2, source.Item3, source.Item4],
            [destination.Item1, destination.Item2, destination.Item3, destination.Item4]);
    /// <inheritdoc cref="moveaxis(Tensor, long, long)"/>
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination) =>
        input.moveaxis([source.Item1, source.Item2, source.Item3], [destination.Item1, destination.Item2, destination.Item3]);
    /// <inheritdoc cref="moveaxis(Tensor, long, long)"/>
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) =>
        input.moveaxis([source.Item1, source.Item2], [destination.Item1, destination.Item2]);

    /// <inheritdoc cref="Tensor.adjoint()"/>
    public static Tensor adjoint(Tensor input) => input.adjoint();

    /// <inheritdoc cref="Tensor.atleast_1d()"/>
    public static IEnumerable<Tensor> atleast_1d(params Tensor[] input) => Aten.atleast_1d_Sequence.CallList(input);

    /// <inheritdoc cref="Tensor.atleast_2d()"/>
    public static IEnumerable<Tensor> atleast_2d(params Tensor[] input) => Aten.atleast_2d_Sequence.CallList(input);

    /// <inheritdoc cref="Tensor.atleast_3d()"/>
    public static IEnumerable<Tensor> atleast_3d(params Tensor[] input) => Aten.atleast_3d_Sequence.CallList(input);

    /// <inheritdoc cref="Tensor.broadcast_to(long[])"/>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    /// <summary>The tensors broadcast to their common shape.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Aten.broadcast_tensors.CallList(tensors);

    public static Size broadcast_shapes(params long[][] shapes)
    {
        var result = Enumerable.Repeat(1L, shapes.Max(shape => shape.Length)).ToArray();
        foreach (var shape in shapes)
        {
            for (var i = 1; i <= shape.Length; i++)
            {
                var (size, common) = (shape[^i], result[^i]);
                if (size != 1 && common != 1 && size != common)
                    throw new ArgumentException(
                        $"Shape [{string.Join(", ", shape)}] does not broadcast with the others: " +
                        $"size {size} of dimension {shape.Length - i} meets {common}.", nameof(shapes));
                result[^i] = common == 1 ? size : common;
            }
        }
        return result;
    }

    /// <inheritdoc cref="Tensor.narrow(long, long, long)"/>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <inheritdoc cref="Tensor.select(long, long)"/>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <inheritdoc cref="Tensor.flip(long[])"/>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <inheritdoc cref="Tensor.fliplr()"/>
    public static Tensor fliplr(Tensor input) => input.fliplr();

    /// <inheritdoc cref="Tensor.flipud()"/>
    public static Tensor flipud(Tensor input) => input.flipud();

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);
    /// <inheritdoc cref="Tensor.roll(long[])"/>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);
    /// <inheritdoc cref="Tensor.roll(long[], long[])"/>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);
    /// <inheritdoc cref="Tensor.roll(ReadOnlySpan{long}, ReadOnlySpan{long})"/>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => input.roll(shifts, dims);
    /// <inheritdoc cref="Tensor.roll(ValueTuple{long, long, long}, ValueTuple{long, long, long})"/>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => input.roll(shifts, dims);
    /// <inheritdoc cref="Tensor.roll(ValueTuple{long, long}, ValueTuple{long, long})"/>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.rot90(long, ValueTuple{long, long}?)"/>
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);

    public partial class Tensor
    {
        /// <summary>The elements in a new shape; one size may be -1. A view if possible, a copy otherwise.</summary>
        public Tensor reshape(params long[] shape) => Aten.reshape.Call(this, shape);

        /// <summary>The same memory in a new shape; an error if the strides do not allow it.</summary>
        public Tensor view(params long[] shape) => Aten.view.Call(this, shape);

        /// <summary>The same memory in the shape of other.</summary>
        public Tensor view_as(Tensor other) => Aten.view_as.Call(this, other);

        /// <summary>The dimensions from start_dim to end_dim as one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Aten.flatten_using_ints.Call(this, start_dim, end_dim);

        /// <summary>Dimension dim, counted from the front, as several, whose product is its size; one may be -1.</summary>
        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);
        /// <inheritdoc cref="unflatten(long, Size)"/>
        public Tensor unflatten(long dim, params long[] sizes)
        {
            if (dim < 0 || dim >= ndim)
                throw new ArgumentException($"Invalid 'dim' argument: {dim}.");
            if (sizes.Length == 0)
                throw new ArgumentException("The number of output sizes is zero.");
            return Aten.unflatten_int.Call(this, dim, sizes);
        }

        /// <summary>The elements as a vector.</summary>
        public Tensor ravel() => Aten.ravel.Call(this);

        /// <summary>Without the dimensions of size 1, or without dim if its size is 1.</summary>
        public Tensor squeeze(long? dim = null) => dim is { } d ? Aten.squeeze_dim.Call(this, d) : Aten.squeeze.Call(this);
        /// <summary><see cref="squeeze(long?)"/>, in place.</summary>
        public Tensor squeeze_(long? dim = null) => dim is { } d ? Aten.squeeze__dim.InPlace(this, d) : Aten.squeeze_.InPlace(this);

        /// <summary>With a new dimension of size 1 at dim.</summary>
        public Tensor unsqueeze(long dim) => Aten.unsqueeze.Call(this, dim);
        /// <summary><see cref="unsqueeze(long)"/>, in place.</summary>
        public Tensor unsqueeze_(long dim) => Aten.unsqueeze_.InPlace(this, dim);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1) => Aten.transpose_int.Call(this, dim0, dim1);
        /// <summary><see cref="transpose(long, long)"/>, in place.</summary>
        public Tensor transpose_(long dim0, long dim1) => Aten.transpose_.InPlace(this, dim0, dim1);

        /// <summary>Another name of <see cref="transpose(long, long)"/>.</summary>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Another name of <see cref="transpose(long, long)"/>.</summary>
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>A matrix transposed; tensors of fewer dimensions as they are.</summary>
        public Tensor t() => Aten.t.Call(this);

        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());
        /// <inheritdoc cref="permute(IEnumerable{long})"/>
        public Tensor permute(params long[] permutation) => Aten.permute.Call(this, permutation);

        /// <summary>The source dimensions moved to the destination places, the others kept in order.</summary>
        public Tensor movedim(long[] source, long[] destination) => Aten.movedim_intlist.Call(this, source, destination);

        /// <summary>Another name of <see cref="movedim(long[], long[])"/>.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>The last two dimensions exchanged and the elements conjugated.</summary>
        public Tensor adjoint() => Aten.adjoint.Call(this);

        /// <summary>The dimensions in reverse order.</summary>
        public Tensor T => Aten.numpy_T.Call(this);

        /// <summary>The last two dimensions exchanged.</summary>
        public Tensor mT => Aten.mT.Call(this);

        /// <summary>A matrix transposed and conjugated.</summary>
        public Tensor H => Aten.matrix_H.Call(this);

        /// <summary>The last two dimensions exchanged and the elements conjugated.</summary>
        public Tensor mH => Aten.mH.Call(this);

        /// <summary>At least one dimension.</summary>
        public Tensor atleast_1d() => Aten.atleast_1d.Call(this);

        /// <summary>At least two dimensions, new ones before the others.</summary>
        public Tensor atleast_2d() => Aten.atleast_2d.Call(this);

        /// <summary>At least three dimensions.</summary>
        public Tensor atleast_3d() => Aten.atleast_3d.Call(this);

        /// <summary>Dimensions of size 1 repeated without copying; -1 keeps a size.</summary>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Aten.expand.Call(this, sizes, isImplicit);
        /// <inheritdoc cref="expand(long[], bool)"/>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Aten.expand.Call(this, sizes.ToArray(), isImplicit);
        /// <inheritdoc cref="expand(long[], bool)"/>
        public Tensor expand(Size sizes, bool isImplicit = false) => Aten.expand.Call(this, sizes.Shape, isImplicit);
        /// <inheritdoc cref="expand(long[], bool)"/>
        public Tensor expand(params long[] sizes) => Aten.expand.Call(this, sizes);

        /// <summary>Dimensions of size 1 repeated, without copying, to the shape of other.</summary>
        public Tensor expand_as(Tensor other) => Aten.expand_as.Call(this, other);

        /// <summary>The tensor broadcast to the shape.</summary>
        public Tensor broadcast_to(params long[] shape) => Aten.broadcast_to.Call(this, shape);

        /// <summary>length elements along dim from start on, as a view.</summary>
        public Tensor narrow(long dim, long start, long length) => Aten.narrow.Call(this, dim, start, length);

        /// <summary>The slice at index along dim, without that dimension.</summary>
        public Tensor select(long dim, long index) => Aten.select_int.Call(this, dim, index);

        /// <summary>Every step-th slice along dim from start to before finish.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Aten.slice_Tensor.Call(this, dim, start, finish, step);

        /// <summary>All windows of the size along dimension, step apart, in a new last dimension.</summary>
        public Tensor unfold(long dimension, long size, long step) => Aten.unfold.Call(this, dimension, size, step);

        /// <summary>A view with these sizes, strides and offset into the storage.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) =>
            Aten.as_strided.Call(this, size, strides, storageOffset);

        /// <summary>The elements along dims in reverse order, copied.</summary>
        public Tensor flip(params long[] dims) => Aten.flip.Call(this, dims);

        /// <summary>The columns, dimension 1, in reverse order.</summary>
        public Tensor fliplr() => Aten.fliplr.Call(this);

        /// <summary>The rows, dimension 0, in reverse order.</summary>
        public Tensor flipud() => Aten.flipud.Call(this);

        /// <summary>
        /// The elements shifted along dims, those that leave the end entering at the start; without dims, in the flattened tensor.
        /// </summary>
        public Tensor roll(long shifts, long? dims = null) =>
            dims is { } dim ? Aten.roll.Call(this, shifts, dim) : Aten.roll.Call(this, shifts);
        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(long[] shifts) => Aten.roll.Call(this, shifts);
        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(long[] shifts, long[] dims) => Aten.roll.Call(this, shifts, dims);
        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) =>
            Aten.roll.Call(this, shifts.ToArray(), dims.ToArray());
        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            Aten.roll.Call(this, new[] { shifts.Item1, shifts.Item2, shifts.Item3 }, new[] { dims.Item1, dims.Item2, dims.Item3 });
        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll((long, long) shifts, (long, long) dims) =>
            Aten.roll.Call(this, new[] { shifts.Item1, shifts.Item2 }, new[] { dims.Item1, dims.Item2 });

        /// <summary>Rotated by k · 90° in the plane of two dimensions, the first two by default.</summary>
        public Tensor rot90(long k = 1, (long, long)? dims = null) =>
            Aten.rot90.Call(this, k, dims is var (first, second) ? new[] { first, second } : new[] { 0L, 1 });
    }
}

file static class Aten
{
    internal static readonly Op
        reshape = new("reshape"), view = new("view"), view_as = new("view_as"), flatten_using_ints = new("flatten", "using_ints"),
        unflatten_int = new("unflatten", "int"), ravel = new("ravel"), squeeze_dim = new("squeeze", "dim"), squeeze = new("squeeze"),
        squeeze__dim = new("squeeze_", "dim"), squeeze_ = new("squeeze_"), unsqueeze = new("unsqueeze"),
        unsqueeze_ = new("unsqueeze_"), transpose_int = new("transpose", "int"), transpose_ = new("transpose_"), t = new("t"),
        permute = new("permute"), movedim_intlist = new("movedim", "intlist"), movedim_int = new("movedim", "int"),
        adjoint = new("adjoint"), numpy_T = new("numpy_T"), mT = new("mT"),
        matrix_H = new("matrix_H"), mH = new("mH"), atleast_1d = new("atleast_1d"),
        atleast_1d_Sequence = new("atleast_1d", "Sequence"), atleast_2d = new("atleast_2d"),
        atleast_2d_Sequence = new("atleast_2d", "Sequence"), atleast_3d = new("atleast_3d"),
        atleast_3d_Sequence = new("atleast_3d", "Sequence"), expand = new("expand"), expand_as = new("expand_as"),
        broadcast_to = new("broadcast_to"), broadcast_tensors = new("broadcast_tensors"), narrow = new("narrow"),
        select_int = new("select", "int"), slice_Tensor = new("slice", "Tensor"), unfold = new("unfold"),
        as_strided = new("as_strided"), flip = new("flip"), fliplr = new("fliplr"), flipud = new("flipud"), roll = new("roll"),
        rot90 = new("rot90");
}
