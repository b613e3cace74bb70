"""Writes prelude.json: what torch.nn and torchvision give where the blocks of the prelude must give the same.

Usage: prelude.py > prelude.json
"""
import json

import torch
import torchvision
from torch import nn

WIDTH, HEADS, HIDDEN = 8, 2, 16


def numbers(shape, start):
    count = torch.Size(shape).numel()
    return (torch.arange(start, start + count, dtype=torch.float32).sin() / 2).reshape(shape)


def causal(length):
    return torch.ones(length, length).triu(1).bool()


def padding(length):
    mask = torch.zeros(2, length).bool()
    mask[1, -1] = True
    return mask


def case(name, module, inputs, **masks):
    module.eval()
    with torch.no_grad():
        for i, value in enumerate(module.state_dict().values()):
            value.copy_(numbers(value.shape, 100 * i))
    # With gradients: without them PyTorch takes a shorter way, which gives zeros where an input is padding.
    output = module(*inputs, **masks)
    print(("[" if case.first else ",") + json.dumps({
        "name": name,
        "masks": list(masks),
        "keys": [f"{key} {list(value.shape)}" for key, value in module.state_dict().items()],
        "output": [round(x, 7) for x in output.flatten().tolist()],
    }))
    case.first = False


case.first = True
src, tgt = numbers([2, 5, WIDTH], 1), numbers([2, 3, WIDTH], 50)
source = {"src_mask": causal(5), "src_key_padding_mask": padding(5)}
target = {"tgt_mask": causal(3), "memory_mask": torch.ones(3, 5).triu(3).bool(),
          "tgt_key_padding_mask": padding(3), "memory_key_padding_mask": padding(5)}

for suffix, arguments in [("", {}), ("NormFirst", {"norm_first": True}), ("Gelu", {"activation": "gelu", "layer_norm_eps": 0.1})]:
    def layer(kind):
        return kind(WIDTH, HEADS, HIDDEN, batch_first=True, **arguments)

    for masks in [{}, {"src_mask": causal(5)}, {"src_key_padding_mask": padding(5)}, source]:
        case("EncoderLayer" + suffix, layer(nn.TransformerEncoderLayer), [src], **masks)
    for masks in [{}, {"tgt_mask": causal(3)}, target]:
        case("DecoderLayer" + suffix, layer(nn.TransformerDecoderLayer), [tgt, src], **masks)
    case("Transformer" + suffix, nn.Transformer(WIDTH, HEADS, 2, 1, HIDDEN, batch_first=True, **arguments), [src, tgt])
    case("Transformer" + suffix, nn.Transformer(WIDTH, HEADS, 2, 1, HIDDEN, batch_first=True, **arguments), [src, tgt], **source, **target)

encoder_layer = nn.TransformerEncoderLayer(WIDTH, HEADS, HIDDEN, batch_first=True)
decoder_layer = nn.TransformerDecoderLayer(WIDTH, HEADS, HIDDEN, batch_first=True)
case("Encoder", nn.TransformerEncoder(encoder_layer, 2), [src])
case("Encoder", nn.TransformerEncoder(encoder_layer, 2), [src], mask=causal(5), src_key_padding_mask=padding(5))
case("EncoderWithNorm", nn.TransformerEncoder(encoder_layer, 2, nn.LayerNorm(WIDTH)), [src])
case("Decoder", nn.TransformerDecoder(decoder_layer, 2), [tgt, src], **target)
case("SqueezeExcitation", torchvision.ops.SqueezeExcitation(3, 2), [numbers([2, 3, 4, 5], 1)])
case("SqueezeExcitationHard", torchvision.ops.SqueezeExcitation(3, 2, nn.SiLU, nn.Hardsigmoid), [numbers([2, 3, 4, 5], 1)])
print("]")
