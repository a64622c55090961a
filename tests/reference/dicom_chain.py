# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `lightbox-cli render` with pydicom, file by file and frame by frame.

usage: dicom_chain.py LIGHTBOX_CLI FOLDER            every DICOM file below FOLDER (one MANIFEST.csv is obeyed)
       dicom_chain.py LIGHTBOX_CLI --pydicom         the test files of the installed pydicom
       dicom_chain.py LIGHTBOX_CLI --syntaxes FOLDER what DCMTK's tools make of files of the shared DICOM archive: 16 bits signed, 12, 32 and
                                                     8 bits, MONOCHROME1, colour, palette

Needs what dicom_pixels.py needs, and DCMTK's command line tools for --syntaxes. Exact equality of float32 values is asked
for, except of the DCT syntaxes (JPEG baseline and extended), where decoders may differ by 2 grey levels. Prints a line for
every file that is not equal, then counts; exit 1 when a file differs or a readable one is refused.
"""
import collections
import csv
import os
import subprocess
import sys
import tempfile
import warnings

import numpy as np
import pydicom
from pydicom.data import get_testdata_files
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from dicom_pixels import frames_of

warnings.simplefilter("ignore")
# Retired processes that pydicom does not know: DCMTK's dcmdjpeg reads them.
PROGRESSIVE = {"1.2.840.10008.1.2.4.53", "1.2.840.10008.1.2.4.55"}
DCT = {"1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51"} | PROGRESSIVE


def rendered(cli, path, frame, scratch):
    """(values, None) or (None, what the program says)."""
    out = os.path.join(scratch, "frame.npy")
    if os.path.exists(out):
        os.remove(out)
    try:
        done = subprocess.run([cli, "render", path, "--frame", str(frame), "--out", out],
                              capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        return None, "HANGS"
    if done.returncode < 0:
        return None, f"CRASHES with signal {-done.returncode}"
    if done.returncode != 0:
        return None, done.stderr.strip().replace(path, "FILE")
    return np.load(out), None


def reference(path):
    """(frames, syntax, None) or (None, None, why not)."""
    try:
        dataset = pydicom.dcmread(path, force=True)
        syntax = dataset.file_meta.get("TransferSyntaxUID")
        if syntax is None:
            # Bare data sets: pydicom finds out how they are written and does not say it here.
            syntax = (ImplicitVRLittleEndian if dataset.is_implicit_VR else
                      ExplicitVRLittleEndian if dataset.is_little_endian else ExplicitVRBigEndian)
            dataset.file_meta.TransferSyntaxUID = syntax
        if syntax in PROGRESSIVE:
            with tempfile.TemporaryDirectory() as folder:
                plain = os.path.join(folder, "plain.dcm")
                subprocess.run(["dcmdjpeg", path, plain], check=True, capture_output=True)
                return frames_of(pydicom.dcmread(plain)), syntax, None
        return frames_of(dataset), syntax, None
    except Exception as error:  # whatever the reason, the reference does not read it
        return None, None, f"{type(error).__name__}: {str(error)[:100]}"


def compared(cli, path, scratch):
    """(verdict, detail) of one file; verdicts: equal, near, differs, refused, ours only, neither."""
    frames, syntax, why = reference(path)
    if frames is None:
        values, said = rendered(cli, path, 0, scratch)
        if values is None:
            return ("crash" if "CRASHES" in said or "HANGS" in said else "neither"), said
        return "ours only", f"{values.shape} {values.min():g}..{values.max():g} (pydicom: {why})"
    worst = 0.0
    for index, expected in enumerate(frames):
        expected = expected.astype("<f4")
        values, said = rendered(cli, path, index, scratch)
        if values is None:
            return "refused", f"frame {index}: {said}"
        if values.shape != expected.shape:
            return "differs", f"frame {index}: shape {values.shape}, expected {expected.shape}"
        apart = np.abs(values.astype(np.float64) - expected)
        if apart.size and apart.max() > (2 if syntax in DCT else 0):
            return "differs", (f"frame {index}: {(apart > 0).sum()} of {apart.size} values, by at "
                               f"most {apart.max():g}; {syntax}")
        worst = max(worst, float(apart.max()) if apart.size else 0.0)
    return ("equal", f"{len(frames)} frames") if worst == 0 else ("near", f"{syntax} {worst:g}")


def is_candidate(path):
    name = os.path.basename(path)
    return name.endswith(".dcm") or "." not in name or name.startswith("DICOMDIR")


def files_of(folder):
    manifest = os.path.join(folder, "MANIFEST.csv")
    if os.path.exists(manifest):
        with open(manifest, newline="") as table:
            return [os.path.join(folder, row["path"]) for row in csv.DictReader(table)]
    found = []
    for root, directories, names in os.walk(folder):
        directories.sort()
        found += [os.path.join(root, name) for name in sorted(names)
                  if is_candidate(os.path.join(root, name))]
    return found


def made_by_dcmtk(folder, scratch):
    """Files of several kinds in each syntax that DCMTK's tools write."""
    recipes = [("dcmcjpeg", ["+eb"]), ("dcmcjpeg", ["+ee"]), ("dcmcjpeg", ["+es"]),
               ("dcmcjpeg", ["+ep"]), ("dcmcjpeg", ["+el"]), ("dcmcjpeg", ["+e1"]),
               ("dcmcjpeg", ["+e1", "+pl"]), ("dcmcjpls", ["+el"]), ("dcmcjpls", ["+en"]), ("dcmcrle", []),
               ("dcmconv", ["+te"]), ("dcmconv", ["+tb"]), ("dcmconv", ["+ti"]),
               ("dcmconv", ["+td"]), ("dcmconv", ["-F", "+ti"]), ("dcmconv", ["-F", "+tb"])]
    colour = [("dcmcjpls", ["+il"]), ("dcmcjpls", ["+is"]), ("dcmcjpls", ["+in"]),
              ("dcmcjpeg", ["+eb", "+cr"]), ("dcmcjpeg", ["+eb", "+s4"]),
              ("dcmcjpeg", ["+eb", "+s2"])]
    sources = {"16-bit signed": "pydicom/CT_small.dcm", "12-bit": "dcm_qa_ts/1.dcm",
               "32-bit frames": "pydicom/rtdose.dcm", "8-bit": "pydicom/charset_files/chrArab.dcm",
               "inverted": "pydicom/dicomdirtests/77654033/CR1/6154",
               "colour": "pydicom/SC_rgb_jpeg_dcmd.dcm", "palette": "pydicom/examples_palette.dcm"}
    made = []
    for kind, name in sources.items():
        source = os.path.join(folder, name)
        for tool, options in recipes + (colour if kind == "colour" else []):
            out = os.path.join(scratch, f"{kind} {tool} {' '.join(options)}.dcm")
            done = subprocess.run([tool, *options, source, out], capture_output=True, text=True)
            if done.returncode == 0:
                made.append(out)
            else:
                last = done.stderr.strip().splitlines()[-1][:100]
                print(f"not made: {os.path.basename(out)}: {last}")
    return made


def main(cli, what, folder=None):
    with tempfile.TemporaryDirectory() as scratch:
        if what == "--pydicom":
            files = sorted(filter(os.path.isfile, get_testdata_files()))
        elif what == "--syntaxes":
            files = made_by_dcmtk(folder, scratch)
        else:
            files = files_of(what)
        counts = collections.Counter()
        for path in files:
            verdict, detail = compared(cli, path, scratch)
            counts[verdict] += 1
            if verdict != "equal":
                print(f"{verdict}: {'/'.join(path.split('/')[-3:])}: {detail}", flush=True)
        print(len(files), "files:", ", ".join(f"{n} {v}" for v, n in counts.most_common()))
        return 1 if counts["differs"] or counts["refused"] or counts["crash"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
