using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Nn;

public class ModulesTests
{
    private static readonly Tensor mask = tensor(new[] { false, false, true, false, false, false }).reshape(2, 3);
    private static readonly Tensor causal = ones(3, 3, dtype: ScalarType.Bool).triu(1);

    private static readonly ModuleCases cases = new("nn_modules")
    {
        { "linear", () => nn.Linear(3, 4) },
        { "linear_no_bias", () => nn.Linear(3, 4, hasBias: false) },
        { "bilinear", () => nn.Bilinear(3, 4, 2), (m, x) => m.call(x[0], x[1]) },
        { "prelu", () => nn.PReLU(3) },
        { "conv1d", () => nn.Conv1d(2, 4, 3, stride: 2, padding: 1) },
        { "conv1d_same", () => nn.Conv1d(2, 4, 4, Padding.Same, dilation: 2) },
        { "conv2d", () => nn.Conv2d(2, 4, 3, padding: 1, groups: 2) },
        { "conv2d_tuple", () => nn.Conv2d(2, 3, (3, 2), (1, 2), (0, 1), (2, 1), bias: false) },
        { "conv2d_valid", () => nn.Conv2d(2, 3, 3, Padding.Valid) },
        { "conv2d_reflect", () => nn.Conv2d(2, 3, (3, 3), padding: (1, 2), padding_mode: PaddingModes.Reflect) },
        { "conv2d_replicate", () => nn.Conv2d(2, 3, 3, padding: 1, padding_mode: PaddingModes.Replicate) },
        { "conv2d_circular", () => nn.Conv2d(2, 3, 3, Padding.Same, padding_mode: PaddingModes.Circular) },
        { "conv3d", () => nn.Conv3d(1, 2, 3, padding: 1) },
        { "conv_transpose1d", () => nn.ConvTranspose1d(2, 3, 3, stride: 2, padding: 1, output_padding: 1) },
        { "conv_transpose2d", () => nn.ConvTranspose2d(4, 2, 4, stride: 2, padding: 1, groups: 2) },
        { "conv_transpose2d_size", () => nn.ConvTranspose2d(2, 2, 3, stride: 2), (m, x) => m.forward(x[0], [8, 8]) },
        { "conv_transpose3d", () => nn.ConvTranspose3d(1, 2, 2, dilation: 2, bias: false) },
        { "batch_norm1d", () => nn.BatchNorm1d(3) },
        { "batch_norm2d", () => nn.BatchNorm2d(3, eps: 1e-3, momentum: 0.3) },
        { "batch_norm2d_eval", () => Eval(nn.BatchNorm2d(3)) },
        { "batch_norm2d_plain", () => nn.BatchNorm2d(3, affine: false, track_running_stats: false) },
        { "batch_norm3d", () => nn.BatchNorm3d(2) },
        { "instance_norm1d", () => nn.InstanceNorm1d(3, affine: true) },
        { "instance_norm2d", () => nn.InstanceNorm2d(3, affine: true, track_running_stats: true) },
        { "instance_norm3d", () => nn.InstanceNorm3d(2) },
        { "layer_norm", () => nn.LayerNorm([3, 4]) },
        { "layer_norm_plain", () => nn.LayerNorm(4, elementwise_affine: false) },
        { "group_norm", () => nn.GroupNorm(2, 4) },
        { "dropout", () => nn.Dropout(0.3) },
        { "dropout_eval", () => Eval(nn.Dropout(0.3)) },
        { "dropout1d", () => nn.Dropout1d(0.5) },
        { "dropout1d_unbatched", () => nn.Dropout1d(0.5) },
        { "dropout2d", () => nn.Dropout2d(0.5) },
        { "dropout3d", () => nn.Dropout3d(0.5) },
        { "alpha_dropout", () => nn.AlphaDropout(0.5) },
        { "feature_alpha_dropout", () => nn.FeatureAlphaDropout(0.5) },
        { "rrelu", () => nn.RReLU() },
        { "fractional_max_pool2d", () => nn.FractionalMaxPool2d(2, output_size: 3) },
        { "fractional_max_pool3d", () => nn.FractionalMaxPool3d((2, 2, 2), output_ratio: (0.5, 0.5, 0.5)) },
        { "embedding", () => nn.Embedding(6, 3, padding_idx: 2) },
        { "embedding_max_norm", () => nn.Embedding(6, 3, max_norm: 1.0, scale_grad_by_freq: true) },
        { "embedding_bag", () => nn.EmbeddingBag(6, 3), (m, x) => m.call(x[0], x[1]) },
        { "embedding_bag_sum", () => nn.EmbeddingBag(6, 3, mode: EmbeddingBagMode.Sum), (m, x) => m.call(x[0], null, x[1]) },
        { "lstm", () => nn.LSTM(3, 4), (m, x) => m.call(x[0]) },
        { "lstm_deep", () => nn.LSTM(3, 4, 2, batchFirst: true, bidirectional: true, dropout: 0.3), (m, x) => m.call(x[0]) },
        { "lstm_state", () => nn.LSTM(3, 4, bias: false), (m, x) => m.call(x[0], (x[1], x[2])) },
        { "lstm_unbatched", () => nn.LSTM(3, 4), (m, x) => m.call(x[0]) },
        { "lstm_packed", () => nn.LSTM(3, 4, bidirectional: true), Packed },
        { "gru", () => nn.GRU(3, 4, 2, bidirectional: true), (m, x) => m.call(x[0]) },
        { "gru_state", () => nn.GRU(3, 4, batchFirst: true), (m, x) => m.call(x[0], x[1]) },
        { "gru_packed", () => nn.GRU(3, 4), Packed },
        { "rnn", () => nn.RNN(3, 4), (m, x) => m.call(x[0]) },
        { "rnn_relu", () => nn.RNN(3, 4, nonLinearity: nn.NonLinearities.ReLU, bias: false), (m, x) => m.call(x[0]) },
        { "lstm_cell", () => nn.LSTMCell(3, 4), (m, x) => m.call(x[0]) },
        { "lstm_cell_state", () => nn.LSTMCell(3, 4), (m, x) => m.call(x[0], (x[1], x[2])) },
        { "gru_cell", () => nn.GRUCell(3, 4), (m, x) => m.call(x[0], null!) },
        { "rnn_cell", () => nn.RNNCell(3, 4), (m, x) => m.call(x[0], x[1]) },
        { "rnn_cell_relu", () => nn.RNNCell(3, 4, nn.NonLinearities.ReLU, bias: false), (m, x) => m.call(x[0], null!) },
        { "attention", () => nn.MultiheadAttention(4, 2), (m, x) => Both(m.call(x[0], x[0], x[0])) },
        { "attention_cross", () => nn.MultiheadAttention(4, 2, kdim: 3, vdim: 5, bias: false),
            (m, x) => Both(m.call(x[0], x[1], x[2], need_weights: false)) },
        { "attention_masks", () => nn.MultiheadAttention(4, 2, dropout: 0.4),
            (m, x) => Both(m.call(x[0], x[0], x[0], mask, attn_mask: causal)) },
        { "attention_added", () => nn.MultiheadAttention(4, 2, add_bias_kv: true, add_zero_attn: true),
            (m, x) => Both(m.call(x[0], x[0], x[0], mask)) },
        { "attention_unbatched", () => nn.MultiheadAttention(4, 2), (m, x) => Both(m.call(x[0], x[0], x[0])) },
        { "encoder_layer", () => nn.TransformerEncoderLayer(4, 2, 6, 0.1) },
        { "encoder_layer_gelu", () => nn.TransformerEncoderLayer(4, 2, 6, activation: nn.Activations.GELU),
            (m, x) => m.call(x[0], causal, mask) },
        { "encoder", () => nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 6, 0), 2), (m, x) => m.call(x[0]) },
        { "decoder_layer", () => nn.TransformerDecoderLayer(4, 2, 6, 0.1), (m, x) => m.call(x[0], x[1]) },
        { "decoder", () => nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 6, 0), 2), (m, x) => m.call(x[0], x[1], causal) },
        { "transformer", () => nn.Transformer(4, 2, 1, 2, 6, 0), (m, x) => m.call(x[0], x[1]) },
        { "nested", () => nn.Sequential(
            nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU()), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(8, 3)) },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void FirstValues_results_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);

    private static TModule Eval<TModule>(TModule module) where TModule : nn.Module
    {
        module.eval();
        return module;
    }

    private static Outputs Both(Tuple<Tensor, Tensor> result) => new(result.Item1, result.Item2);

    private static Outputs Packed(LSTM module, Tensor[] x)
    {
        var (output, h, c) = module.call(nn.utils.rnn.pack_padded_sequence(x[0], x[1], enforce_sorted: false));
        return (nn.utils.rnn.pad_packed_sequence(output, padding_value: -1).Item1, h, c);
    }

    private static Outputs Packed(GRU module, Tensor[] x)
    {
        var (output, h) = module.call(nn.utils.rnn.pack_padded_sequence(x[0], x[1], enforce_sorted: false));
        return (nn.utils.rnn.pad_packed_sequence(output, padding_value: -1).Item1, h);
    }
}
