using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private static readonly Op set_data = new("set_data");
            private static readonly Op to_device = new("to", "device");

            /// <summary>Moves parameters and buffers to a device and converts the floating-point ones.</summary>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                _toEpilog(dtype, device, non_blocking);
                return this;
            }

            /// <summary>Moves parameters and buffers to a device.</summary>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);
                return this;
            }

            /// <summary>Converts the floating-point parameters and buffers.</summary>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                _toEpilog(dtype, null, non_blocking);
                return this;
            }

            /// <summary>Moves and converts the submodules, then the tensors of this module.</summary>
            /// <remarks>The tensor objects stay the same, so that fields and optimizers keep referring to them.</remarks>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                foreach (var (_, submodule) in _internal_submodules)
                {
                    if (device is null)
                        submodule._to(dtype!.Value, non_blocking);
                    else if (dtype is null)
                        submodule._to(device.type, device.index, non_blocking);
                    else
                        submodule._to(device, dtype.Value, non_blocking);
                }
                foreach (var (_, parameter) in _internal_params)
                    Convert(parameter, dtype, device, non_blocking);
                foreach (var (_, (buffer, _)) in _internal_buffers)
                    Convert(buffer, dtype, device, non_blocking);
            }

            private static void Convert(Tensor tensor, ScalarType? dtype, Device? device, bool non_blocking)
            {
                var type = tensor.is_floating_point() || tensor.is_complex() ? dtype ?? tensor.dtype : tensor.dtype;
                device ??= tensor.device;
                if (type == tensor.dtype && device.type == tensor.device_type && (device.index < 0 || device.index == tensor.device_index))
                    return;
                using var grad = tensor.grad;
                using (no_grad())
                using (var converted = to_device.Call(tensor, device, type, non_blocking))
                {
                    tensor.grad = null;
                    set_data.Run(tensor, converted);
                    if (grad is null)
                        return;
                    using var converted_grad = to_device.Call(grad, device, type, non_blocking);
                    tensor.grad = converted_grad;
                }
            }

            /// <summary>Fills in the default device and floating-point type.</summary>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null) =>
                (device ?? get_default_device(), dtype ?? get_default_dtype());
        }
    }
}
