#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain PyTorch loop that fine-tunes all of a network: fp32, channels first, default DataLoader, AdamW.

    GOMP_SPINCOUNT=20000 train_phase2.py [ARCH [SIZE [IMAGES [BATCH [THREADS]]]]] [--frozen-norm]

efficientnet_lite0 128 512 32 1 unless given; ResNets are torchvision's. Images are made up and turned by up to 7 degrees, as
training_speed has it. Prints images a processor second of the second epoch, and the peak memory.
"""
import argparse
import resource
import time

import torch
import torch.nn.functional as F
import torchvision
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms


class Images(Dataset):
    def __init__(self, count, size):
        draw = torch.Generator().manual_seed(0)
        self.images = [Image.fromarray(torch.randint(0, 256, (size, size), dtype=torch.uint8, generator=draw).numpy())
                       for _ in range(count)]
        self.transform = transforms.Compose([
            transforms.RandomRotation(7), transforms.Grayscale(3), transforms.ToTensor(),
            transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        return self.transform(self.images[index]), float(index % 2)


class Same(nn.Conv2d):
    """TensorFlow's padding: the odd zero goes below and to the right."""

    def forward(self, x):
        pads = []
        for n, k, s in zip(reversed(x.shape[2:]), reversed(self.kernel_size), reversed(self.stride)):
            total = max((-(-n // s) - 1) * s + k - n, 0)
            pads += [total // 2, total - total // 2]
        return super().forward(F.pad(x, pads))


def unit(cin, cout, kernel, stride=1, groups=1, act=True):
    layers = [Same(cin, cout, kernel, stride, groups=groups, bias=False), nn.BatchNorm2d(cout, 1e-3, 0.01)]
    return nn.Sequential(*layers, *([nn.ReLU6(inplace=True)] if act else []))


class Inverted(nn.Module):
    def __init__(self, cin, cout, kernel, stride, expansion):
        super().__init__()
        wide = cin * expansion
        self.path = nn.Sequential(*([unit(cin, wide, 1)] if expansion > 1 else []),
                                  unit(wide, wide, kernel, stride, wide), unit(wide, cout, 1, act=False))
        self.adds = stride == 1 and cin == cout

    def forward(self, x):
        return x + self.path(x) if self.adds else self.path(x)


def lite0():
    layers = [unit(3, 32, 3, 2)]
    for repeats, kernel, stride, expansion, cin, cout in [
            (1, 3, 1, 1, 32, 16), (2, 3, 2, 6, 16, 24), (2, 5, 2, 6, 24, 40), (3, 3, 2, 6, 40, 80),
            (3, 5, 1, 6, 80, 112), (4, 5, 2, 6, 112, 192), (1, 3, 1, 6, 192, 320)]:
        for i in range(repeats):
            layers.append(Inverted(cin if i == 0 else cout, cout, kernel, stride if i == 0 else 1, expansion))
    layers += [unit(320, 1280, 1), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.2), nn.Linear(1280, 256), nn.ReLU(),
               nn.Dropout(0.2), nn.Linear(256, 1)]
    return nn.Sequential(*layers)


def network(arch):
    if arch == "efficientnet_lite0":
        return lite0()
    model = getattr(torchvision.models, arch)(weights=None)
    model.fc = nn.Sequential(nn.Dropout(0.2), nn.Linear(model.fc.in_features, 256), nn.ReLU(), nn.Dropout(0.2), nn.Linear(256, 1))
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("arch", nargs="?", default="efficientnet_lite0")
    parser.add_argument("size", nargs="?", type=int, default=128)
    parser.add_argument("images", nargs="?", type=int, default=512)
    parser.add_argument("batch", nargs="?", type=int, default=32)
    parser.add_argument("threads", nargs="?", type=int, default=1)
    parser.add_argument("--frozen-norm", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(42)
    loader = DataLoader(Images(arguments.images, arguments.size), batch_size=arguments.batch, shuffle=True)
    model = network(arguments.arch)
    criterion = nn.BCEWithLogitsLoss()
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-4)
    for epoch in range(2):
        model.train()
        if arguments.frozen_norm:
            for module in model.modules():
                if isinstance(module, nn.BatchNorm2d):
                    module.eval()
        start, clock = time.process_time(), time.perf_counter()
        for images, targets in loader:
            optimiser.zero_grad()
            loss = criterion(model(images), targets.float().unsqueeze(1))
            loss.backward()
            optimiser.step()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{arguments.arch} plain PyTorch {torch.__version__}, norm {'frozen' if arguments.frozen_norm else 'moving'}: "
          f"{arguments.images / (time.process_time() - start):.1f} images a processor second, "
          f"{arguments.images / (time.perf_counter() - clock):.1f} by the clock, peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
