#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a study's figures against scikit-learn on the predictions that lie in the project.

    tests/reference/study_pooled.py LIGHTBOX_CLI PROJECT STUDY

Of each fold the macro AUROC of its held-out rows, their mean and sd over n-1, and the pooled macro AUROC, to 1e-12; no patient
is held out twice in a repetition, or in training where it is held out.
"""
import collections
import csv
import json
import pathlib
import statistics
import subprocess
import sys

import numpy
from sklearn.metrics import roc_auc_score

cli, project, study = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]


def ask(*words):
    return json.loads(subprocess.run([cli, *words, "--project", str(project), "--json"], check=True, capture_output=True).stdout)


def macro(rows, classes, multilabel):
    """Macro AUROC; of two classes the one score."""
    values = []
    for name in classes if multilabel or len(classes) > 2 else classes[1:]:
        truth = [row[f"y_{name}"] if multilabel else str(int(row["y_true"] == name)) for row in rows]
        known = [i for i, value in enumerate(truth) if value != ""]
        values.append(roc_auc_score([int(float(truth[i])) for i in known], [float(rows[i][f"p_{name}"]) for i in known]))
    return numpy.mean(values)


document = ask("evaluate", "--study", study)
listed = next(one for one in ask("runs", "--studies")["studies"] if one["study"] == study)
multilabel = document["task"] == "multilabel"
classes = document["classes"]
pooled, held, gaps = collections.defaultdict(list), collections.Counter(), []
patients = {}
for fold in document["folds"]:
    with open(project / "runs" / fold["run"] / "predictions.csv", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == "val"]
    assert len(rows) == fold["n"], (len(rows), fold)
    if fold["auroc"] is not None:  # a fold that lacks cases of a class has none, and is said to
        gaps.append(abs(macro(rows, classes, multilabel) - fold["auroc"]))
    seen = {row["patient"] for row in rows if row["patient"]}
    for patient in seen:
        assert (fold["repeat"], patient) not in patients, f"{patient} is held out twice"
        patients[fold["repeat"], patient] = fold["fold"]
    for row in rows:
        pooled[row["image"]].append(row)
rows = []
for group in pooled.values():
    row = dict(group[0])
    for name in classes:
        row[f"p_{name}"] = numpy.mean([float(one[f"p_{name}"]) for one in group])
    rows.append(row)
per_fold = [fold["auroc"] for fold in document["folds"] if fold["auroc"] is not None]
undefined = len(document["folds"]) - len(per_fold)
assert (undefined > 0) == any(one["code"] == "folds_undefined" for one in document["warnings"])
gaps.append(abs(statistics.mean(per_fold) - document["mean"]))
if len(per_fold) > 1:
    gaps.append(abs(statistics.stdev(per_fold) - document["sd"]))
difference = abs(macro(rows, classes, multilabel) - document["auroc"]["macro"]["value"])
assert listed["metric"]["mean"] == document["mean"]
print(f"{study}: {len(per_fold)} folds, {len(rows)} images, {len({p for _, p in patients})} patients; mean {document['mean']:.4f}, "
      f"sd {document['sd'] or float('nan'):.4f}, pooled {document['auroc']['macro']['value']:.4f}")
print(f"largest difference to scikit-learn: folds {max(gaps):.2e}, pooled {difference:.2e}")
assert all(gap < 1e-12 for gap in (*gaps, difference))  # one that is no number fails
