"""The Quickstart in PyTorch: same network, data, order of samples, and steps. The rival of its training time.

usage: train_digits.py [--data FILE] [--seed N] [--epochs N] [--threads N]
"""

import argparse
import csv
import gzip
import pathlib
import time

import torch
from torch import nn

SIZE, CLASSES, TRAINING_COUNT, SPLIT_SEED, BATCH_SIZE = 8, 10, 1437, 0, 32
DATA = pathlib.Path(__file__).resolve().parents[2] / "samples" / "data" / "digits.csv.gz"


class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, padding=1)
        self.conv2 = nn.Conv2d(32, 64, 3, padding=1)
        self.fc1 = nn.Linear(64 * (SIZE // 4) ** 2, 64)
        self.fc2 = nn.Linear(64, CLASSES)

    def forward(self, image):
        x = nn.functional.max_pool2d(torch.relu(self.conv1(image)), 2)
        x = nn.functional.max_pool2d(torch.relu(self.conv2(x)), 2)
        x = nn.functional.dropout(torch.relu(self.fc1(x.flatten(1))), 0.5, self.training)
        return self.fc2(x)


def permutation(count, seed):
    return torch.randperm(count, generator=torch.Generator().manual_seed(seed))


def load(path):
    with gzip.open(path, "rt") as file:
        table = torch.tensor([[float(cell) for cell in row] for row in csv.reader(file)])
    images, labels = table[:, :-1].reshape(-1, 1, SIZE, SIZE) / 16, table[:, -1].long()
    order = permutation(len(table), SPLIT_SEED)
    train, test = order[:TRAINING_COUNT], order[TRAINING_COUNT:]
    return images[train], labels[train], images[test], labels[test]


@torch.no_grad()
def validate(model, images, labels):
    model.eval()
    loss, correct, batches = 0.0, 0, 0
    for x, y in zip(images.split(320), labels.split(320)):
        logits = model(x)
        loss += nn.functional.cross_entropy(logits, y).item()
        correct += (logits.argmax(1) == y).sum().item()
        batches += 1
    return loss / batches, correct / len(labels)


def train(data, seed, epochs):
    images, labels, test_images, test_labels = data
    torch.manual_seed(seed)
    model = DigitNet()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)

    start = time.perf_counter()
    for epoch in range(1, epochs + 1):
        model.train()
        total, steps = 0.0, 0
        for index in permutation(len(images), seed + epoch).split(BATCH_SIZE):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(images[index]), labels[index])
            total += loss.item()
            steps += 1
            loss.backward()
            optimizer.step()
        validation, accuracy = validate(model, test_images, test_labels)
        print(f"epoch {epoch}/{epochs}  loss {total / steps:.4f}"
              f"  validation loss {validation:.4f}  accuracy {100 * accuracy:.1f} %")
    print(f"training took {time.perf_counter() - start:.2f} s, validation included")
    print(f"test accuracy {100 * accuracy:.1f} %")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=DATA)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--threads", type=int)
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)

    train(load(arguments.data), arguments.seed, arguments.epochs)


if __name__ == "__main__":
    main()
