#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A parameter under PyTorch's OneCycleLR with its cycled momentum: the expectations of tests/core/training/ChoicesTest.cpp.

Run: python3 tests/reference/one_cycle.py (torch 1.13). The loss is (p - 1)^2 summed, p from 0, 2 and -1; 20 steps."""
import torch


def run(make):
    p = torch.tensor([0.0, 2.0, -1.0], requires_grad=True)
    optimiser = make([p])
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=0.1, total_steps=20)
    for _ in range(20):
        optimiser.zero_grad()
        ((p - 1) ** 2).sum().backward()
        optimiser.step()
        schedule.step() if _ < 19 else None
    return [f"{x:.7f}" for x in p.tolist()]


print("sgd", run(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01)))
print("adam", run(lambda p: torch.optim.Adam(p, lr=0.1, weight_decay=0.01)))
print("adamw", run(lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.01)))
