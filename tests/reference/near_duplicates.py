# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the bars of src/core/data/health/checks/NearDuplicates.cpp come from: how alike films of different patients, of one patient,
and the same film prepared anew are. Run with the shared chest-xray-224.tar and nih-1000.tar unpacked into FOLDER:
    python3 tests/reference/near_duplicates.py FOLDER
Output with numpy 1.24, scipy 1.10, Pillow 9.4:
    chest-xray-224 two patients: 474 pairs, most alike: whole 0.9607 detail 0.8615
    chest-xray-224 one patient: 2 pairs, most alike: whole 0.9160 detail 0.7375
    JPEG of quality 40: least alike of 98: whole 0.9996 detail 0.9972 bits at most 2
    half the size: least alike of 98: whole 0.9999 detail 0.9988 bits at most 2
    gamma 0.8: least alike of 98: whole 0.9956 detail 0.9840 bits at most 6
    turned by 1 degree: least alike of 98: whole 0.9875 detail 0.9355 bits at most 8
    nih-1000 two patients: 1 pairs, most alike: whole 0.8897 detail 0.7076
    nih-1000 one patient: 6 pairs, most alike: whole 0.9681 detail 0.9088
"""
import io
import re
import sys
from pathlib import Path

import numpy as np
from PIL import Image
from scipy.fft import dctn

SIDE, MOST_BITS = 32, 6


def normalised(values):
    flat = values.reshape(len(values), -1)
    flat = flat - flat.mean(1, keepdims=True)
    return flat / np.maximum(1e-9, np.linalg.norm(flat, axis=1, keepdims=True))


def faces(images):
    small = [i.resize((56, 56), Image.BOX).resize((SIDE, SIDE), Image.BOX) for i in images]
    coarse = [i.resize((SIDE // 4, SIDE // 4), Image.BOX).resize((SIDE, SIDE), Image.BILINEAR) for i in small]
    whole = np.array([np.asarray(i) for i in small], float)
    detail = whole - np.array([np.asarray(i) for i in coarse], float)
    band = dctn(whole, axes=(1, 2))[:, 1:9, 1:9].reshape(len(images), 64)
    bits = np.where(band > np.median(band, axis=1, keepdims=True), 1, -1).astype(np.float32)
    return normalised(whole), normalised(detail), bits


def again(image, **options):
    data = io.BytesIO()
    image.save(data, "JPEG", **options)
    return Image.open(data).convert("L")


folder = Path(sys.argv[1])
pattern = re.compile(r"person\d+_(?:bacteria|virus)|(?:NORMAL2-)?IM-\d+|^\d{8}")
for name, ending in (("chest-xray-224", "jpeg"), ("nih-1000", "png")):
    files = sorted((folder / name).glob("*/*/*." + ending))
    images = [Image.open(f).convert("RGB").convert("L") for f in files]
    patients = np.array([pattern.search(f.name).group(0) for f in files])
    whole, detail, bits = faces(images)
    pairs = []
    for i in range(len(files)):
        others = i + 1 + np.nonzero((64 - bits[i + 1:] @ bits[i]) / 2 <= MOST_BITS)[0]
        pairs += [(patients[i] == patients[j], whole[i] @ whole[j], detail[i] @ detail[j]) for j in others
                  if images[i].size != images[j].size or images[i].tobytes() != images[j].tobytes()]
    for same in (False, True):
        which = np.array([(w, d) for s, w, d in pairs if s == same])
        if len(which):
            print(name, "one patient:" if same else "two patients:", len(which), "pairs, most alike: whole",
                  f"{which[:, 0].max():.4f} detail {which[:, 1].max():.4f}")
    if name == "nih-1000":
        continue
    some = images[::60]
    anew = {"JPEG of quality 40": lambda i: again(i, quality=40), "half the size": lambda i: i.resize((112, 112), Image.BICUBIC),
            "gamma 0.8": lambda i: i.point([int(255 * (k / 255) ** 0.8) for k in range(256)]),
            "turned by 1 degree": lambda i: i.rotate(1, Image.BILINEAR)}
    for how, change in anew.items():
        changed = faces([change(i) for i in some])
        print(f"{how}: least alike of {len(some)}: whole {(whole[::60] * changed[0]).sum(1).min():.4f} "
              f"detail {(detail[::60] * changed[1]).sum(1).min():.4f} "
              f"bits at most {int((64 - (bits[::60] * changed[2]).sum(1)).max() / 2)}")
