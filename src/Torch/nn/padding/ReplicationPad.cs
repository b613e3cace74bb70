namespace TorchSharp.Modules
{
    /// <summary>Pads sequences by repeating their edges.</summary>
    public sealed class ReplicationPad1d : PadBase
    {
        internal ReplicationPad1d(long[] padding) : base(nameof(ReplicationPad1d), PaddingModes.Replicate, 0, padding) { }
    }

    /// <summary>Pads images by repeating their edges.</summary>
    public sealed class ReplicationPad2d : PadBase
    {
        internal ReplicationPad2d(long[] padding) : base(nameof(ReplicationPad2d), PaddingModes.Replicate, 0, padding) { }
    }

    /// <summary>Pads volumes by repeating their edges.</summary>
    public sealed class ReplicationPad3d : PadBase
    {
        internal ReplicationPad3d(long[] padding) : base(nameof(ReplicationPad3d), PaddingModes.Replicate, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Pads sequences by repeating their edges, by as much everywhere.</summary>
            public static Modules.ReplicationPad1d ReplicationPad1d(long padding) => new([padding, padding]);

            /// <summary>Pads sequences by repeating their edges.</summary>
            public static Modules.ReplicationPad1d ReplicationPad1d((long, long) padding) => new([padding.Item1, padding.Item2]);

            /// <summary>Pads images by repeating their edges, by as much everywhere.</summary>
            public static Modules.ReplicationPad2d ReplicationPad2d(long padding) => new([padding, padding, padding, padding]);

            /// <summary>Pads images by repeating their edges.</summary>
            public static Modules.ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);

            /// <summary>Pads volumes by repeating their edges, by as much everywhere.</summary>
            public static Modules.ReplicationPad3d ReplicationPad3d(long padding) =>
                new([padding, padding, padding, padding, padding, padding]);

            /// <summary>Pads volumes by repeating their edges.</summary>
            public static Modules.ReplicationPad3d ReplicationPad3d((long, long, long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6]);
        }
    }
}
