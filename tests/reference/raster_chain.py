# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `lightbox-cli render` with Pillow on pictures of every kind that Pillow writes.

usage: raster_chain.py LIGHTBOX_CLI

EXIF orientations 1 to 8 of JPEG, PNG, TIFF and WebP, grey with alpha, 16 and 32 bits, the pages of a TIFF: the values must
be equal (JPEG: near), and what is shown of grey beyond 8 bits must be what numpy makes of it by the rule: the range of the
fewest of 8, 10, 12, 14, 16 bits that hold every value. Prints a line for every picture that differs, then counts; exit 1
when there is one.
"""
import os
import subprocess
import sys
import tempfile

import numpy as np
from PIL import Image, ImageSequence


def make(folder):
    """Writes the pictures; the names of those of 16 bits begin with "deep"."""
    quarters = np.zeros((40, 60, 3), np.uint8)
    quarters[:20, :30] = 250, 10, 10
    quarters[:20, 30:] = 10, 250, 10
    quarters[20:, :30] = 10, 10, 250
    quarters[20:, 30:] = 240, 240, 20
    colour = Image.fromarray(quarters)
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        for kind, options in (("jpg", {"quality": 95, "subsampling": 0}), ("png", {}),
                              ("tif", {}), ("webp", {"lossless": True})):
            colour.save(f"{folder}/turned{orientation}.{kind}", exif=exif, **options)
    grey = np.arange(40 * 60).reshape(40, 60)
    alpha = (grey % 256).astype(np.uint8)
    Image.fromarray(np.dstack([quarters[..., 0], alpha]), mode="LA").save(f"{folder}/la.png")
    Image.fromarray(np.dstack([quarters, alpha])).save(f"{folder}/rgba.png")
    Image.fromarray(np.dstack([quarters, alpha])).save(f"{folder}/rgba.webp", lossless=True)
    for brightest in (255, 256, 1023, 4095, 4096, 16383, 65535):
        values = np.round(grey / grey.max() * brightest).astype(np.uint16)
        Image.fromarray(values).save(f"{folder}/deep{brightest}.png")
        Image.fromarray(values).save(f"{folder}/deep{brightest}.tif")
    Image.fromarray((grey * 27).astype(np.int32)).save(f"{folder}/whole32.tif")
    Image.fromarray((grey / 7).astype(np.float32)).save(f"{folder}/float32.tif")
    pages = [Image.fromarray(np.roll(alpha, 7 * i, 1)) for i in range(4)]
    pages[0].save(f"{folder}/pages.tif", save_all=True, append_images=pages[1:])


# EXIF 2.32, 4.6.5.1.6. Pillow turns a TIFF as it loads it, and exif_transpose of 9.4 turns it again.
UPRIGHT = {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
           4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
           6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
           8: Image.Transpose.ROTATE_90}


def frames_of(path):
    """Each page, upright."""
    for page in ImageSequence.Iterator(Image.open(path)):
        turn = None if page.format == "TIFF" else UPRIGHT.get(page.getexif().get(0x0112))
        upright = page.transpose(turn) if turn is not None else page
        upright = upright.convert({"RGBA": "RGB", "LA": "L"}.get(upright.mode, upright.mode))
        yield np.array(upright).astype(np.float64)


def render(cli, path, frame, out):
    done = subprocess.run([cli, "render", path, "--frame", str(frame), "--out", out],
                          capture_output=True, text=True, timeout=120)
    return done.stderr.strip().replace(path, "FILE") if done.returncode != 0 else None


def faults(cli, path, scratch):
    """What is wrong with the file as the program reads it."""
    values_at = os.path.join(scratch, "values.npy")
    shown_at = os.path.join(scratch, "shown.png")
    count = 0
    for frame, expected in enumerate(frames_of(path)):
        count += 1
        refusal = render(cli, path, frame, values_at)
        if refusal:
            yield refusal
            continue
        values = np.load(values_at)
        if values.shape != expected.shape:
            yield f"frame {frame}: shape {values.shape}, expected {expected.shape}"
            continue
        apart = np.abs(values - expected).max()
        if apart > (3 if path.endswith(".jpg") else 0):
            yield f"frame {frame}: values differ by {apart:g}"
        if not os.path.basename(path).startswith("deep"):
            continue
        render(cli, path, frame, shown_at)
        bits = next(n for n in (8, 10, 12, 14, 16) if expected.max() < 2 ** n)
        shown = expected * 255 / (2 ** bits - 1)
        apart = np.abs(np.array(Image.open(shown_at)) - shown).max()
        if apart > 0.51:
            yield f"frame {frame}: shown differs by {apart:g} grey levels"
    if render(cli, path, count, values_at) is None:
        yield f"there is a frame {count}"


def main(cli):
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as scratch:
        make(folder)
        names = sorted(os.listdir(folder))
        wrong = 0
        for name in names:
            said = list(faults(cli, os.path.join(folder, name), scratch))
            wrong += bool(said)
            for line in said:
                print(f"{name}: {line}")
        print(f"{len(names)} pictures, {wrong} wrong")
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
