using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Mixes the channels of groups.</summary>
    public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal ChannelShuffle(long groups) : base(nameof(ChannelShuffle))
        {
            this.groups = groups;
        }

        /// <summary>The number of groups.</summary>
        public long groups { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.channel_shuffle(tensor, groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Mixes the channels of groups.</summary>
            public static Modules.ChannelShuffle ChannelShuffle(long groups) => new(groups);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op channel_shuffle = new("channel_shuffle");
                }

                /// <summary>Mixes the channels of groups.</summary>
                internal static Tensor channel_shuffle(Tensor input, long groups) => aten.channel_shuffle.Call(input, groups);
            }
        }
    }
}
