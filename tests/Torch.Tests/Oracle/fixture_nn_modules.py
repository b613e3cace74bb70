"""Modules with weights, and those whose results are random."""
import torch
from torch import nn

from module_cases import run, single


def one(module, x):
    return module(x)


def tensors():
    mask = torch.tensor([[False, False, True], [False, False, False]])
    causal = torch.triu(torch.ones(3, 3, dtype=torch.bool), 1)
    return run({
        "linear": (lambda: nn.Linear(3, 4), one, single(2, 3)),
        "linear_no_bias": (lambda: nn.Linear(3, 4, bias=False), one, single(2, 5, 3)),
        "bilinear": (lambda: nn.Bilinear(3, 4, 2), lambda m, x, y: m(x, y), single(5, 3), single(5, 4)),
        "prelu": (lambda: nn.PReLU(3), one, single(2, 3, 4)),
        "conv1d": (lambda: nn.Conv1d(2, 4, 3, stride=2, padding=1), one, single(2, 2, 9)),
        "conv1d_same": (lambda: nn.Conv1d(2, 4, 4, padding="same", dilation=2), one, single(2, 2, 9)),
        "conv2d": (lambda: nn.Conv2d(2, 4, 3, padding=1, groups=2), one, single(2, 2, 5, 6)),
        "conv2d_tuple": (lambda: nn.Conv2d(2, 3, (3, 2), (1, 2), (0, 1), (2, 1), bias=False), one, single(1, 2, 7, 6)),
        "conv2d_valid": (lambda: nn.Conv2d(2, 3, 3, padding="valid"), one, single(2, 5, 5)),
        "conv2d_reflect": (lambda: nn.Conv2d(2, 3, 3, padding=(1, 2), padding_mode="reflect"), one, single(1, 2, 5, 5)),
        "conv2d_replicate": (lambda: nn.Conv2d(2, 3, 3, padding=1, padding_mode="replicate"), one, single(1, 2, 5, 5)),
        "conv2d_circular": (lambda: nn.Conv2d(2, 3, 3, padding="same", padding_mode="circular"), one, single(1, 2, 5, 5)),
        "conv3d": (lambda: nn.Conv3d(1, 2, 3, padding=1), one, single(1, 1, 3, 4, 4)),
        "conv_transpose1d": (lambda: nn.ConvTranspose1d(2, 3, 3, stride=2, padding=1, output_padding=1), one, single(1, 2, 5)),
        "conv_transpose2d": (lambda: nn.ConvTranspose2d(4, 2, 4, stride=2, padding=1, groups=2), one, single(2, 4, 3, 3)),
        "conv_transpose2d_size": (lambda: nn.ConvTranspose2d(2, 2, 3, stride=2), lambda m, x: m(x, [8, 8]), single(1, 2, 3, 3)),
        "conv_transpose3d": (lambda: nn.ConvTranspose3d(1, 2, 2, dilation=2, bias=False), one, single(1, 1, 2, 2, 2)),
        "batch_norm1d": (lambda: nn.BatchNorm1d(3), one, single(4, 3)),
        "batch_norm2d": (lambda: nn.BatchNorm2d(3, eps=1e-3, momentum=0.3), one, single(2, 3, 4, 4)),
        "batch_norm2d_eval": (lambda: nn.BatchNorm2d(3).eval(), one, single(2, 3, 4, 4)),
        "batch_norm2d_plain": (lambda: nn.BatchNorm2d(3, affine=False, track_running_stats=False), one, single(2, 3, 4, 4)),
        "batch_norm3d": (lambda: nn.BatchNorm3d(2), one, single(2, 2, 2, 3, 3)),
        "instance_norm1d": (lambda: nn.InstanceNorm1d(3, affine=True), one, single(2, 3, 5)),
        "instance_norm2d": (lambda: nn.InstanceNorm2d(3, affine=True, track_running_stats=True), one, single(3, 4, 4)),
        "instance_norm3d": (lambda: nn.InstanceNorm3d(2), one, single(1, 2, 2, 3, 3)),
        "layer_norm": (lambda: nn.LayerNorm([3, 4]), one, single(2, 3, 4)),
        "layer_norm_plain": (lambda: nn.LayerNorm(4, elementwise_affine=False), one, single(2, 3, 4)),
        "group_norm": (lambda: nn.GroupNorm(2, 4), one, single(2, 4, 3)),
        "dropout": (lambda: nn.Dropout(0.3), one, single(20)),
        "dropout_eval": (lambda: nn.Dropout(0.3).eval(), one, single(5)),
        "dropout1d": (lambda: nn.Dropout1d(0.5), one, single(2, 5, 3)),
        "dropout1d_unbatched": (lambda: nn.Dropout1d(0.5), one, single(5, 3)),
        "dropout2d": (lambda: nn.Dropout2d(0.5), one, single(2, 5, 2, 2)),
        "dropout3d": (lambda: nn.Dropout3d(0.5), one, single(2, 5, 1, 2, 2)),
        "alpha_dropout": (lambda: nn.AlphaDropout(0.5), one, single(12)),
        "feature_alpha_dropout": (lambda: nn.FeatureAlphaDropout(0.5), one, single(2, 6, 2)),
        "rrelu": (lambda: nn.RReLU(), one, single(12)),
        "fractional_max_pool2d": (lambda: nn.FractionalMaxPool2d(2, output_size=3), one, single(1, 2, 7, 7)),
        "fractional_max_pool3d": (lambda: nn.FractionalMaxPool3d(2, output_ratio=(0.5, 0.5, 0.5)), one, single(1, 2, 6, 6, 6)),
        "embedding": (lambda: nn.Embedding(6, 3, padding_idx=2), one, torch.tensor([[0, 2, 5], [1, 1, 2]])),
        "embedding_max_norm": (lambda: nn.Embedding(6, 3, max_norm=1.0, scale_grad_by_freq=True), one, torch.tensor([0, 1, 1, 4])),
        "embedding_bag": (lambda: nn.EmbeddingBag(6, 3), lambda m, x, o: m(x, o), torch.tensor([0, 1, 5, 2]), torch.tensor([0, 1])),
        "embedding_bag_sum": (
            lambda: nn.EmbeddingBag(6, 3, mode="sum"),
            lambda m, x, w: m(x, per_sample_weights=w), torch.tensor([[0, 1], [5, 2]]), single(2, 2)),
        "lstm": (lambda: nn.LSTM(3, 4), lambda m, x: m(x), single(5, 2, 3)),
        "lstm_deep": (lambda: nn.LSTM(3, 4, 2, batch_first=True, bidirectional=True, dropout=0.3), lambda m, x: m(x), single(2, 5, 3)),
        "lstm_state": (
            lambda: nn.LSTM(3, 4, bias=False), lambda m, x, h, c: m(x, (h, c)), single(5, 2, 3), single(1, 2, 4), single(1, 2, 4)),
        "lstm_unbatched": (lambda: nn.LSTM(3, 4), lambda m, x: m(x), single(5, 3)),
        "lstm_packed": (lambda: nn.LSTM(3, 4, bidirectional=True), packed, single(4, 3, 3), torch.tensor([2, 4, 1])),
        "gru": (lambda: nn.GRU(3, 4, 2, bidirectional=True), lambda m, x: m(x), single(5, 2, 3)),
        "gru_state": (lambda: nn.GRU(3, 4, batch_first=True), lambda m, x, h: m(x, h), single(2, 5, 3), single(1, 2, 4)),
        "gru_packed": (lambda: nn.GRU(3, 4), packed, single(4, 3, 3), torch.tensor([2, 4, 1])),
        "rnn": (lambda: nn.RNN(3, 4), lambda m, x: m(x), single(5, 2, 3)),
        "rnn_relu": (lambda: nn.RNN(3, 4, nonlinearity="relu", bias=False), lambda m, x: m(x), single(5, 2, 3)),
        "lstm_cell": (lambda: nn.LSTMCell(3, 4), lambda m, x: m(x), single(2, 3)),
        "lstm_cell_state": (lambda: nn.LSTMCell(3, 4), lambda m, x, h, c: m(x, (h, c)), single(2, 3), single(2, 4), single(2, 4)),
        "gru_cell": (lambda: nn.GRUCell(3, 4), one, single(2, 3)),
        "rnn_cell": (lambda: nn.RNNCell(3, 4), lambda m, x, h: m(x, h), single(2, 3), single(2, 4)),
        "rnn_cell_relu": (lambda: nn.RNNCell(3, 4, nonlinearity="relu", bias=False), one, single(2, 3)),
        "attention": (lambda: nn.MultiheadAttention(4, 2), lambda m, x: m(x, x, x), single(3, 2, 4)),
        "attention_cross": (
            lambda: nn.MultiheadAttention(4, 2, kdim=3, vdim=5, bias=False),
            lambda m, q, k, v: m(q, k, v, need_weights=False)[0], single(3, 2, 4), single(5, 2, 3), single(5, 2, 5)),
        "attention_masks": (
            lambda: nn.MultiheadAttention(4, 2, dropout=0.4),
            lambda m, x: m(x, x, x, key_padding_mask=mask, attn_mask=causal), single(3, 2, 4)),
        "attention_added": (
            lambda: nn.MultiheadAttention(4, 2, add_bias_kv=True, add_zero_attn=True),
            lambda m, x: m(x, x, x, key_padding_mask=mask), single(3, 2, 4)),
        "attention_unbatched": (lambda: nn.MultiheadAttention(4, 2), lambda m, x: m(x, x, x), single(3, 4)),
        "encoder_layer": (lambda: nn.TransformerEncoderLayer(4, 2, 6, 0.1), one, single(3, 2, 4)),
        "encoder_layer_gelu": (
            lambda: nn.TransformerEncoderLayer(4, 2, 6, activation="gelu").train(), lambda m, x: m(x, causal, mask), single(3, 2, 4)),
        "encoder": (lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 6, 0.0), 2), one, single(3, 2, 4)),
        "decoder_layer": (lambda: nn.TransformerDecoderLayer(4, 2, 6, 0.1), lambda m, x, y: m(x, y), single(3, 2, 4), single(5, 2, 4)),
        "decoder": (
            lambda: nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 6, 0.0), 2),
            lambda m, x, y: m(x, y, causal), single(3, 2, 4), single(5, 2, 4)),
        "transformer": (lambda: nn.Transformer(4, 2, 1, 2, 6, 0.0), lambda m, x, y: m(x, y), single(3, 2, 4), single(2, 2, 4)),
        "nested": (nested, one, single(2, 1, 6, 6)),
    })


def packed(module, x, lengths):
    output, state = module(nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=False))
    return nn.utils.rnn.pad_packed_sequence(output, padding_value=-1.0)[0], state


def nested():
    return nn.Sequential(
        nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU()), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(8, 3))
