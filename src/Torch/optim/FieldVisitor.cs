using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Is shown every field of an optimizer's options or state, in order. Writing, reading, copying, comparing and moving
/// them are visitors, so that a field is listed once.
/// </summary>
internal abstract class FieldVisitor
{
    public abstract void Visit(ref double value);

    public abstract void Visit(ref double? value);

    public abstract void Visit(ref bool? value);

    public abstract void Visit(ref long value);

    public abstract void Visit(ref Tensor? value);
}

/// <summary>Is shown the tensors; passes over what else there is.</summary>
internal abstract class TensorVisitor : FieldVisitor
{
    public sealed override void Visit(ref double value) { }

    public sealed override void Visit(ref double? value) { }

    public sealed override void Visit(ref bool? value) { }

    public sealed override void Visit(ref long value) { }
}

/// <summary>Something whose fields can be visited.</summary>
internal interface IVisited
{
    void Accept(FieldVisitor visitor);
}

internal sealed class FieldWriter(BinaryWriter writer) : FieldVisitor
{
    public override void Visit(ref double value) => writer.Write(value);

    public override void Visit(ref double? value) => writer.Write(value ?? double.NaN);

    public override void Visit(ref bool? value) => writer.Write(value ?? false);

    public override void Visit(ref long value) => writer.Write(value);

    public override void Visit(ref Tensor? value)
    {
        writer.Write(value is not null);
        value?.Save(writer);
    }
}

/// <param name="reader">Where to read from.</param>
/// <param name="like">What tensors must have the type and shape of.</param>
internal sealed class FieldReader(BinaryReader reader, Tensor? like = null) : FieldVisitor
{
    public override void Visit(ref double value) => value = reader.ReadDouble();

    public override void Visit(ref double? value) => value = reader.ReadDouble() is var read && double.IsNaN(read) ? null : read;

    public override void Visit(ref bool? value) => value = reader.ReadBoolean();

    public override void Visit(ref long value) => value = reader.ReadInt64();

    public override void Visit(ref Tensor? value)
    {
        using var before = value;
        value = null;
        if (!reader.ReadBoolean())
            return;
        var entry = TensorFileEntry.ReadHeader(reader);
        if (like is null || like.dtype != entry.Type || !like.shape.AsSpan().SequenceEqual(entry.Shape))
            throw new ArgumentException(
                $"The file holds a state of type {entry.Type} and shape [{string.Join(", ", entry.Shape)}], "
                + "which does not fit the parameter.");
        using var read = entry.Read(reader);
        value = FieldMover.Moved(read, like.device);
    }
}

/// <summary>Collects the values, for another visitor to compare or to assign.</summary>
internal sealed class FieldCollector : FieldVisitor
{
    public Queue<object?> Values { get; } = new();

    public static Queue<object?> Of(IVisited visited)
    {
        var collector = new FieldCollector();
        visited.Accept(collector);
        return collector.Values;
    }

    public override void Visit(ref double value) => Values.Enqueue(value);

    public override void Visit(ref double? value) => Values.Enqueue(value);

    public override void Visit(ref bool? value) => Values.Enqueue(value);

    public override void Visit(ref long value) => Values.Enqueue(value);

    public override void Visit(ref Tensor? value) => Values.Enqueue(value);
}

/// <summary>Assigns the values of another object, tensors by copying, or those alone that have none yet.</summary>
internal sealed class FieldAssigner(Queue<object?> values, bool unsetOnly = false) : FieldVisitor
{
    public override void Visit(ref double value) => value = (double)values.Dequeue()!;

    public override void Visit(ref double? value) => Assign(ref value);

    public override void Visit(ref bool? value) => Assign(ref value);

    public override void Visit(ref long value) => value = (long)values.Dequeue()!;

    public override void Visit(ref Tensor? value)
    {
        var source = (Tensor?)values.Dequeue();
        if (ReferenceEquals(source, value))
            return;
        value?.Dispose();
        value = source?.clone().DetachFromDisposeScope();
    }

    private void Assign<T>(ref T? value) where T : struct
    {
        var source = (T?)values.Dequeue();
        value = unsetOnly ? value ?? source : source;
    }
}

internal sealed class FieldComparer(Queue<object?> values) : FieldVisitor
{
    public bool Equal { get; private set; } = true;

    public override void Visit(ref double value) => Equal &= value.Equals(values.Dequeue());

    public override void Visit(ref double? value) => Equal &= Equals(value, values.Dequeue());

    public override void Visit(ref bool? value) => Equal &= Equals(value, values.Dequeue());

    public override void Visit(ref long value) => Equal &= value.Equals(values.Dequeue());

    public override void Visit(ref Tensor? value)
    {
        var other = (Tensor?)values.Dequeue();
        Equal &= value is null || other is null ? ReferenceEquals(value, other) : value.allclose(other);
    }
}

internal sealed class FieldMover(Device device) : TensorVisitor
{
    private static readonly Op to_device = new("to", "device");

    public override void Visit(ref Tensor? value)
    {
        using var before = value;
        value = before is null ? null : Moved(before, device);
    }

    /// <summary>A tensor on a device, in no dispose scope.</summary>
    public static Tensor Moved(Tensor tensor, Device device) =>
        to_device.Call(tensor, device, tensor.dtype).DetachFromDisposeScope();
}

internal sealed class FieldDisposer : TensorVisitor
{
    public override void Visit(ref Tensor? value) => value?.Dispose();
}
