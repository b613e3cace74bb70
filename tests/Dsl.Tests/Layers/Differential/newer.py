"""What versions of PyTorch behind 1.13 brought, written from their documentation."""
import math

import torch
import torch.nn.functional as F
from torch import nn


class RMSNorm(nn.Module):
    """As torch.nn.RMSNorm of PyTorch 2.4."""

    def __init__(self, normalized_shape, eps=None, elementwise_affine=True):
        super().__init__()
        self.shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.eps = eps
        self.register_parameter("weight", nn.Parameter(torch.ones(self.shape)) if elementwise_affine else None)

    def forward(self, input):
        torch.layer_norm(input, self.shape)
        dims = tuple(range(-len(self.shape), 0))
        eps = torch.finfo(input.dtype).eps if self.eps is None else self.eps
        result = input * torch.rsqrt(input.pow(2).mean(dims, keepdim=True) + eps)
        return result if self.weight is None else result * self.weight


class LayerNorm(nn.LayerNorm):
    """With the argument `bias` of PyTorch 2.1."""

    def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True):
        super().__init__(normalized_shape, eps, elementwise_affine)
        if not bias:
            self.register_parameter("bias", None)


class MultiheadAttention(nn.MultiheadAttention):
    """What PyTorch's forward takes besides tensors, in the constructor; `is_causal` of PyTorch 2.0 forbids what masks allow."""

    def __init__(self, *sizes, need_weights=True, average_attn_weights=True, is_causal=False, **rest):
        super().__init__(*sizes, **rest)
        self.wanted = {"need_weights": need_weights, "average_attn_weights": average_attn_weights}
        self.is_causal = is_causal

    def forward(self, query, key, value, key_padding_mask=None, attn_mask=None):
        if self.is_causal:
            causal = torch.ones(query.size(-2), key.size(-2)).triu(1).bool()
            if attn_mask is None:
                attn_mask = causal
            elif attn_mask.shape[-2:] != causal.shape:
                raise RuntimeError("shape of attn_mask")
            else:
                attn_mask = attn_mask | causal if attn_mask.dtype == torch.bool else attn_mask.masked_fill(causal, -math.inf)
        output, weights = super().forward(
            query, key, value, key_padding_mask=key_padding_mask, attn_mask=attn_mask, **self.wanted)
        return output if weights is None else (output, weights)


def lp_pool3d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    """As torch.nn.functional.lp_pool3d of PyTorch 2.2."""
    count = math.prod(kernel_size) if isinstance(kernel_size, tuple) else kernel_size ** 3
    out = F.avg_pool3d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return (torch.sign(out) * F.relu(torch.abs(out))).mul(count).pow(1.0 / norm_type)


def attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False):
    """As torch.nn.functional.scaled_dot_product_attention of PyTorch 2.0, from its documentation."""
    if min(query.dim(), key.dim(), value.dim()) < 2:
        raise RuntimeError("rank")
    scores = query @ key.transpose(-2, -1) / math.sqrt(max(1, query.size(-1)))
    if is_causal:
        if attn_mask is not None:
            raise RuntimeError("attn_mask beside is_causal")
        scores = scores.masked_fill(torch.ones(scores.shape[-2:], dtype=torch.bool).tril().logical_not(), -math.inf)
    if attn_mask is not None:
        if attn_mask.dtype != torch.bool and attn_mask.dtype != query.dtype:
            raise RuntimeError("dtype of attn_mask")
        mask = attn_mask
        if mask.dtype == torch.bool:
            mask = torch.zeros_like(mask, dtype=query.dtype).masked_fill(mask.logical_not(), -math.inf)
        shape = scores.shape
        scores = scores + mask
        if scores.shape != shape:
            raise RuntimeError("attn_mask must broadcast to the scores")
    return F.dropout(scores.softmax(-1), dropout_p) @ value


MODULES = {"RMSNorm": RMSNorm, "LayerNorm": LayerNorm, "MultiheadAttention": MultiheadAttention}
