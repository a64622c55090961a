# SPDX-License-Identifier: GPL-3.0-or-later
"""EfficientNet-Lite0 written a second time, from its TensorFlow definition and in functions alone.

Checks that it names scikit-learn's two photographs, then writes the logits of the image of pattern.py
at 224 and at 129 px to tests/data/models/, which tests/core/models/ParityTest.cpp compares.

Run: python3 tests/reference/lite0_logits.py FILE   (FILE: efficientnet-lite0-57934424.pth;
torch 1.13, torchvision 0.14 for the 1,000 names, scikit-learn 1.2 for the photographs)."""
import pathlib
import sys

import numpy as np
import torch
import torch.nn.functional as F

import pattern

OUT = pathlib.Path(__file__).parents[1] / "data" / "models"

# Block arguments as TensorFlow's efficientnet_builder.py writes them; Lite0 has no squeeze-and-
# excitation and its width and depth are those of B0.
BLOCKS = ["r1_k3_s11_e1_i32_o16", "r2_k3_s22_e6_i16_o24", "r2_k5_s22_e6_i24_o40",
          "r3_k3_s22_e6_i40_o80", "r3_k5_s11_e6_i80_o112", "r4_k5_s22_e6_i112_o192",
          "r1_k3_s11_e6_i192_o320"]

EXPECTED = {"china.jpg": "palace", "flower.jpg": "daisy"}


def same_conv(x, weight, stride=1, groups=1):
    """tf.nn.conv2d(padding="SAME"): the output has ceil(n / stride) cells, the odd zero goes last."""
    pads = []
    for n, k in zip(reversed(x.shape[2:]), reversed(weight.shape[2:])):
        total = max((-(-n // stride) - 1) * stride + k - n, 0)
        pads += [total // 2, total - total // 2]
    return F.conv2d(F.pad(x, pads), weight, stride=stride, groups=groups)


def norm(x, state, name):
    def of(part):
        return state[f"{name}.{part}"].reshape(1, -1, 1, 1)
    return (x - of("running_mean")) / torch.sqrt(of("running_var") + 1e-3) * of("weight") + of("bias")


def relu6(x):
    return torch.minimum(torch.relu(x), torch.tensor(6.0))


def forward(state, x):
    x = relu6(norm(same_conv(x, state["_conv_stem.weight"], stride=2), state, "_bn0"))
    number = 0
    for text in BLOCKS:
        parts = {part[0]: part[1:] for part in text.split("_")}
        for repeat in range(int(parts["r"])):
            prefix = f"_blocks.{number}"
            stride = int(parts["s"][0]) if repeat == 0 else 1
            y = x
            if parts["e"] != "1":
                y = relu6(norm(same_conv(y, state[f"{prefix}._expand_conv.weight"]), state,
                               f"{prefix}._bn0"))
            y = relu6(norm(same_conv(y, state[f"{prefix}._depthwise_conv.weight"], stride, y.shape[1]),
                           state, f"{prefix}._bn1"))
            y = norm(same_conv(y, state[f"{prefix}._project_conv.weight"]), state, f"{prefix}._bn2")
            x = x + y if stride == 1 and x.shape == y.shape else y
            number += 1
    x = relu6(norm(same_conv(x, state["_conv_head.weight"]), state, "_bn1"))
    return x.mean(dim=(2, 3)) @ state["_fc.weight"].T + state["_fc.bias"]


def photographs(state):
    from PIL import Image
    from sklearn.datasets import load_sample_images
    from torchvision.models._meta import _IMAGENET_CATEGORIES
    sample = load_sample_images()
    for name, pixels in zip(sample.filenames, sample.images):
        side = min(pixels.shape[:2])
        top, left = (pixels.shape[0] - side) // 2, (pixels.shape[1] - side) // 2
        square = Image.fromarray(pixels[top:top + side, left:left + side])
        x = np.asarray(square.resize((224, 224), Image.BICUBIC), dtype=np.float32)
        x = torch.from_numpy((x - 127) / 128).permute(2, 0, 1)[None]
        p = forward(state, x).softmax(1)[0]
        best = p.topk(3)
        print(pathlib.Path(name).name,
              [(_IMAGENET_CATEGORIES[i], round(v, 3)) for v, i in zip(best.values.tolist(),
                                                                      best.indices.tolist())])
        assert _IMAGENET_CATEGORIES[best.indices[0]] == EXPECTED[pathlib.Path(name).name]


if __name__ == "__main__":
    state = torch.load(sys.argv[1], map_location="cpu")
    OUT.mkdir(parents=True, exist_ok=True)
    with torch.no_grad():
        photographs(state)
        for size in (224, 129):
            logits = forward(state, pattern.image(3, size))
            print(size, logits.std().item(), logits[0, :4].tolist())
            np.save(OUT / f"lite0_{size}_logits.npy", logits.numpy())
