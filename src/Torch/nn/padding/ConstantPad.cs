namespace TorchSharp.Modules
{
    /// <summary>Pads sequences with a value.</summary>
    public sealed class ConstantPad1d : PadBase
    {
        internal ConstantPad1d(long[] padding, double value) : base(nameof(ConstantPad1d), PaddingModes.Constant, value, padding) { }
    }

    /// <summary>Pads images with a value.</summary>
    public sealed class ConstantPad2d : PadBase
    {
        internal ConstantPad2d(long[] padding, double value) : base(nameof(ConstantPad2d), PaddingModes.Constant, value, padding) { }
    }

    /// <summary>Pads volumes with a value.</summary>
    public sealed class ConstantPad3d : PadBase
    {
        internal ConstantPad3d(long[] padding, double value) : base(nameof(ConstantPad3d), PaddingModes.Constant, value, padding) { }
    }

    /// <summary>Pads images with zeros.</summary>
    public sealed class ZeroPad2d : PadBase
    {
        internal ZeroPad2d(long[] padding) : base(nameof(ZeroPad2d), PaddingModes.Constant, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Pads sequences with a value, by as much everywhere.</summary>
            public static Modules.ConstantPad1d ConstantPad1d(long padding, double value) => new([padding, padding], value);

            /// <summary>Pads sequences with a value.</summary>
            public static Modules.ConstantPad1d ConstantPad1d((long, long) padding, double value) =>
                new([padding.Item1, padding.Item2], value);

            /// <summary>Pads images with a value, by as much everywhere.</summary>
            public static Modules.ConstantPad2d ConstantPad2d(long padding, double value) =>
                new([padding, padding, padding, padding], value);

            /// <summary>Pads images with a value.</summary>
            public static Modules.ConstantPad2d ConstantPad2d((long, long, long, long) padding,
                double value) => new([padding.Item1, padding.Item2, padding.Item3, padding.Item4], value);

            /// <summary>Pads volumes with a value, by as much everywhere.</summary>
            public static Modules.ConstantPad3d ConstantPad3d(long padding,
                double value) => new([padding, padding, padding, padding, padding, padding], value);

            /// <summary>Pads volumes with a value.</summary>
            public static Modules.ConstantPad3d ConstantPad3d((long, long, long, long, long, long) padding,
                double value) => new([padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6], value);

            /// <summary>Pads images with zeros, by as much everywhere.</summary>
            public static Modules.ZeroPad2d ZeroPad2d(long padding) => new([padding, padding, padding, padding]);

            /// <summary>Pads images with zeros.</summary>
            public static Modules.ZeroPad2d ZeroPad2d((long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);
        }
    }
}
