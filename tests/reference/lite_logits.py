# SPDX-License-Identifier: GPL-3.0-or-later
"""EfficientNet-Lite written a second time, from its TensorFlow definition and in functions alone.

Without FILE: Lite0, Lite1 and Lite2 with the weights of pattern.py, the first 40 logits of its image at 96
and at 65 px. With FILE, the published weights of one of them: checks that it names scikit-learn's two
photographs; of Lite0 it then writes the logits of the image of pattern.py at 224 and at 129 px. All into
tests/data/models/, which tests/core/models/ParityTest.cpp compares.

Run: python3 tests/reference/lite_logits.py [FILE]   (FILE: efficientnet-lite0-57934424.pth;
torch 1.13, torchvision 0.14 for the 1,000 names, scikit-learn 1.2 for the photographs)."""
import math
import pathlib
import re
import sys

import numpy as np
import torch
import torch.nn.functional as F

import pattern

OUT = pathlib.Path(__file__).parents[1] / "data" / "models"

# Block arguments as TensorFlow's efficientnet_builder.py writes them; there is no squeeze-and-
# excitation, and Lite0's width and depth are those of B0.
BLOCKS = ["r1_k3_s11_e1_i32_o16", "r2_k3_s22_e6_i16_o24", "r2_k5_s22_e6_i24_o40",
          "r3_k3_s22_e6_i40_o80", "r3_k5_s11_e6_i80_o112", "r4_k5_s22_e6_i112_o192",
          "r1_k3_s11_e6_i192_o320"]

# Width and depth coefficients, and the size of the published weights' images.
LITE = {"0": (1.0, 1.0, 224), "1": (1.0, 1.1, 240), "2": (1.1, 1.2, 260)}

EXPECTED = {"china.jpg": "palace", "flower.jpg": "daisy"}


def same_conv(x, weight, stride=1, groups=1):
    """tf.nn.conv2d(padding="SAME"): the output has ceil(n / stride) cells, the odd zero goes last."""
    pads = []
    for n, k in zip(reversed(x.shape[2:]), reversed(weight.shape[2:])):
        total = max((-(-n // stride) - 1) * stride + k - n, 0)
        pads += [total // 2, total - total // 2]
    return F.conv2d(F.pad(x, pads), weight, stride=stride, groups=groups)


calibrates = False  # as with momentum 1 in training: batch norms take the statistics of the batch


def norm(x, state, name):
    if calibrates:
        state[f"{name}.running_mean"] = x.mean(dim=(0, 2, 3))
        state[f"{name}.running_var"] = x.var(dim=(0, 2, 3), unbiased=True)
        y = (x - x.mean(dim=(0, 2, 3), keepdim=True)) / torch.sqrt(
            x.var(dim=(0, 2, 3), unbiased=False, keepdim=True) + 1e-3)
        return (y * state[f"{name}.weight"].reshape(1, -1, 1, 1) +
                state[f"{name}.bias"].reshape(1, -1, 1, 1))

    def of(part):
        return state[f"{name}.{part}"].reshape(1, -1, 1, 1)
    return (x - of("running_mean")) / torch.sqrt(of("running_var") + 1e-3) * of("weight") + of("bias")


def relu6(x):
    return torch.minimum(torch.relu(x), torch.tensor(6.0, dtype=x.dtype))


def round_filters(filters, width):
    """efficientnet_model.py's round_filters with a depth divisor of 8."""
    filters *= width
    new = max(8, int(filters + 4) // 8 * 8)
    return int(new + 8 if new < 0.9 * filters else new)


def arguments(lite):
    """Per row: repeats, kernel, stride, expansion, inputs, outputs; stem and head are not scaled, nor the
    depth of the first and last row (efficientnet_lite_builder.py)."""
    width, depth, _ = LITE[lite]
    for place, text in enumerate(BLOCKS):
        part = {part[0]: part[1:] for part in text.split("_")}
        repeats = int(part["r"]) if place in (0, len(BLOCKS) - 1) else math.ceil(int(part["r"]) * depth)
        inputs = int(part["i"]) if place == 0 else round_filters(int(part["i"]), width)
        yield (repeats, int(part["k"]), int(part["s"][0]), int(part["e"]), inputs,
               round_filters(int(part["o"]), width))


def shapes(lite):
    """A state dict of zeros with the names and shapes of the published files."""
    state = {}

    def norm_of(name, width):
        for part in ("weight", "bias", "running_mean", "running_var"):
            state[f"{name}.{part}"] = torch.zeros(width)
    state["_conv_stem.weight"] = torch.zeros(32, 3, 3, 3)
    norm_of("_bn0", 32)
    number = 0
    for repeats, kernel, _, expansion, inputs, outputs in arguments(lite):
        for _ in range(repeats):
            prefix, wide = f"_blocks.{number}", inputs * expansion
            if expansion != 1:
                state[f"{prefix}._expand_conv.weight"] = torch.zeros(wide, inputs, 1, 1)
                norm_of(f"{prefix}._bn0", wide)
            state[f"{prefix}._depthwise_conv.weight"] = torch.zeros(wide, 1, kernel, kernel)
            norm_of(f"{prefix}._bn1", wide)
            state[f"{prefix}._project_conv.weight"] = torch.zeros(outputs, wide, 1, 1)
            norm_of(f"{prefix}._bn2", outputs)
            inputs = outputs
            number += 1
    state["_conv_head.weight"] = torch.zeros(1280, inputs, 1, 1)
    norm_of("_bn1", 1280)
    state["_fc.weight"] = torch.zeros(1000, 1280)
    state["_fc.bias"] = torch.zeros(1000)
    return state


def forward(state, x, lite="0"):
    x = relu6(norm(same_conv(x, state["_conv_stem.weight"], stride=2), state, "_bn0"))
    number = 0
    for repeats, _, first, expansion, _, _ in arguments(lite):
        for repeat in range(repeats):
            stride = first if repeat == 0 else 1
            prefix = f"_blocks.{number}"
            y = x
            if expansion != 1:
                y = relu6(norm(same_conv(y, state[f"{prefix}._expand_conv.weight"]), state,
                               f"{prefix}._bn0"))
            y = relu6(norm(same_conv(y, state[f"{prefix}._depthwise_conv.weight"], stride, y.shape[1]),
                           state, f"{prefix}._bn1"))
            y = norm(same_conv(y, state[f"{prefix}._project_conv.weight"]), state, f"{prefix}._bn2")
            x = x + y if stride == 1 and x.shape == y.shape else y
            number += 1
    x = relu6(norm(same_conv(x, state["_conv_head.weight"]), state, "_bn1"))
    return x.mean(dim=(2, 3)) @ state["_fc.weight"].T + state["_fc.bias"]


def photographs(state, lite):
    side_of = LITE[lite][2]
    from PIL import Image
    from sklearn.datasets import load_sample_images
    from torchvision.models._meta import _IMAGENET_CATEGORIES
    sample = load_sample_images()
    for name, pixels in zip(sample.filenames, sample.images):
        side = min(pixels.shape[:2])
        top, left = (pixels.shape[0] - side) // 2, (pixels.shape[1] - side) // 2
        square = Image.fromarray(pixels[top:top + side, left:left + side])
        x = np.asarray(square.resize((side_of, side_of), Image.BICUBIC), dtype=np.float32)
        x = torch.from_numpy((x - 127) / 128).permute(2, 0, 1)[None]
        p = forward(state, x, lite).softmax(1)[0]
        best = p.topk(3)
        print(pathlib.Path(name).name,
              [(_IMAGENET_CATEGORIES[i], round(v, 3)) for v, i in zip(best.values.tolist(),
                                                                      best.indices.tolist())])
        # The flower, a dahlia, is none of the 1,000: the larger ones call it other things.
        assert lite != "0" and "flower" in name or _IMAGENET_CATEGORIES[best.indices[0]] == EXPECTED[pathlib.Path(name).name]


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    with torch.no_grad():
        if len(sys.argv) < 2:
            for lite in LITE:
                state = shapes(lite)
                pattern.fill(state, 24.0)
                state = {name: values.double() for name, values in state.items()}
                for size in (96, 65):
                    calibrates = True
                    forward(state, pattern.image(3, size, 2).double(), lite)
                    calibrates = False
                    logits = forward(state, pattern.image(3, size, 2).double(), lite)
                    print(lite, size, sum(v.numel() for k, v in state.items() if "running" not in k),
                          logits.std().item(), logits[0, :4].tolist())
                    np.save(OUT / f"lite{lite}_pattern_{size}_logits.npy", logits[:, :40].float().numpy())
            sys.exit()
        state = torch.load(sys.argv[1], map_location="cpu")
        lite = re.search(r"lite(\d)", sys.argv[1]).group(1)
        assert {k: v.shape for k, v in shapes(lite).items()} == {
            k: v.shape for k, v in state.items() if "num_batches" not in k}
        photographs(state, lite)
        for size in (224, 129) if lite == "0" else ():
            logits = forward(state, pattern.image(3, size))
            print(size, logits.std().item(), logits[0, :4].tolist())
            np.save(OUT / f"lite0_{size}_logits.npy", logits.numpy())
