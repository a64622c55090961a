# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures of tests/core/imaging/PixelKindsTest.cpp: small files of many kinds with the values they stand for.

usage: raster_kinds.py raster > tests/data/imaging/raster_kinds.csv
       raster_kinds.py stream > tests/data/imaging/dicom_streams.csv

Needs numpy, tifffile, imagecodecs and Pillow. Values are those that the writer was given, grey as they are and colour from 0 to 255;
"white" tells of pictures that are white at 0. An empty list of values: the file must be refused.
"""
import csv
import io
import sys
import zlib

import imagecodecs
import numpy as np
import tifffile
from PIL import Image, ImageCms

ROWS, COLUMNS = 3, 5
y, x = np.mgrid[0:ROWS, 0:COLUMNS]
ramp = (y * COLUMNS + x).astype(np.float64) / (ROWS * COLUMNS - 1)  # 0 to 1
grey8 = np.round(ramp * 255).astype(np.uint8)
rgb8 = np.stack([grey8, 255 - grey8, grey8 // 2], -1)


def tiff(data, **options):
    out = io.BytesIO()
    tifffile.imwrite(out, data, metadata=None, software=False, **options)
    return out.getvalue()


def pillow(data, kind, **options):
    out = io.BytesIO()
    Image.fromarray(data).save(out, kind, **options)
    return out.getvalue()


def with_tag(data, tag, value):
    """A little-endian classic TIFF with the short value of one tag changed."""
    data = bytearray(data)
    at = int.from_bytes(data[4:8], "little")
    for i in range(int.from_bytes(data[at:at + 2], "little")):
        entry = at + 2 + 12 * i
        if int.from_bytes(data[entry:entry + 2], "little") == tag:
            data[entry + 8:entry + 10] = value.to_bytes(2, "little")
            return bytes(data)
    raise ValueError(f"no tag {tag}")


def packed12(values):
    bits = "".join("".join(f"{v:012b}" for v in row).ljust(-(-12 * COLUMNS // 8) * 8, "0") for row in values)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


def tiff12(values):
    plain = tiff(np.zeros((ROWS, -(-12 * COLUMNS // 8)), np.uint8))
    data = packed12(values)
    plain = with_tag(with_tag(plain, 256, COLUMNS), 258, 12)
    return plain[:-len(data)] + data


def lab_of(rgb):
    """sRGB as CIELAB of 8 bits (littlecms), and what that stands for: D50 to sRGB by Bradford's adaptation (Lindbloom's matrix)."""
    to_lab = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    lab = np.asarray(ImageCms.applyTransform(Image.fromarray(rgb), to_lab))
    signed = lab[..., 1:].astype(np.int8).astype(float)
    fy = (lab[..., 0].astype(float) * 100 / 255 + 16) / 116
    f = np.stack([fy + signed[..., 0] / 500, fy, fy - signed[..., 1] / 200], -1)
    xyz = np.where(f > 6 / 29, f ** 3, 3 * (6 / 29) ** 2 * (f - 4 / 29)) * [0.9642, 1, 0.8251]
    light = xyz @ np.array([[3.1338561, -1.6168667, -0.4906146], [-0.9787684, 1.9161415, 0.0334540], [0.0719453, -0.2289914, 1.4052427]]).T
    shown = np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.clip(light, 0, None) ** (1 / 2.4) - 0.055)
    values = np.round(np.clip(shown, 0, 1) * 255)
    assert np.abs(values - rgb).max() <= 10, "CIELAB of 8 bits keeps sRGB but for its rounding, which is coarsest at black"
    return lab, values


def rasters():
    lab, of_lab = lab_of(rgb8)
    yield "lab8.tif", of_lab, tiff(lab, photometric="cielab")
    wide = np.dstack([lab[..., 0].astype(np.uint16) * 257, lab[..., 1:].astype(np.uint16) * 256])
    yield "lab16.tif", of_lab, tiff(wide, photometric="cielab")
    yield "icclab8.tif", of_lab, tiff(np.dstack([lab[..., 0], lab[..., 1:] ^ 128]), photometric="icclab")
    yield "cmyk16.tif", None, tiff(np.zeros((ROWS, COLUMNS, 4), np.uint16), photometric="separated")
    yield "sensor.tif", None, with_tag(tiff(grey8), 262, 32803)
    deep = np.round(ramp * 65535).astype(np.uint16)
    colour16 = rgb8.astype(np.uint16) * 257
    floats = ramp.astype(np.float32)
    colours = rgb8.astype(np.float32)
    twelve = np.round(ramp * 4095).astype(np.uint16)
    signed = np.round(ramp * 2000 - 1000).astype(np.int16)
    yield "white16.tif", 65535.0 - deep, tiff(deep, photometric="miniswhite")
    yield "white8.tif", 255 - grey8, tiff(grey8, photometric="miniswhite")
    yield "planar16.tif", rgb8, tiff(np.moveaxis(colour16, -1, 0), photometric="rgb", planarconfig="separate")
    yield "planar8.tif", rgb8, tiff(np.moveaxis(rgb8, -1, 0), photometric="rgb", planarconfig="separate")
    yield "colour16.tif", rgb8, tiff(colour16, photometric="rgb")
    yield "colourAlpha16.tif", rgb8, tiff(np.dstack([colour16, deep]), photometric="rgb", extrasamples=["unassalpha"])
    clear = np.zeros_like(grey8)
    yield "colourAlpha8.tif", rgb8, tiff(np.dstack([rgb8, clear]), photometric="rgb", extrasamples=["unassalpha"])
    yield "greyAlpha8.tif", grey8, tiff(np.dstack([grey8, clear]), photometric="minisblack", planarconfig="contig", extrasamples=["unassalpha"])
    yield "bands8.tif", grey8, tiff(np.dstack([grey8] + 4 * [clear]), photometric="minisblack", planarconfig="contig")
    yield "colourFloat.tif", rgb8, tiff(colours / np.float32(255), photometric="rgb")
    yield "colourFloat255.tif", rgb8, tiff(colours, photometric="rgb")
    yield "planarFloat.tif", rgb8, tiff(np.moveaxis(colours, -1, 0), photometric="rgb", planarconfig="separate")
    yield "half.tif", ramp.astype(np.float16), tiff(ramp.astype(np.float16))
    yield "float.tif", floats, tiff(floats)
    yield "double.tif", floats, tiff(floats.astype(np.float64))
    yield "unsigned32.tif", np.round(ramp * 65536), tiff(np.round(ramp * 65536).astype(np.uint32))
    yield "signed16.tif", signed, tiff(signed)
    yield "signed8.tif", np.round(ramp * 200 - 100), tiff(np.round(ramp * 200 - 100).astype(np.int8))
    yield "twelve.tif", twelve, tiff12(twelve)
    yield "lzw2.tif", deep, tiff(deep, compression="lzw", predictor=2)
    yield "deflate3.tif", floats, tiff(floats, compression="zlib", predictor=3)
    yield "big.tif", deep, tiff(deep, bigtiff=True)
    yield "bigEndian.tif", deep, tiff(deep, byteorder=">")
    yield "tiled.tif", deep, tiff(deep, tile=(16, 16))
    yield "tiledPlanar.tif", rgb8, tiff(np.moveaxis(colour16, -1, 0), photometric="rgb", planarconfig="separate", tile=(16, 16))
    yield "turned16.tif", np.rot90(deep, -1), tiff(deep, extratags=[(274, 3, 1, 6, True)])
    for number in (33003, 33005, 34712, 50002):
        yield f"packed{number}.tif", None, with_tag(tiff(grey8), 259, number)
    yield "grey.gif", grey8, pillow(grey8, "GIF")
    yield "interlaced.gif", grey8, pillow(grey8, "GIF", interlace=1)
    steps = np.random.default_rng(1).integers(0, 256, (60, 70)).astype(np.uint8)
    yield "long.gif", steps, pillow(steps, "GIF")
    yield "colour.gif", np.stack([grey8, grey8 * 0, 255 - grey8], -1), pillow(
        np.stack([grey8, grey8 * 0, 255 - grey8], -1), "GIF")
    out = io.BytesIO()
    Image.fromarray(grey8).save(out, "GIF", save_all=True, append_images=[Image.fromarray(255 - grey8)])
    yield "film.gif", None, out.getvalue()
    size = f"{COLUMNS} {ROWS}".encode()
    yield "p5.pgm", grey8, b"P5\n# made here\n" + size + b"\n255\n" + grey8.tobytes()
    yield "p5deep.pgm", twelve, b"P5 " + size + b" 4095\n" + twelve.astype(">u2").tobytes()
    yield "p6.ppm", rgb8, b"P6 " + size + b" 255\n" + rgb8.tobytes()
    yield "p2.pgm", grey8, b"P2 " + size + b" 255\n" + " ".join(map(str, grey8.ravel())).encode()
    yield "p3.ppm", rgb8, b"P3 " + size + b" 255\n" + " ".join(map(str, rgb8.ravel())).encode()
    bits = ramp > 0.5
    yield "p4.pbm", bits * 255, b"P4 " + size + b"\n" + np.packbits(~bits, axis=1).tobytes()
    yield "p1.pbm", bits * 255, b"P1 " + size + b"\n" + "".join(str(int(not v)) for v in bits.ravel()).encode()
    yield "short.pgm", None, b"P5 " + size + b" 255\n" + grey8.tobytes()[:-1]
    yield "wide.pgm", None, b"P5 4294967295 4294967295 255\n"
    yield "grey.jp2", grey8, imagecodecs.jpeg2k_encode(grey8, codecformat="JP2", level=0, resolutions=1)
    yield "colour.j2k", rgb8, imagecodecs.jpeg2k_encode(rgb8, codecformat="J2K", level=0, resolutions=1)
    yield "deep.jp2", twelve, imagecodecs.jpeg2k_encode(twelve, codecformat="JP2", level=0, resolutions=1, bitspersample=12)
    yield "cut.jp2", None, imagecodecs.jpeg2k_encode(grey8, codecformat="JP2", level=0, resolutions=1)[:-25]


def deflated(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def streams():
    small = np.arange(64, dtype=np.uint8).reshape(8, 8) * 4
    yield "htj2k", small, imagecodecs.htj2k_encode(small)
    yield "deflated", small, deflated(small.tobytes())
    bits = (small > 100).astype(np.uint8)
    yield "deflatedBits", bits, deflated(np.packbits(bits.ravel(), bitorder="little").tobytes())
    signed = (np.arange(64).reshape(8, 8) * 100 - 3000).astype(np.int16)
    yield "signed", signed, imagecodecs.jpeg2k_encode(signed, codecformat="J2K", level=0, resolutions=1)
    yield "unsigned", signed, imagecodecs.jpeg2k_encode(signed.view(np.uint16), codecformat="J2K", level=0, resolutions=1)


def main(kind):
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["name", "shape", "values", "hex"])
    for name, values, data in rasters() if kind == "raster" else streams():
        values = None if values is None else np.asarray(values, np.float32)
        writer.writerow([name, "" if values is None else "x".join(map(str, values.shape)),
                         "" if values is None else " ".join(f"{v:.9g}" for v in values.ravel()), data.hex()])


if __name__ == "__main__":
    main(sys.argv[1])
