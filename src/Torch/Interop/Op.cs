using System.Runtime.CompilerServices;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp;

/// <summary>
/// An operator of libtorch by its schema name: <c>new Op("add", "Tensor")</c> is <c>aten::add.Tensor</c>.
/// Arguments are positional, in the order of the schema; missing trailing ones take its defaults.
/// </summary>
internal sealed unsafe class Op(string name, string overload = "")
{
    private const int MaxArguments = 32;
    private const int PayloadWords = 64;

    private nint handle;

    public Tensor Call(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(null, args, &result, 1);
        return Own(result);
    }

    public Tensor? CallOptional(params ReadOnlySpan<Arg> args) => Call(args);

    public (Tensor, Tensor) Call2(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeValue[2];
        Invoke(null, args, results, 2);
        return (Own(results[0]), Own(results[1]));
    }

    public (Tensor, Tensor, Tensor) Call3(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeValue[3];
        Invoke(null, args, results, 3);
        return (Own(results[0]), Own(results[1]), Own(results[2]));
    }

    public (Tensor, Tensor, Tensor, Tensor) Call4(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeValue[4];
        Invoke(null, args, results, 4);
        return (Own(results[0]), Own(results[1]), Own(results[2]), Own(results[3]));
    }

    public (Tensor, Tensor, Tensor, Tensor, Tensor) Call5(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeValue[5];
        Invoke(null, args, results, 5);
        return (Own(results[0]), Own(results[1]), Own(results[2]), Own(results[3]), Own(results[4]));
    }

    public Tensor[] CallList(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(null, args, &result, 1);
        var handles = new ReadOnlySpan<nint>((void*)result.Bits, result.Count);
        var tensors = new Tensor[handles.Length];
        for (var i = 0; i < tensors.Length; i++)
            tensors[i] = new Tensor(handles[i]);
        return tensors;
    }

    /// <summary>Runs an operator whose results do not matter.</summary>
    public void Run(params ReadOnlySpan<Arg> args) => Invoke(null, args, null, 0);

    /// <summary>Runs an operator that changes its first argument, and returns that.</summary>
    public Tensor InPlace(Tensor self, params ReadOnlySpan<Arg> rest)
    {
        Invoke(self, rest, null, 0);
        return self;
    }

    public bool CallBool(params ReadOnlySpan<Arg> args) => CallInt64(args) != 0;

    public long CallInt64(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(null, args, &result, 1);
        return result.Bits;
    }

    public double CallDouble(params ReadOnlySpan<Arg> args) => BitConverter.Int64BitsToDouble(CallInt64(args));

    public Scalar CallScalar(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(null, args, &result, 1);
        return result.Kind switch
        {
            ValueKind.Bool => result.Bits != 0,
            ValueKind.Int => result.Bits,
            ValueKind.Double => BitConverter.Int64BitsToDouble(result.Bits),
            _ => new System.Numerics.Complex(((double*)result.Bits)[0], ((double*)result.Bits)[1]),
        };
    }

    // An undefined tensor, such as a gradient that was not asked for, is null.
    private static Tensor Own(in NativeValue value) => value.Bits == 0 ? null! : new Tensor((nint)value.Bits);

    private void Invoke(Tensor? self, ReadOnlySpan<Arg> args, NativeValue* results, int capacity)
    {
        if (handle == 0)
            handle = Bridge.Check(Bridge.bridge_operator("aten::" + name, overload));
        if (args.Length >= MaxArguments)
            throw new ArgumentException($"{name} cannot take {args.Length} arguments", nameof(args));

        var values = stackalloc NativeValue[MaxArguments];
        var words = stackalloc long[PayloadWords];
        using var payload = new Payload(words, PayloadWords);
        var count = 0;
        if (self is not null)
            values[count++] = new() { Kind = ValueKind.Tensor, Bits = self.Handle };
        foreach (ref readonly var arg in args)
        {
            var value = values + count++;
            value->Kind = arg.Kind;
            value->Bits = arg.Bits;
            if (arg.Kind == ValueKind.Tensor)
                value->Bits = Unsafe.As<Tensor>(arg.Reference)!.Handle;
            else if (arg.Kind == ValueKind.Generator)
                value->Bits = Unsafe.As<torch.Generator>(arg.Reference)!.Handle;
            else if (arg.Reference is not null)
                payload.Write(arg, value);
        }

        var returned = Bridge.bridge_call(handle, values, count, results, capacity);

        // Until here, no finalizer may free what the native side is working on.
        foreach (ref readonly var arg in args)
            GC.KeepAlive(arg.Reference);
        GC.KeepAlive(self);
        if (returned < 0)
            throw Bridge.Failure();
    }
}
