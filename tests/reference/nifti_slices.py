# SPDX-License-Identifier: GPL-3.0-or-later
"""Slices of NIfTI files that tests/core/imaging/NiftiTest.cpp expects, by a reader of its own
(nifti1.h, nifti2.h; numpy only). Run in the project's folder, on the unpacked nifti.tar.xz of the
shared data:
    python3 tests/reference/nifti_slices.py ../shared/data/nifti
Each line: plane volume slice: width height mean sd; the values of the picture at (row, column) =
(height/3, width/4), (height/3, 3 width/4), (2 height/3, width/4), rounded down.
Output with numpy 1.24:
    anatomical.nii: > shape [33, 41, 25, 1] type 4 slope 1 sform 2 qform 2
      axial 0 12: 33 41 8540.669623 2332.645661; 8562 7979 9795
      coronal 0 20: 33 25 8717.678788 2793.779344; 10770 9766 9227
      sagittal 0 16: 41 25 6969.823415 3541.674816; 9444 3567 11024
    example4d.nii.gz: < shape [128, 96, 24, 2] type 4 slope 1 sform 1 qform 1
      axial 0 12: 128 96 185.391602 245.709693; 238 0 54
      axial 1 12: 128 96 185.072266 245.363346; 221 0 41
      sagittal 1 60: 96 24 420.355903 197.473264; 502 531 526
    example_nifti2.nii.gz: < shape [32, 20, 12, 2] type 4 slope 1 sform 1 qform 1
      axial 0 5: 32 20 441.421875 66.473398; 442 359 374
      axial 1 11: 32 20 506.534375 93.753260; 498 479 428
"""
import gzip
import pathlib
import struct
import sys

import numpy as np

TYPES = {2: "u1", 4: "i2", 8: "i4", 16: "f4", 64: "f8", 256: "i1", 512: "u2", 768: "u4",
         1024: "i8", 1280: "u8"}


def quaternion_matrix(b, c, d, side):
    a = max(0.0, 1 - b * b - c * c - d * d) ** 0.5
    m = np.array([[a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)],
                  [2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)],
                  [2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c]])
    m[:, 2] *= side
    return m


def load(path):
    raw = path.read_bytes()
    raw = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
    order = "<" if struct.unpack("<i", raw[:4])[0] in (348, 540) else ">"
    get = lambda form, at: struct.unpack_from(order + form, raw, at)
    if get("i", 0)[0] == 348:
        dim, (code,), pixdim = get("8h", 40), get("h", 70), get("8f", 76)
        (offset,), (slope,), (inter,) = get("f", 108), get("f", 112), get("f", 116)
        (qcode,), (scode,), quat = get("h", 252), get("h", 254), get("3f", 256)
        srow = get("12f", 280)
    else:
        dim, (code,), pixdim = get("8q", 16), get("h", 12), get("8d", 104)
        (offset,), (slope,), (inter,) = get("q", 168), get("d", 176), get("d", 184)
        (qcode,), (scode,), quat = get("i", 344), get("i", 348), get("3d", 352)
        srow = get("12d", 400)
    shape = [int(n) for n in dim[1:dim[0] + 1]] + [1] * (4 - dim[0])
    data = np.frombuffer(raw, order + TYPES[code], int(np.prod(shape)), int(offset))
    data = data.reshape(shape, order="F").astype(np.float64)
    if slope != 0 and np.isfinite(slope):
        data = data * slope + inter
    if scode > 0:
        matrix = np.array(srow).reshape(3, 4)[:, :3]
    elif qcode > 0:
        matrix = quaternion_matrix(*quat, -1 if pixdim[0] < 0 else 1)
    else:
        matrix = np.eye(3)
    print(f"{path.name}: {order} shape {shape} type {code} slope {slope:g} sform {scode}"
          f" qform {qcode}")
    return data, matrix / np.linalg.norm(matrix, axis=0)


def canonical(data, matrix):
    """The axes in the order x, y, z, each as stored, and which of them rise with the index."""
    axes = [int(np.argmax(np.abs(matrix[w]))) for w in range(3)]
    assert sorted(axes) == [0, 1, 2]
    rising = [matrix[w][axes[w]] > 0 for w in range(3)]
    return np.transpose(data, axes + [3]), rising


def points(picture):
    height, width = picture.shape
    return (height // 3, width // 4), (height // 3, 3 * width // 4), (2 * height // 3, width // 4)


for name, picks in (("anatomical.nii", (("axial", 0, 12), ("coronal", 0, 20), ("sagittal", 0, 16))),
                    ("example4d.nii.gz", (("axial", 0, 12), ("axial", 1, 12), ("sagittal", 1, 60))),
                    ("example_nifti2.nii.gz", (("axial", 0, 5), ("axial", 1, 11)))):
    volume, affine = load(pathlib.Path(sys.argv[1]) / name)
    world, rising = canonical(volume, affine)
    down = lambda a, axis, w: np.flip(a, axis) if rising[w] else a
    for plane, v, i in picks:
        if plane == "axial":
            picture = down(down(world[:, :, i, v], 0, 0), 1, 1).T
        elif plane == "coronal":
            picture = down(down(world[:, i, :, v], 0, 0), 1, 2).T
        else:
            picture = down(down(world[i, :, :, v], 0, 1), 1, 2).T
        values = " ".join(f"{picture[y, x]:g}" for y, x in points(picture))
        print(f"  {plane} {v} {i}: {picture.shape[1]} {picture.shape[0]} {picture.mean():.6f}"
              f" {picture.std():.6f}; {values}")
