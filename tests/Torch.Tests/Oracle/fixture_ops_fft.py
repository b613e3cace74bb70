"""What PyTorch computes for src/Torch/Ops/Fft.cs."""
import torch

from cases import booleans, complexes, normal, run


def tensors():
    return run({
        "fft": (lambda x: torch.fft.fft(x), complexes(2, 4)),
        "fft_n": (lambda x: torch.fft.fft(x, 6, 0, "ortho"), normal(2, 4)),
        "ifft": (lambda x: torch.fft.ifft(x, norm="forward"), complexes(2, 4)),
        "fft2": (lambda x: torch.fft.fft2(x), complexes(2, 3, 4)),
        "ifft2": (lambda x: torch.fft.ifft2(x, dim=(0, 1)), complexes(2, 3, 4)),
        "fftn": (lambda x: torch.fft.fftn(x), complexes(2, 3, 4)),
        "ifftn": (lambda x: torch.fft.ifftn(x, s=(2, 3), dim=(0, 2)), complexes(2, 3, 4)),
        "rfft": (lambda x: torch.fft.rfft(x), normal(2, 4)),
        "irfft": (lambda x: torch.fft.irfft(x, 5), complexes(2, 3)),
        "rfft2": (lambda x: torch.fft.rfft2(x), normal(2, 3, 4)),
        "irfft2": (lambda x: torch.fft.irfft2(x), complexes(2, 3, 4)),
        "rfftn": (lambda x: torch.fft.rfftn(x), normal(2, 3, 4)),
        "irfftn": (lambda x: torch.fft.irfftn(x), complexes(2, 3, 4)),
        "hfft": (lambda x: torch.fft.hfft(x), complexes(2, 3)),
        "ihfft": (lambda x: torch.fft.ihfft(x), normal(2, 4)),
        "hfft2": (lambda x: torch.fft.hfft2(x), complexes(2, 3, 4)),
        "ihfft2": (lambda x: torch.fft.ihfft2(x), normal(2, 3, 4)),
        "hfftn": (lambda x: torch.fft.hfftn(x), complexes(2, 3, 4)),
        "ihfftn": (lambda x: torch.fft.ihfftn(x), normal(2, 3, 4)),
        "fftfreq": (lambda x: torch.fft.fftfreq(5, 0.5), booleans(1)),
        "rfftfreq": (lambda x: torch.fft.rfftfreq(5, 0.5, dtype=torch.float64), booleans(1)),
        "fftshift": (lambda x: torch.fft.fftshift(x), normal(4, 5)),
        "ifftshift": (lambda x: torch.fft.ifftshift(x, (1,)), normal(4, 5)),
    })
