# SPDX-License-Identifier: GPL-3.0-or-later
"""Losses, batch by batch, of LeNet-5 trained in PyTorch on images in CIFAR-10's format by SGD, rate 0.001,
momentum 0.9, batches of 4, four epochs: tests/core/training/LeNetTest.cpp trains the same. Weights and
images are those of pattern.py; the order of the images is base/Random's. Writes
tests/data/training/lenet_losses.npy.

Run: python3 tests/reference/lenet_losses.py (torch 1.13)"""
import pathlib

import numpy as np
import torch

import pattern

OUT = pathlib.Path(__file__).parents[1] / "data" / "training"
IMAGES, CLASSES, BATCH, EPOCHS, SEED, PHASE = 200, 10, 4, 4, 42, 2
MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def mixed(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def order(epoch):
    """base::Random keyed with (shuffle, seed, phase, epoch), then Fisher and Yates."""
    state = GOLDEN
    for word in (1, SEED, PHASE, epoch):
        state = (mixed(state ^ word) + GOLDEN) & MASK
    values = list(range(IMAGES))
    for i in range(IMAGES, 1, -1):
        surplus = (2**64 - i) % i
        while True:
            state = (state + GOLDEN) & MASK
            word = mixed(state)
            if word >= surplus:
                break
        j = word % i
        values[i - 1], values[j] = values[j], values[i - 1]
    return values


class LeNet5(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(3, 6, 5)
        self.conv2 = torch.nn.Conv2d(6, 16, 5)
        self.fc1 = torch.nn.Linear(400, 120)
        self.fc2 = torch.nn.Linear(120, 84)
        self.fc3 = torch.nn.Linear(84, CLASSES)
        self.pool = torch.nn.MaxPool2d(2)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x))).flatten(1)
        return self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


def cifar():
    """IMAGES x 3 x 32 x 32 bytes: noise, and for each class a brighter row of its own."""
    noise = (pattern.hashed(IMAGES * 3 * 32 * 32, 7) + 0.5) * 128
    images = np.floor(noise).astype(np.uint8).reshape(IMAGES, 3, 32, 32)
    labels = np.arange(IMAGES) % CLASSES
    for i, label in enumerate(labels):
        images[i, :, 3 * label:3 * label + 3] += 100
    return images, labels


if __name__ == "__main__":
    torch.manual_seed(0)
    torch.set_num_threads(1)
    model = LeNet5()
    with torch.no_grad():
        pattern.fill(model.state_dict(), 24.0)
    images, labels = cifar()
    inputs = (torch.from_numpy(images).float() / 255 - 0.5) / 0.5
    targets = torch.from_numpy(labels)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.001, momentum=0.9)
    losses = []
    for epoch in range(1, EPOCHS + 1):
        places = order(epoch)
        for begin in range(0, IMAGES, BATCH):
            which = places[begin:begin + BATCH]
            optimiser.zero_grad()
            loss = torch.nn.functional.cross_entropy(model(inputs[which]), targets[which])
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
    OUT.mkdir(parents=True, exist_ok=True)
    np.save(OUT / "lenet_losses.npy", np.array(losses, dtype=np.float64))
    print(len(losses), losses[:3], losses[-3:])
