"""PyTorch's side of the benchmarks: `NAME COUNT` on standard input, on standard output the seconds that took,
by the clock and of the processor, and the most bytes that were resident.

usage: worker.py THREADS
"""

import contextlib
import io
import sys
import time

import torch
from torch import nn

import train_digits


def repeat(step):
    def work(count):
        for _ in range(count):
            step()

    return work


def add(requires_grad):
    a, b = torch.rand(3, 3, requires_grad=requires_grad), torch.rand(3, 3, requires_grad=requires_grad)

    def work(count):
        with torch.set_grad_enabled(requires_grad):
            for _ in range(count):
                a + b

    return work


@torch.no_grad()
def add_scalar(count):
    a = torch.rand(3, 3)
    for _ in range(count):
        a + 1.5


@torch.no_grad()
def reshape(count):
    a = torch.rand(3, 3)
    for _ in range(count):
        a.reshape(9)


class TextClassifier(nn.Module):
    def __init__(self, vocab=10_000, classes=10):
        super().__init__()
        self.embed = nn.Embedding(vocab, 64)
        self.lstm = nn.LSTM(64, 128, num_layers=2, dropout=0.3, batch_first=True)
        self.fc = nn.Linear(128, classes)

    def forward(self, ids):
        sequence, _ = self.lstm(self.embed(ids))
        return self.fc(sequence[:, -1])


class Encoder(nn.Module):
    def __init__(self, vocab=10_000, classes=10, width=128):
        super().__init__()
        self.embed = nn.Embedding(vocab, width)
        layer = nn.TransformerEncoderLayer(width, 4, 512, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.fc = nn.Linear(width, classes)

    def forward(self, ids):
        return self.fc(self.encoder(self.embed(ids)).mean(1))


def resnet18():
    # Whoever does not need it does not hold its memory.
    import torchvision

    return torchvision.models.resnet18()


NETWORKS = {
    "digitnet": (train_digits.DigitNet, 10, lambda batch: torch.rand(batch, 1, 8, 8)),
    "resnet18": (
        resnet18, 1000, lambda batch: torch.rand(1, 3, 224, 224) if batch == 1 else torch.rand(batch, 3, 64, 64)),
    "textclassifier": (TextClassifier, 10, lambda batch: torch.randint(10_000, (batch, 32))),
    "encoder": (Encoder, 10, lambda batch: torch.randint(10_000, (batch, 16))),
}


def forward(model, x):
    model.eval()

    @torch.no_grad()
    def work(count):
        for _ in range(count):
            model(x)

    return work


def training(model, x, y):
    optimizer = torch.optim.Adam(model.parameters(), lr=0)

    def step():
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()

    return repeat(step)


def whole_training():
    data = train_digits.load(train_digits.DATA)

    def work(count):
        with contextlib.redirect_stdout(io.StringIO()):
            for seed in range(count):
                train_digits.train(data, seed, epochs=20)

    return work


def prepare(name):
    small = {
        "add": lambda: add(False),
        "add-disposed": lambda: add(False),
        "add-autograd": lambda: add(True),
        "add-autograd-disposed": lambda: add(True),
        "add-scalar": lambda: add_scalar,
        "reshape": lambda: reshape,
        "digitnet-20-epochs": whole_training,
    }
    if name in small:
        return small[name]()
    network, kind, batch = name.split("-")
    create, classes, inputs = NETWORKS[network]
    x = inputs(int(batch))
    return forward(create(), x) if kind == "forward" else training(create(), x, torch.randint(classes, (int(batch),)))


def peak():
    with open("/proc/self/status") as file:
        return 1024 * next(int(line.split()[1]) for line in file if line.startswith("VmHWM:"))


def reset_peak():
    with open("/proc/self/clear_refs", "w") as file:
        file.write("5")


def main():
    torch.set_num_threads(int(sys.argv[1]))
    torch.manual_seed(0)
    print(torch.__version__, torch.get_num_threads(), flush=True)
    prepared = {}
    for request in sys.stdin:
        name, count = request.split()
        if name not in prepared:
            prepared[name] = prepare(name)
        reset_peak()
        start, busy = time.perf_counter(), time.process_time()
        prepared[name](int(count))
        print(time.perf_counter() - start, time.process_time() - busy, peak(), flush=True)


if __name__ == "__main__":
    main()
