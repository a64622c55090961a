# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the seeds of the fuzzing targets: usage: make_seeds.py FOLDER. Needs numpy, Pillow, pydicom and DCMTK's tools."""
import gzip
import io
import os
import struct
import subprocess
import sys

import numpy as np
import pydicom
from PIL import Image
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence


def arrays(folder, rng):
    parts = {}
    for name in ("train", "val", "test"):
        parts[f"{name}_images"] = rng.integers(0, 255, (3, 4, 4)).astype("u1")
        parts[f"{name}_labels"] = rng.integers(0, 2, (3, 1)).astype("u1")
    np.savez(f"{folder}/stored.npz", **parts)
    np.savez_compressed(f"{folder}/deflated.npz", **parts)
    np.savez(f"{folder}/colour16.npz", train_labels=np.zeros((2, 1), "i8"),
             train_images=rng.integers(0, 65535, (2, 3, 3, 3)).astype("u2"))


def texts(folder):
    with open(f"{folder}/csv/commas.csv", "w") as out:
        out.write('path,label,patient\na.png,normal,1\n"b, c.png","say ""x""",2\n')
    with open(f"{folder}/csv/semicolons.csv", "wb") as out:
        out.write("\ufeffpath;label\r\nä.png;1\r\nb.png;-1\r\n".encode())
    with open(f"{folder}/csv/tabs.tsv", "w") as out:
        out.write("path\tlabel\na\tb|c\n")
    with open(f"{folder}/json/values.json", "w") as out:
        out.write('{"a":[1,2.5,-3e10,null,true,"\\u00e4\\n"],"b":{"c":{}}}\n')
    with open(f"{folder}/json/interval.json", "w") as out:
        out.write('{"value":0.9,"low":0.8,"high":null,"method":"DeLong","also":[]}\n')
    with open(f"{folder}/json/dataset.json", "w") as out:
        out.write('{"name":"x","format":"npz","task":"binary","classes":["a","b"],"positive":"b",'
                  '"patient_source":"none","patient_pattern":"","roots":[]}\n')
    for name, head in (("run1", ""), ("run2", '"version":2,')):
        with open(f"{folder}/json/{name}.json", "w") as out:
            out.write('{' + head + '"run":"r-1","name":"a","started":"2026-01-02T03:04:05.678Z","spec":{"preset":"laptop"},'
                      '"environment":{"lightbox":"0.1.0","torch":"1.13","device":"cpu","cpu_capability":"AVX2","threads":1,"precision":"fp32"},'
                      '"dataset":{"name":"x","format":"npz","task":"binary","classes":["a","b"],"positive":0,'
                      '"patient_source":"none","patient_pattern":"","roots":[],"uncertain":{}},'
                      '"split":"split-1","members":{"train":"1-3,7","val":"4"},"fingerprint":"abc",'
                      '"parameters":{"total":9,"phase1":1,"phase2":9},"images":{"train":4},"warnings":[{"code":"c","message":"m"}],'
                      '"normalisation":[],"result":{"outcome":"completed","run":"r-1","best_phase":1,"best_epoch":1,"best_val_auroc":0.9,'
                      '"best_val_auroc_low":0.8,"best_val_auroc_high":0.95,"phase_seconds":[1,0],"peak_memory_mb":10,"message":""}}\n')
    with open(f"{folder}/json/split.json", "w") as out:
        out.write('{"method":"folds","ratios":[70,30],"keep":["test"],"seed":1,"folds":5,"repeats":2}\n')
    for name, task, classes in (("platt", "binary", '[{"class":"b","slope":0.5,"intercept":-0.1}]'),
                                ("isotonic", "multilabel", '[{"class":"b","from":[0.1,0.5],"to":[0,0.7]}]')):
        with open(f"{folder}/json/{name}.json", "w") as out:
            out.write(f'{{"version":1,"run":"r-1","task":"{task}","method":"{name}","fitted_on":"val","n":80,"patients":40,'
                      f'"fitted_at":"2026-01-02T03:04:05.678Z","classes":{classes}}}\n')
    with open(f"{folder}/json/threshold.json", "w") as out:
        one = '{"value":0.9,"low":0.8,"high":null,"method":"wilson"}'
        out.write('{"run":"r-1","class":"b","objective":"youden","chosen_on":"val","threshold":0.5,"at_threshold":{"class":"b",'
                  '"threshold":0.5,"scale":"raw","prevalence":null,"tp":1,"fp":0,"fn":0,"tn":1,'
                  f'"sensitivity":{one},"specificity":{one},"ppv":{one},"npv":{one}}},"locked":false}}\n')


def tables_of_images(folder):
    for name, text in {
            "chexpert": "Path,Sex,Age,Frontal/Lateral,AP/PA,No Finding,Edema,Fracture\n"
                        "train/patient00001/study1/view1_frontal.jpg,Female,68,Frontal,AP,1.0,-1.0,\n",
            "nih": "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,View Position\n"
                   "00000001_000.png,Cardiomegaly|Emphysema,0,1,58,PA\n"
                   "00000002_000.png,No Finding,0,2,81,PA\n",
            "isic": "image_name,patient_id,sex,age_approx,benign_malignant,target\n"
                    "ISIC_2637011,IP_7279968,male,45.0,benign,0\n",
            "medmnist": "train,a_0.png,0\nval,a_1.png,1\ntest,a_2.png,1\n"}.items():
        with open(f"{folder}/{name}.csv", "w") as out:
            out.write(text)


def volumes(folder, rng):
    def header(order, kind, bits, shape, slope=1.0):
        raw = bytearray(352)
        struct.pack_into(order + "i", raw, 0, 348)
        struct.pack_into(order + "8h", raw, 40, len(shape), *shape, *[1] * (7 - len(shape)))
        struct.pack_into(order + "2h", raw, 70, kind, bits)
        struct.pack_into(order + "8f", raw, 76, 1, 0.5, 0.5, 2, 1, 1, 1, 1)
        struct.pack_into(order + "3f", raw, 108, 352, slope, -3)
        struct.pack_into(order + "2h", raw, 252, 1, 1)
        struct.pack_into(order + "12f", raw, 280, -.5, 0, 0, 9, 0, .5, 0, -9, 0, 0, 2, 4)
        raw[344:348] = b"n+1\0"
        return bytes(raw)

    values = rng.integers(-500, 900, (3, 4, 5))
    little = header("<", 4, 16, (5, 4, 3)) + values.astype("<i2").tobytes()
    with open(f"{folder}/little.nii", "wb") as out:
        out.write(little)
    with open(f"{folder}/packed.nii.gz", "wb") as out:
        out.write(gzip.compress(little, mtime=0))
    with open(f"{folder}/big4d.nii", "wb") as out:
        out.write(header(">", 16, 32, (5, 4, 3, 2), 2.5)
                  + np.concatenate([values, values + 7]).astype(">f4").tobytes())
    second = bytearray(544)
    struct.pack_into("<i", second, 0, 540)
    second[4:12] = b"n+2\0\r\n\x1a\n"
    struct.pack_into("<2h", second, 12, 2, 8)
    struct.pack_into("<8q", second, 16, 3, 5, 4, 3, 1, 1, 1, 1)
    struct.pack_into("<8d", second, 104, 1, 1, 1, 1, 1, 1, 1, 1)
    struct.pack_into("<q2d", second, 168, 544, 1, 0)
    with open(f"{folder}/second.nii", "wb") as out:
        out.write(bytes(second) + rng.integers(0, 255, 60).astype("u1").tobytes())


def records(folder, rng):
    for name, count in (("one", 1), ("three", 3)):
        parts = b"".join(bytes([i]) + rng.integers(0, 255, 3072).astype("u1").tobytes()
                         for i in range(count))
        with open(f"{folder}/{name}.bin", "wb") as out:
            out.write(parts)


def rasters(folder, rng):
    grey = Image.fromarray(rng.integers(0, 255, (8, 9)).astype("u1"))
    for kind in ("png", "jpg", "tif", "bmp", "webp"):
        grey.save(f"{folder}/grey.{kind}")
    colour = Image.fromarray(rng.integers(0, 255, (8, 9, 3)).astype("u1"))
    colour.save(f"{folder}/colour.jpg", progressive=True)
    Image.fromarray(rng.integers(0, 65535, (8, 9)).astype("u2")).save(f"{folder}/sixteen.png")


def parsers(folder, rng):
    """Seeds of the readers of single formats."""
    grey = rng.integers(0, 255, (8, 9)).astype("u1")
    Image.fromarray(grey).save(f"{folder}/gif/grey.gif")
    Image.fromarray(rng.integers(0, 255, (8, 9, 3)).astype("u1")).quantize(16).save(f"{folder}/gif/colour.gif", interlace=1)
    Image.fromarray(grey).save(f"{folder}/gif/moving.gif", save_all=True, append_images=[Image.fromarray(255 - grey)], loop=0)
    for name, data in (("text.pgm", b"P2\n# a comment\n3 2\n255\n0 1 2\n3 4 255\n"), ("bits.pbm", b"P4 9 2\n\xa5\x80\x5a\x00"),
                       ("textbits.pbm", b"P1 3 2 101010\n"), ("wide.pgm", b"P5 2 2 65535\n\0\1\2\3\4\5\6\7"),
                       ("colour.ppm", b"P6 2 1 255\n\1\2\3\4\5\6")):
        with open(f"{folder}/netpbm/{name}", "wb") as out:
            out.write(data)
    deep = rng.integers(0, 65535, (8, 9)).astype("u2")
    Image.fromarray(deep).save(f"{folder}/tiffimage/sixteen.tif", compression="tiff_lzw")
    Image.fromarray(rng.random((8, 9)).astype("f4")).save(f"{folder}/tiffimage/float.tif", compression="tiff_adobe_deflate")
    Image.fromarray(rng.integers(-9, 9, (8, 9)).astype("i4")).save(f"{folder}/tiffimage/signed.tif")
    # What cannot be parsed as it stands: cut, without meta header, with a wrong syntax, with nonsense behind the pixels.
    for name, change in (("whole", lambda d: d), ("cut", lambda d: d[:-30]), ("bare", lambda d: d[132:]),
                         ("wrong", lambda d: d.replace(b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.2.2\0")),
                         ("behind", lambda d: d + b"\xfc\xff\xfc\xffxx")):
        dicom(f"{folder}/dicomsalvage/{name}.dcm", bits=8)
        with open(f"{folder}/dicomsalvage/{name}.dcm", "rb") as file:
            data = change(file.read())
        with open(f"{folder}/dicomsalvage/{name}.dcm", "wb") as out:
            out.write(data)


def dicom(path, photometric="MONOCHROME2", bits=16, samples=1, frames=1, extra=None, side=8):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    meta.MediaStorageSOPInstanceUID = "1.2.3"
    meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    data = FileDataset(path, {}, file_meta=meta, preamble=b"\0" * 128)
    data.is_little_endian, data.is_implicit_VR = True, False
    data.SOPClassUID, data.SOPInstanceUID = meta.MediaStorageSOPClassUID, "1.2.3"
    data.StudyInstanceUID, data.SeriesInstanceUID = "1.2", "1.2.1"
    data.SpecificCharacterSet = ["", "ISO 2022 IR 87"]
    data.PatientID, data.Modality, data.StudyDescription = "A", "OT", "x"
    data.SamplesPerPixel, data.PhotometricInterpretation = samples, photometric
    if samples == 3:
        data.PlanarConfiguration = 0
    if frames > 1:
        data.NumberOfFrames = str(frames)
    data.Rows = data.Columns = side
    data.BitsAllocated = 8 if bits <= 8 else 16
    data.BitsStored, data.HighBit, data.PixelRepresentation = bits, bits - 1, 0
    if photometric.startswith("MONO"):
        data.WindowCenter, data.WindowWidth = ["100", "200"], ["300", "20"]
        data.VOILUTFunction, data.RescaleSlope, data.RescaleIntercept = "SIGMOID", "2", "-5"
    data.PixelPaddingValue = 3
    if extra:
        extra(data)
    y, x = np.mgrid[0:side, 0:side]
    values = (x * 9 + y * 5) % (1 << min(bits, 8))
    if samples == 3:
        values = np.stack([values, values // 2, 255 - values], -1)
    values = np.stack([values + i for i in range(frames)])
    data.PixelData = values.astype("u1" if bits <= 8 else "<u2").tobytes()
    data.save_as(path, write_like_original=False)


def palette(data):
    segments = np.array([0, 2, 0, 500, 1, 254, 60000], "<u2").tobytes()
    for colour in ("Red", "Green", "Blue"):
        setattr(data, colour + "PaletteColorLookupTableDescriptor", [256, 0, 16])
        setattr(data, f"Segmented{colour}PaletteColorLookupTableData", segments)


def tables(data):
    def table():
        item = Dataset()
        item.LUTDescriptor = [4, 0, 16]
        item.add_new(0x00283006, "OW", np.array([0, 100, 2000, 60000], "<u2").tobytes())
        return item
    voi, modality = table(), table()
    voi.LUTExplanation, modality.ModalityLUTType = "t", "US"
    data.VOILUTSequence, data.ModalityLUTSequence = Sequence([voi]), Sequence([modality])
    for element, kind, value in ((0x10, "US", 8), (0x11, "US", 8), (0x40, "CS", "G"),
                                 (0x50, "SS", [1, 1]), (0x100, "US", 1), (0x102, "US", 0),
                                 (0x3000, "OW", bytes([3, 0] * 4))):
        data.add_new(0x60000000 + element, kind, value)


def dicoms(folder):
    dicom(f"{folder}/grey16.dcm", bits=12)
    dicom(f"{folder}/grey8.dcm", bits=8)
    dicom(f"{folder}/colour.dcm", "RGB", 8, 3)
    dicom(f"{folder}/palette.dcm", "PALETTE COLOR", 8, extra=palette)
    dicom(f"{folder}/tables.dcm", bits=16, extra=tables)
    dicom(f"{folder}/frames.dcm", bits=8, frames=3)
    for command in ("dcmcjpeg +e1 grey16 lossless", "dcmcjpeg +eb colour baseline",
                    "dcmcjpls grey16 jls", "dcmcrle grey8 rle", "dcmconv +tb grey16 big",
                    "dcmconv +td grey16 deflated", "dcmconv -F +ti grey8 bare"):
        *tool, source, made = command.split()
        subprocess.run([*tool, f"{folder}/{source}.dcm", f"{folder}/{made}.dcm"], check=True)
    data = pydicom.dcmread(f"{folder}/grey8.dcm")
    stream = io.BytesIO()
    Image.fromarray(data.pixel_array).save(stream, "JPEG2000", no_jp2=True)
    coded = stream.getvalue()
    data.PixelData = encapsulate([coded + b"\0" * (len(coded) % 2)])
    data["PixelData"].is_undefined_length = True
    data.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.4.90"
    data.save_as(f"{folder}/j2k.dcm")


def main(folder):
    rng = np.random.default_rng(1)
    for name in ("npz", "csv", "json", "table", "nifti", "cifar", "raster", "dicom", "gif", "netpbm", "tiffimage",
                 "dicomsalvage"):
        os.makedirs(f"{folder}/{name}", exist_ok=True)
    arrays(f"{folder}/npz", rng)
    texts(folder)
    tables_of_images(f"{folder}/table")
    rasters(f"{folder}/raster", rng)
    volumes(f"{folder}/nifti", np.random.default_rng(2))
    records(f"{folder}/cifar", np.random.default_rng(3))
    parsers(folder, np.random.default_rng(4))
    dicoms(f"{folder}/dicom")


if __name__ == "__main__":
    main(sys.argv[1])
