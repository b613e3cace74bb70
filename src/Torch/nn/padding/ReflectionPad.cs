namespace TorchSharp.Modules
{
    /// <summary>Pads sequences by reflection at their edges.</summary>
    public sealed class ReflectionPad1d : PadBase
    {
        internal ReflectionPad1d(long[] padding) : base(nameof(ReflectionPad1d), PaddingModes.Reflect, 0, padding) { }
    }

    /// <summary>Pads images by reflection at their edges.</summary>
    public sealed class ReflectionPad2d : PadBase
    {
        internal ReflectionPad2d(long[] padding) : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, padding) { }
    }

    /// <summary>Pads volumes by reflection at their edges.</summary>
    public sealed class ReflectionPad3d : PadBase
    {
        internal ReflectionPad3d(long[] padding) : base(nameof(ReflectionPad3d), PaddingModes.Reflect, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Pads sequences by reflection at their edges, by as much everywhere.</summary>
            public static Modules.ReflectionPad1d ReflectionPad1d(long padding) => new([padding, padding]);

            /// <summary>Pads sequences by reflection at their edges.</summary>
            public static Modules.ReflectionPad1d ReflectionPad1d((long, long) padding) => new([padding.Item1, padding.Item2]);

            /// <summary>Pads images by reflection at their edges, by as much everywhere.</summary>
            public static Modules.ReflectionPad2d ReflectionPad2d(long padding) => new([padding, padding, padding, padding]);

            /// <summary>Pads images by reflection at their edges.</summary>
            public static Modules.ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);

            /// <summary>Pads volumes by reflection at their edges, by as much everywhere.</summary>
            public static Modules.ReflectionPad3d ReflectionPad3d(long padding) =>
                new([padding, padding, padding, padding, padding, padding]);

            /// <summary>Pads volumes by reflection at their edges.</summary>
            public static Modules.ReflectionPad3d ReflectionPad3d((long, long, long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6]);
        }
    }
}
