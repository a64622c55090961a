# SPDX-License-Identifier: GPL-3.0-or-later
"""Where kMayBeCropped and kCroppedBits of src/core/data/splits/NearPairs come from: films without some of their edges beside the same films,
and films of two patients, or two of one, with hashes as close, the missing edges found as isCropped() finds them. Run with the shared
chest-xray-224.tar and nih-1000.tar unpacked into FOLDER:
    python3 tests/reference/cropped_copies.py FOLDER
Output with numpy 2.4.6, scipy 1.17.1, Pillow 13.0.0:
    chest-xray-224 without (2, 2, 2, 2) of 224 px: least whole 0.9976 detail 0.9880, as they lie 0.984, bits median 2, 90 % within 5
    chest-xray-224 without (4, 4, 4, 4) of 224 px: least whole 0.9970 detail 0.9886, as they lie 0.946, bits median 5, 90 % within 9
    chest-xray-224 without (8, 8, 8, 8) of 224 px: least whole 0.9965 detail 0.9902, as they lie 0.827, bits median 10, 90 % within 13
    chest-xray-224 without (8, 0, 0, 0) of 224 px: least whole 0.9974 detail 0.9888, as they lie 0.903, bits median 7, 90 % within 10
    chest-xray-224 without (3, 5, 1, 6) of 224 px: least whole 0.9973 detail 0.9883, as they lie 0.967, bits median 5, 90 % within 8
    chest-xray-224 two patients: 997 pairs within 10 bits, most whole 0.9761 detail 0.9202, nearest to both bars 0.9657 0.9202
    chest-xray-224 one patient: 3 pairs within 10 bits, most whole 0.9552 detail 0.8754, nearest to both bars 0.9552 0.8754
    nih-1000 without (2, 2, 2, 2) of 224 px: least whole 0.9970 detail 0.9803, as they lie 0.907, bits median 5, 90 % within 10
    nih-1000 without (4, 4, 4, 4) of 224 px: least whole 0.9970 detail 0.9803, as they lie 0.907, bits median 5, 90 % within 10
    nih-1000 without (8, 8, 8, 8) of 224 px: least whole 0.9950 detail 0.9741, as they lie 0.814, bits median 9, 90 % within 15
    nih-1000 without (8, 0, 0, 0) of 224 px: least whole 0.9986 detail 0.9905, as they lie 0.948, bits median 7, 90 % within 10
    nih-1000 without (3, 5, 1, 6) of 224 px: least whole 0.9957 detail 0.9701, as they lie 0.889, bits median 7, 90 % within 10
    nih-1000 two patients: 94 pairs within 10 bits, most whole 0.9483 detail 0.8639, nearest to both bars 0.9269 0.8639
    nih-1000 one patient: 76 pairs within 10 bits, most whole 0.9884 detail 0.9523, nearest to both bars 0.9742 0.9523
"""
import re
import sys
from pathlib import Path

import numpy as np
from PIL import Image
from scipy.fft import dctn

SIDE, CLOSE, MOST = 32, 112, 0.107


def grey(file):
    return Image.open(file).convert("RGB").convert("L")


def bits(image):
    return (dctn(np.asarray(image.resize((SIDE, SIDE), Image.BOX), float))[1:9, 1:9] > 0).ravel()


def unit(values):
    values = values.ravel() - values.mean()
    return values / max(1e-9, np.linalg.norm(values))


def face(picture, box):
    small = picture.resize((SIDE, SIDE), Image.BOX, box=box)
    whole = np.asarray(small, float)
    coarse = small.resize((SIDE // 4, SIDE // 4), Image.BOX).resize((SIDE, SIDE), Image.BILINEAR)
    return unit(whole), unit(whole - np.asarray(coarse, float))


def likeness(whole, part):
    """Of the part and that box of the whole which is most like it."""
    target = face(part, (0, 0, CLOSE, CLOSE))

    def at(edges):
        own = face(whole, (edges[0], edges[1], CLOSE - edges[2], CLOSE - edges[3]))
        return own[0] @ target[0], own[1] @ target[1]

    best = [0.0] * 4
    found, step = at(best), 2.0 * CLOSE / 56
    while step > 0.2 * CLOSE / 56:
        moved = True
        while moved:
            moved = False
            for edge in range(4):
                for by in (step, -step):
                    tried = list(best)
                    tried[edge] = min(MOST * CLOSE, max(0.0, tried[edge] + by))
                    now = at(tried)
                    if tried != best and now[0] > found[0] + 1e-6:
                        best, found, moved = tried, now, True
        step /= 2
    return found


folder = Path(sys.argv[1])
pattern = re.compile(r"person\d+_(?:bacteria|virus)|(?:NORMAL2-)?IM-\d+|^\d{8}")
for name, ending in (("chest-xray-224", "jpeg"), ("nih-1000", "png")):
    files = sorted((folder / name).glob("*/*/*." + ending))
    images = [grey(f) for f in files]
    patients = [pattern.search(f.name).group(0) for f in files]
    close = [i.resize((CLOSE, CLOSE), Image.BOX) for i in images]
    hashes = np.array([bits(i) for i in images])
    signs = np.where(hashes, 1, -1).astype(np.float32)
    some = range(0, len(images), len(images) // 60)
    for px in ((2, 2, 2, 2), (4, 4, 4, 4), (8, 8, 8, 8), (8, 0, 0, 0), (3, 5, 1, 6)):
        edges = [round(p * images[0].width / 224) for p in px]
        rows, as_they_lie, far = [], [], []
        for i in some:
            cut = images[i].crop((edges[0], edges[1], images[i].width - edges[2], images[i].height - edges[3]))
            part, full = cut.resize((CLOSE, CLOSE), Image.BOX), (0, 0, CLOSE, CLOSE)
            rows.append(likeness(close[i], part))
            as_they_lie.append(face(close[i], full)[0] @ face(part, full)[0])
            far.append((bits(cut) != hashes[i]).sum())
        low = np.min(rows, axis=0)
        print(f"{name} without {px} of 224 px: least whole {low[0]:.4f} detail {low[1]:.4f}, as they lie {min(as_they_lie):.3f}, "
              f"bits median {np.median(far):.0f}, 90 % within {np.quantile(far, 0.9):.0f}")
    pairs = [(i, i + 1 + j) for i in range(len(files)) for j in np.nonzero((64 - signs[i + 1:] @ signs[i]) / 2 <= 10)[0]
             if images[i].tobytes() != images[i + 1 + j].tobytes()]
    pairs = [pairs[k] for k in np.random.default_rng(0).permutation(len(pairs))[:1000]]
    for same in (False, True):
        rows = [max(likeness(close[i], close[j]), likeness(close[j], close[i])) for i, j in pairs if (patients[i] == patients[j]) == same]
        if rows:
            both = max(rows, key=lambda row: min(row[0] - 0.975, row[1] - 0.97))
            high = np.max(rows, axis=0)
            print(f"{name} {'one patient' if same else 'two patients'}: {len(rows)} pairs within 10 bits, most whole {high[0]:.4f} "
                  f"detail {high[1]:.4f}, nearest to both bars {both[0]:.4f} {both[1]:.4f}")
