#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small network of the preset screening-baseline in a plain PyTorch loop: fp32, default DataLoader.

    train_small_cnn.py pneumoniamnist.npz [--epochs 5] [--threads 1] [--batch 32] [--seed 42]

Prints one JSON object a line: each epoch's loss, validation AUROC and seconds (training and validation, as lightbox-cli
counts them). It is written the way such loops usually are: no tricks, but no needless work either.
"""
import argparse
import json
import time

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Images(Dataset):
    def __init__(self, images, labels):
        self.images = images
        self.labels = labels.reshape(-1)

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = torch.from_numpy(self.images[index]).unsqueeze(0).float()
        return (image - 127.5) / 127.5, float(self.labels[index])


def small_cnn():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(32 * 7 * 7, 64), nn.ReLU(), nn.Linear(64, 1))


def validate(model, loader):
    model.eval()
    scores, labels = [], []
    with torch.no_grad():
        for images, targets in loader:
            scores.append(model(images).squeeze(1))
            labels.append(targets)
    return roc_auc_score(torch.cat(labels).numpy(), torch.cat(scores).numpy())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("npz")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--seed", type=int, default=42)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)

    with np.load(arguments.npz) as data:
        train = Images(data["train_images"], data["train_labels"])
        val = Images(data["val_images"], data["val_labels"])
    train_loader = DataLoader(train, batch_size=arguments.batch, shuffle=True)
    val_loader = DataLoader(val, batch_size=64)

    positives = float(train.labels.sum())
    weight = torch.tensor([(len(train) - positives) / positives])
    model = small_cnn()
    criterion = nn.BCEWithLogitsLoss(pos_weight=weight)
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)
    for epoch in range(1, arguments.epochs + 1):
        start = time.perf_counter()
        model.train()
        total = 0.0
        for images, targets in train_loader:
            optimiser.zero_grad()
            loss = criterion(model(images), targets.float().unsqueeze(1))
            loss.backward()
            optimiser.step()
            total += loss.item() * len(images)
        auroc = validate(model, val_loader)
        print(json.dumps({"epoch": epoch, "train_loss": total / len(train), "val_auroc": auroc,
                          "seconds": time.perf_counter() - start}), flush=True)


if __name__ == "__main__":
    main()
