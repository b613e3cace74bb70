using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversions that keep the module's static type.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Moves the module to a device and converts its floating-point tensors.</summary>
    public static T to<T>(this T module, Device device, ScalarType type,
        bool non_blocking = false) where T : nn.Module => (T)module._to(device, type, non_blocking);

    /// <summary>Moves the module to a device.</summary>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1,
        bool non_blocking = false) where T : nn.Module => (T)module._to(deviceType, deviceIndex, non_blocking);

    /// <summary>Moves the module to a device.</summary>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(device.type, device.index, non_blocking);

    /// <summary>Moves the module to a device, such as <c>cuda:0</c>.</summary>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : nn.Module =>
        module.to(new Device(device), non_blocking);

    /// <summary>Gives the module the device and type of another tensor.</summary>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : nn.Module =>
        module.to(other.device, other.dtype, non_blocking);

    /// <summary>Converts the module's floating-point tensors.</summary>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(type, non_blocking);

    /// <summary>Moves the module to the CPU.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(DeviceType.CPU, -1, non_blocking);

    /// <summary>Moves the module to a CUDA device.</summary>
    public static T cuda<T>(this T module, int deviceIndex = -1,
        bool non_blocking = false) where T : nn.Module => module.to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Bool"/>.</summary>
    public static T @bool<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Bool, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Byte"/>.</summary>
    public static T @byte<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Byte, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Int8"/>.</summary>
    public static T @char<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Int8, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Int16"/>.</summary>
    public static T @short<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Int16, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Int32"/>.</summary>
    public static T @int<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Int32, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Int64"/>.</summary>
    public static T @long<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Int64, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Float16"/>.</summary>
    public static T half<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float16, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.BFloat16"/>.</summary>
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.BFloat16, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Float32"/>.</summary>
    public static T @float<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float32, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.Float64"/>.</summary>
    public static T @double<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float64, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.ComplexFloat32"/>.</summary>
    public static T cfloat<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.ComplexFloat32, non_blocking);

    /// <summary>Converts the module's floating-point tensors to <see cref="ScalarType.ComplexFloat64"/>.</summary>
    public static T cdouble<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.ComplexFloat64, non_blocking);
}
