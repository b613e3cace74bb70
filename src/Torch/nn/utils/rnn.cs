namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Sequences of different lengths.</summary>
            public static partial class rnn
            {
                private static readonly Op pack = new("_pack_padded_sequence");
                private static readonly Op unpack = new("_pad_packed_sequence");
                private static readonly Op pad = new("pad_sequence");
                private static readonly Op sort = new("sort");
                private static readonly Op argsort = new("argsort");
                private static readonly Op index_select = new("index_select");

                /// <summary>Packs sequences that are padded to one length.</summary>
                /// <param name="input">The sequences.</param>
                /// <param name="lengths">Their lengths.</param>
                /// <param name="batch_first">Whether the batch is the first dimension, and not the second.</param>
                /// <param name="enforce_sorted">Whether the lengths fall; otherwise the sequences are sorted.</param>
                public static PackedSequence pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first = false,
                    bool enforce_sorted = true)
                {
                    using var scope = NewDisposeScope();
                    Tensor? order = null;
                    Tensor? back = null;
                    if (!enforce_sorted)
                    {
                        (lengths, order) = sort.Call2(lengths, -1, true);
                        back = argsort.Call(order);
                        input = index_select.Call(input, batch_first ? 0 : 1, order);
                    }
                    var (data, sizes) = pack.Call2(input, lengths, batch_first);
                    return new PackedSequence(data, sizes, order, back).MoveToOuterDisposeScope();
                }

                /// <summary>Packs sequences.</summary>
                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    var list = sequences.ToArray();
                    using var lengths = torch.tensor(list.Select(sequence => sequence.shape[0]).ToArray());
                    using var padded = pad_sequence(list);
                    return pack_padded_sequence(padded, lengths, false, enforce_sorted);
                }

                /// <summary>Pads packed sequences to one length; tells the lengths.</summary>
                public static (Tensor, Tensor) pad_packed_sequence(PackedSequence sequence, bool batch_first = false,
                    double padding_value = 0.0, long? total_length = null)
                {
                    using var scope = NewDisposeScope();
                    var (padded, lengths) = unpack.Call2(sequence.data, sequence.batch_sizes, batch_first, padding_value,
                        total_length ?? -1);
                    if (sequence.unsorted_indices is { } back)
                    {
                        padded = index_select.Call(padded, batch_first ? 0 : 1, back);
                        lengths = index_select.Call(lengths, 0, back);
                    }
                    return scope.MoveToOuter(padded, lengths);
                }

                /// <summary>Pads sequences to one length.</summary>
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0) =>
                    pad.Call(sequences.ToArray(), batch_first, padding_value);
            }
        }
    }
}
