namespace TorchSharp;

/// <summary>The kinds of devices libtorch knows.</summary>
public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
    MKLDNN = 2,
    OPENGL = 3,
    OPENCL = 4,
    IDEEP = 5,
    HIP = 6,
    FPGA = 7,
    MSNPU = 8,
    XLA = 9,
    MPS = 13,
    META = 14,
}

public static partial class torch
{
    /// <summary>Where a tensor lives: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</summary>
    public class Device
    {
        /// <summary>Reads a description such as <c>cpu</c> or <c>cuda:1</c>.</summary>
        public Device(string description)
        {
            var colon = description.IndexOf(':');
            type = ParseType(colon < 0 ? description : description[..colon]);
            index = colon < 0 ? -1 : int.Parse(description.AsSpan(colon + 1));
        }

        public Device(string deviceType, int index = -1)
        {
            type = ParseType(deviceType);
            this.index = index;
        }

        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>The CUDA device of that number.</summary>
        public Device(int index)
        {
            type = DeviceType.CUDA;
            this.index = index;
        }

        internal Device(long packed)
        {
            type = (DeviceType)(packed >> 32);
            index = type is DeviceType.CPU or DeviceType.META ? -1 : (int)packed;
        }

        public DeviceType type { get; }

        /// <summary>Which of several; -1 is the current one.</summary>
        public int index { get; }

        /// <summary>As libtorchbridge takes it: the type in the high half, the index in the low half.</summary>
        internal long Packed => ((long)type << 32) | (uint)index;

        public static implicit operator Device(string description) => new(description);

        public override string ToString()
        {
            var name = type.ToString().ToLowerInvariant();
            return type == DeviceType.CPU || index == -1 ? name : $"{name}:{index}";
        }

        private static DeviceType ParseType(string name) => (DeviceType)Enum.Parse(typeof(DeviceType), name, ignoreCase: true);
    }

    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Tensors there have a shape and no data.</summary>
    public static readonly Device META = new(DeviceType.META);

    public static Device CUDA => device(DeviceType.CUDA);

    public static Device MPS => device(DeviceType.MPS);

    private static Device default_device = CPU;

    public static Device device(string description) => InitializeDevice(new Device(description));

    public static Device device(string deviceType, int index = -1) => InitializeDevice(new Device(deviceType, index));

    public static Device device(DeviceType deviceType, int index = -1) => InitializeDevice(new Device(deviceType, index));

    public static Device device(int index) => new(DeviceType.CUDA, index);

    /// <summary>The device of new tensors when none is given.</summary>
    public static Device get_default_device() => default_device;

    public static void set_default_device(Device device) => default_device = InitializeDevice(device);

    public static void set_default_device(string device) => set_default_device(new Device(device));

    public static Device InitializeDevice(Device? device)
    {
        device ??= default_device;
        InitializeDeviceType(device.type);
        return device;
    }

    /// <summary>Throws unless this libtorch can compute on such a device.</summary>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType))
            throw new InvalidOperationException($"Torch device type {deviceType} did not initialise on the current machine.");
    }

    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType switch
    {
        DeviceType.CPU or DeviceType.META => true,
        _ => Bridge.bridge_device_count((int)deviceType) > 0,
    };

    public static bool cuda_is_available() => cuda.is_available();

    public static bool mps_is_available() => TryInitializeDeviceType(DeviceType.MPS);

    public static partial class cuda
    {
        public static bool is_available() => device_count() > 0;

        public static int device_count() => Bridge.bridge_device_count((int)DeviceType.CUDA);

        public static bool is_cudnn_available() => is_available() && Bridge.bridge_has_cudnn() != 0;

        /// <summary>Waits until everything queued on the device is done.</summary>
        public static void synchronize(Device? device = null) => Bridge.Check(Bridge.bridge_synchronize((device ?? CUDA).Packed));

        public static void manual_seed(long seed)
        {
            if (is_available())
                SeedDefault(new Device(DeviceType.CUDA), seed);
        }

        public static void manual_seed_all(long seed)
        {
            for (var i = 0; i < device_count(); i++)
                SeedDefault(new Device(DeviceType.CUDA, i), seed);
        }

        private static void SeedDefault(Device device, long seed)
        {
            using var generator = Generator.DefaultOf(device);
            generator.manual_seed(seed);
        }
    }
}
