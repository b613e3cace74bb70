"""What PyTorch computes for src/Torch/Ops/Spectrum.cs."""
import torch

from cases import complexes, normal, positive, run


def tensors():
    return run({
        "stft": (lambda x, y: torch.stft(x, 16, 4, window=y, return_complex=True), normal(2, 32), positive(16)),
        "stft_real": (lambda x: torch.stft(x, 8, center=False, return_complex=False), normal(32)),
        "stft_padded": (
            lambda x, y: torch.stft(x, 16, 4, 12, y, pad_mode="constant", normalized=True, onesided=False, return_complex=True),
            normal(2, 32), positive(12),
        ),
        "istft": (lambda x, y: torch.istft(x, 16, 4, window=y, length=28), complexes(2, 9, 8), positive(16)),
    })
