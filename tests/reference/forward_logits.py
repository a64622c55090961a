# SPDX-License-Identifier: GPL-3.0-or-later
"""`model forward` against torchvision: for each of its networks random weights (their batch norms first take their statistics from the
images, else these fade away on the way), saved as torch.save does, and the largest difference of the logits, beside what
torchvision's own float32 differs from its float64. Fails beyond 1e-4.

Run: python3 tests/reference/forward_logits.py LIGHTBOX_CLI [NAME…]   (torch 1.13, torchvision 0.14)"""
import subprocess
import sys
import tempfile

import numpy as np
import torch

from torchvision_logits import SIZES, calibrate, make

LIMIT = 1e-4


def main():
    cli, names = sys.argv[1], sys.argv[2:] or list(SIZES)
    torch.manual_seed(11)
    far = []
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        weights, given, made = f"{folder}/w.pth", f"{folder}/x.npy", f"{folder}/y.npy"
        for name in names:
            model = make(name)
            if name == "vit_b_16":  # its head begins at zero, and would hide all before it
                torch.nn.init.normal_(model.heads.head.weight, std=0.03)
            size = 299 if name == "inception_v3" else 224
            images = torch.randn(2, 3, size, size)
            calibrate(model, images)
            logits = model(images).numpy()
            torch.save(model.state_dict(), weights)
            np.save(given, images.numpy())
            subprocess.run([cli, "model", "forward", name, "--weights", weights, "--input", given, "--out", made], check=True,
                           stdout=subprocess.DEVNULL)
            own = float(np.abs(model.double()(images.double()).numpy() - logits).max())
            difference = float(np.abs(np.load(made) - logits).max())
            print(f"{name:20} {logits.shape[1]} logits of sd {logits.std():.3f}, of two images {np.abs(logits[0] - logits[1]).max():.2g} apart: "
                  f"largest difference {difference:.1e}, torchvision's own {own:.1e}", flush=True)
            if not difference <= LIMIT:
                far.append(name)
    if far:
        print("too far: " + ", ".join(far), file=sys.stderr)
    return 1 if far else 0


if __name__ == "__main__":
    sys.exit(main())
