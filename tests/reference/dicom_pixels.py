# SPDX-License-Identifier: GPL-3.0-or-later
"""Expectations of tests/core/imaging: modality values of every file of a folder, as pydicom reads them.

usage: dicom_pixels.py FOLDER > tests/data/imaging/dicom_pixels.csv

Needs pydicom 2.3 with GDCM 3 (decoding) and Pillow (colour JPEG and JPEG 2000). Frame 0 and the last frame of each file:
shape, SHA-256 of the values as float32 little endian, their sum, and how many pixels of a grid of 8 x 8 have which value (for lossy
syntaxes, where decoders differ in the last bits). A file that cannot be read has an empty shape.

The values are modality values (pydicom's apply_modality_lut, dose by its DoseGridScaling); colour is RGB scaled to 0-255.
"""
import csv
import hashlib
import io
import os
import sys
import warnings

import numpy as np
import pydicom
from PIL import Image
from pydicom.encaps import generate_pixel_data_frame
from pydicom.pixel_data_handlers import gdcm_handler, numpy_handler, pillow_handler, rle_handler
from pydicom.pixel_data_handlers.util import (apply_color_lut, apply_modality_lut,
                                              convert_color_space)

warnings.simplefilter("ignore")
JPEG_BASELINE = "1.2.840.10008.1.2.4.50"
JPEG_2000 = {"1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91"}
LOSSY = {"1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.81",
         "1.2.840.10008.1.2.4.91"}


def jpeg_frames(dataset):
    """Baseline colour JPEG by Pillow: RGB, undoing YCbCr only where the data set says so."""
    frames = []
    count = int(getattr(dataset, "NumberOfFrames", 1) or 1)
    for data in generate_pixel_data_frame(dataset.PixelData, count):
        image = Image.open(io.BytesIO(data))
        if dataset.PhotometricInterpretation == "RGB":
            # Without an Adobe marker libjpeg would guess YCbCr: say what it is.
            image = Image.open(io.BytesIO(data))
            image.draft("RGB", None)
            if "adobe_transform" not in image.info:
                image.tile = [(t[0], t[1], t[2], ("RGB", "RGB")) for t in image.tile]
        frames.append(np.asarray(image.convert("RGB")))
    return np.stack(frames)


def frames_of(dataset):
    """(frames, rows, columns) of modality values or (frames, rows, columns, 3) of RGB 0-255, float64."""
    samples = int(dataset.get("SamplesPerPixel", 1))
    photometric = dataset.PhotometricInterpretation
    count = int(dataset.get("NumberOfFrames", 1) or 1)
    if samples == 3 and dataset.file_meta.TransferSyntaxUID == JPEG_BASELINE:
        return jpeg_frames(dataset).astype(np.float64)
    handlers = [numpy_handler, rle_handler, gdcm_handler]
    if dataset.file_meta.TransferSyntaxUID in JPEG_2000:
        handlers = [pillow_handler, gdcm_handler]
    pydicom.config.pixel_data_handlers = handlers
    # Without it, pixels are floating-point.
    element = dataset["PixelData"] if "PixelData" in dataset else None
    if (element is not None and element.VR == "OW" and dataset.BitsAllocated == 8 and
            not dataset.is_little_endian):
        # Big-endian words hold two pixels swapped (PS3.5 section 8.1.2), which pydicom leaves so.
        element.value = np.frombuffer(element.value, "u2").byteswap().tobytes()
    pixels = dataset.pixel_array
    if samples == 3:
        if photometric.startswith("YBR_FULL"):
            pixels = convert_color_space(pixels, photometric, "RGB")
        scale = 255.0 / (2.0 ** dataset.BitsStored - 1)
        values = pixels.astype(np.float64) * scale
        return values if count > 1 else values[None]
    if photometric == "PALETTE COLOR":
        if not dataset.is_little_endian:
            # pydicom swaps the words of the pixels, not those of the palettes.
            for colour in ("Red", "Green", "Blue"):
                table = dataset[f"{colour}PaletteColorLookupTableData"]
                table.value = np.frombuffer(table.value, "u2").byteswap().tobytes()
        values = apply_color_lut(pixels, dataset)
        bits = dataset.RedPaletteColorLookupTableDescriptor[2]
        values = values.astype(np.float64) * (255.0 / (2.0 ** bits - 1))
        return values if count > 1 else values[None]
    values = apply_modality_lut(pixels, dataset).astype(np.float64)
    if "DoseGridScaling" in dataset:
        values *= float(dataset.DoseGridScaling)
    return values if count > 1 else values[None]


def main(folder):
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["path", "frame", "shape", "lossy", "sha256", "sum", "grid"])
    for root, directories, names in os.walk(folder):
        directories.sort()
        for name in sorted(names):
            path = os.path.join(root, name)
            relative = os.path.relpath(path, folder)
            if not name.startswith(("DICOMDIR", "IM", "IMG")) and "." in name:
                if not name.endswith(".dcm"):
                    continue
            try:
                dataset = pydicom.dcmread(path, force=True)
                frames = frames_of(dataset)
            except Exception as error:  # whatever the reason, the reference does not read it
                if "PhotometricInterpretation" not in str(error):
                    print(relative, type(error).__name__, error, file=sys.stderr)
                writer.writerow([relative, 0, "", "", "", "", ""])
                continue
            syntax = dataset.file_meta.TransferSyntaxUID
            for index in sorted({0, len(frames) - 1}):
                values = frames[index].astype("<f4")
                rows = np.linspace(0, values.shape[0] - 1, 8).astype(int)
                columns = np.linspace(0, values.shape[1] - 1, 8).astype(int)
                grid = values[np.ix_(rows, columns)].reshape(-1)
                writer.writerow([
                    relative, index, "x".join(map(str, values.shape)), int(syntax in LOSSY),
                    hashlib.sha256(values.tobytes()).hexdigest(),
                    repr(float(values.astype(np.float64).sum())),
                    " ".join(f"{v:.9g}" for v in grid) if syntax in LOSSY else ""])


if __name__ == "__main__":
    main(sys.argv[1])
