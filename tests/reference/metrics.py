# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws tests/data/evaluation/*.csv and computes what Lightbox must find on them, with scikit-learn and SciPy.

    python3 tests/reference/metrics.py > tests/core/evaluation/MetricsReference.h

Made with scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2. delong.R does the DeLong figures on the same tables.
"""
import csv
import math
import pathlib

import numpy as np
from scipy.stats import binomtest, norm
from sklearn import metrics as sk

DATA = pathlib.Path(__file__).resolve().parent.parent / "data" / "evaluation"
BINS = 15


def write(name, header, rows):
    DATA.mkdir(parents=True, exist_ok=True)
    with open(DATA / name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def emit(name, value):
    print(f"constexpr double {name} = {float(value)!r};")


def emit_all(name, values):
    print(f"constexpr double {name}[] = {{{', '.join(repr(float(v)) for v in values)}}};")


def emit_counts(name, values):
    print(f"constexpr unsigned {name}[] = {{{', '.join(str(int(v)) for v in np.ravel(values))}}};")


def ece_equal_width(p, y):
    bins = np.minimum((p * BINS).astype(int), BINS - 1)
    return sum(abs(p[bins == b].sum() - y[bins == b].sum()) for b in range(BINS)) / len(p)


def ece_equal_mass(p, y):
    """Parts of equal size; where a border would fall among rows of equal p, it moves behind the last of them."""
    order = np.argsort(p, kind="stable")
    p, y = p[order], y[order]
    borders = np.cumsum([len(part) for part in np.array_split(order, BINS)])
    borders = np.unique(np.searchsorted(p, p[borders - 1], side="right"))[:-1]
    return sum(abs(a.sum() - b.sum()) for a, b in zip(np.split(p, borders), np.split(y, borders))) / len(p)


def wilson(name, k, n):
    ci = binomtest(int(k), int(n)).proportion_ci(0.95, "wilson")
    emit_all(name, [k / n, ci.low, ci.high])


def predictive(se, sp, prevalence, positives, negatives, which):
    """Mercaldo, Lau & Zhou 2007, standard logit interval."""
    z = norm.ppf(0.975)
    if which == "ppv":
        logit = math.log(se * prevalence / ((1 - sp) * (1 - prevalence)))
        var = (1 - se) / se / positives + sp / (1 - sp) / negatives
    else:
        logit = math.log(sp * (1 - prevalence) / ((1 - se) * prevalence))
        var = se / (1 - se) / positives + (1 - sp) / sp / negatives
    return [sigmoid(logit), sigmoid(logit - z * var**0.5), sigmoid(logit + z * var**0.5)]


def decisions(prefix, y, called, k):
    matrix = sk.confusion_matrix(y, called, labels=range(k))
    emit_counts(prefix + "Confusion", matrix)
    report = sk.classification_report(y, called, labels=range(k), output_dict=True, zero_division=0)
    for key in ("precision", "recall", "f1-score"):
        emit_all(prefix + key.split("-")[0].title(), [report[str(c)][key] for c in range(k)])
    emit(prefix + "BalancedAccuracy", sk.balanced_accuracy_score(y, called))
    emit(prefix + "Mcc", sk.matthews_corrcoef(y, called))
    emit(prefix + "Kappa", sk.cohen_kappa_score(y, called))
    wilson(prefix + "Accuracy", (y == called).sum(), len(y))


def binary(rng):
    n = 83
    y = (rng.random(n) < 0.42).astype(int)
    a = np.round(sigmoid(rng.normal(1.1 * (2 * y - 1) - 0.3, 1.2)), 2)
    b = np.round(sigmoid(0.5 * rng.normal(0.9 * (2 * y - 1), 1.5) + 0.5 * np.log((a + .01) / (1.01 - a))), 2)
    names = ["normal", "pneumonia"]
    ids = [f"case-{i:03d}.png" for i in range(n)]
    header = ["image", "y_true", "p_normal", "p_pneumonia"]
    write("binary.csv", header, [(ids[i], names[y[i]], f"{1 - a[i]:.2f}", f"{a[i]:.2f}") for i in range(n)])
    shuffled = rng.permutation(n)  # the second table has another order: rows match by image
    write("binary_other.csv", header,
          [(ids[i], names[y[i]], f"{1 - b[i]:.2f}", f"{b[i]:.2f}") for i in shuffled])
    emit("kBinaryAuroc", sk.roc_auc_score(y, a))
    fpr, tpr, thresholds = sk.roc_curve(y, a, drop_intermediate=False)
    emit_all("kBinaryRocFpr", fpr)
    emit_all("kBinaryRocTpr", tpr)
    emit_all("kBinaryRocThreshold", thresholds[1:])
    emit_all("kBinaryAveragePrecision",
             [sk.average_precision_score(1 - y, np.round(1 - a, 2)), sk.average_precision_score(y, a)])
    emit("kBinaryBrier", sk.brier_score_loss(y, a))
    emit_all("kBinaryEce", [ece_equal_width(a, y), ece_equal_mass(a, y)])
    decisions("kBinary", y, (a >= 0.5).astype(int), 2)
    called = (a >= 0.3).astype(int)
    decisions("kBinaryAt", y, called, 2)
    tn, fp, fn, tp = sk.confusion_matrix(y, called).ravel()
    emit_counts("kBinaryCounts", [tp, fp, fn, tn])
    wilson("kBinarySensitivity", tp, tp + fn)
    wilson("kBinarySpecificity", tn, tn + fp)
    wilson("kBinaryPpv", tp, tp + fp)
    wilson("kBinaryNpv", tn, tn + fn)
    for which in ("ppv", "npv"):
        emit_all(f"kBinary{which.title()}At5Percent",
                 predictive(tp / (tp + fn), tn / (tn + fp), 0.05, tp + fn, tn + fp, which))
    weight = rng.integers(0, 4, n)
    emit_counts("kWeight", weight)
    emit("kWeightedAuroc", sk.roc_auc_score(y, a, sample_weight=weight))
    candidates = np.unique(a)
    se = np.array([(a[y == 1] >= t).mean() for t in candidates])
    sp = np.array([(a[y == 0] < t).mean() for t in candidates])
    low = np.array([binomtest(int((a[y == 1] >= t).sum()), int(y.sum())).proportion_ci(0.95, "wilson").low
                    for t in candidates])
    emit("kThresholdSensitivity90", candidates[se >= 0.9].max())
    emit("kThresholdSensitivity80Confident", candidates[low >= 0.8].max())
    emit("kThresholdSpecificity90", candidates[sp >= 0.9].min())
    emit("kThresholdYouden", candidates[len(se) - 1 - np.argmax((se + sp)[::-1])])
    f2 = np.array([sk.fbeta_score(y, a >= t, beta=2) for t in candidates])
    emit("kThresholdF2", candidates[len(f2) - 1 - np.argmax(f2[::-1])])
    cost = np.array([5 * ((a < t) & (y == 1)).sum() + ((a >= t) & (y == 0)).sum() for t in candidates])
    emit("kThresholdCost5To1", candidates[len(cost) - 1 - np.argmin(cost[::-1])])


def multiclass(rng):
    n, k = 120, 3
    y = rng.choice(k, n, p=[0.55, 0.3, 0.15])
    logits = rng.normal(0, 1, (n, k)) + 1.3 * np.eye(k)[y]
    p = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    names = ["normal", "pneumonia", "effusion"]
    write("multiclass.csv", ["y_true"] + ["p_" + c for c in names],
          [[y[i]] + [repr(float(v)) for v in p[i]] for i in range(n)])
    onehot = np.eye(k)[y]
    emit_all("kMulticlassAuroc", sk.roc_auc_score(onehot, p, average=None))
    emit("kMulticlassMacro", sk.roc_auc_score(y, p, multi_class="ovr", average="macro"))
    emit("kMulticlassWeighted", sk.roc_auc_score(y, p, multi_class="ovr", average="weighted"))
    emit_all("kMulticlassAveragePrecision", sk.average_precision_score(onehot, p, average=None))
    emit("kMulticlassBrier", ((p - onehot) ** 2).sum(1).mean())
    top = p.argmax(1)
    right = (top == y).astype(int)
    emit_all("kMulticlassEce", [ece_equal_width(p.max(1), right), ece_equal_mass(p.max(1), right)])
    decisions("kMulticlass", y, top, k)
    draws = np.array([macro_of(y, p, rng.integers(0, n, n)) for _ in range(4000)])
    emit_all("kMulticlassMacroBootstrap", np.percentile(draws, [2.5, 97.5]))


def macro_of(y, p, drawn):
    return sk.roc_auc_score(y[drawn], p[drawn], multi_class="ovr", average="macro")


def clustered(rng):
    patients = 70
    owner = np.repeat(np.arange(patients), rng.integers(1, 6, patients))
    n = len(owner)
    sick = rng.random(patients) < 0.45
    y = sick[owner].astype(int)
    p = np.round(sigmoid(rng.normal(0, 1, patients)[owner] + 0.8 * rng.normal(0, 1, n) + 1.6 * y - 0.8), 3)
    write("clustered.csv", ["subject", "y_true", "p"], [(f"s{owner[i]}", y[i], f"{p[i]:.3f}") for i in range(n)])
    emit("kClusteredAuroc", sk.roc_auc_score(y, p))
    members = [np.flatnonzero(owner == s) for s in range(patients)]
    draws = []
    for _ in range(10000):
        drawn = np.concatenate([members[s] for s in rng.integers(0, patients, patients)])
        yy, pp = y[drawn], p[drawn]
        if yy.min() == yy.max():
            continue
        called = pp >= 0.4
        draws.append([sk.roc_auc_score(yy, pp), called[yy == 1].mean(), 1 - called[yy == 0].mean(),
                      yy[called].mean(), 1 - yy[~called].mean(), (called == yy).mean()])
    low, high = np.percentile(draws, [2.5, 97.5], axis=0)
    emit_all("kClusteredLow", low)
    emit_all("kClusteredHigh", high)
    wilson("kClusteredSensitivityWilson", (p[y == 1] >= 0.4).sum(), (y == 1).sum())


def multilabel(rng):
    n, names = 60, ["effusion", "nodule", "hernia"]
    y = (rng.random((n, 3)) < [0.4, 0.3, 0.15]).astype(int)
    y[rng.random((n, 3)) < 0.1] = -1
    y[7] = -1  # a case of which nothing is known
    p = np.round(sigmoid(rng.normal(0, 1, (n, 3)) + 1.5 * (y == 1) - 0.7), 3)
    write("multilabel.csv", ["y_" + c for c in names] + ["p_" + c for c in names],
          [["" if v < 0 else v for v in y[i]] + [f"{v:.3f}" for v in p[i]] for i in range(n)])
    known = y >= 0
    auc = [sk.roc_auc_score(y[known[:, c], c], p[known[:, c], c]) for c in range(3)]
    emit_all("kMultilabelAuroc", auc)
    emit("kMultilabelWeighted", np.average(auc, weights=(y == 1).sum(0)))
    emit_counts("kMultilabelConfusion",
                [sk.confusion_matrix(y[known[:, c], c], p[known[:, c], c] >= 0.5) for c in range(3)])
    some = known.any(1)
    right = (((p >= 0.5) == (y == 1)) | ~known).all(1)[some]
    emit("kMultilabelAccuracy", right.mean())
    emit("kMultilabelBrier", ((p - y)[known] ** 2).mean())


def power():
    """Hanley & McNeil 1982 for AUROC 0.9, 50 positives, 100 negatives."""
    a, m, n = 0.9, 50, 100
    q1, q2 = a / (2 - a), 2 * a * a / (1 + a)
    variance = (a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (m * n)
    emit("kHanleyMcNeilHalfWidth", norm.ppf(0.975) * variance**0.5)


if __name__ == "__main__":
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Made by tests/reference/metrics.py (scikit-learn 1.2.1, SciPy 1.10.1); not to be edited.")
    print("// clang-format off")
    print("#pragma once\n\nnamespace lightbox::evaluation::reference {\n")
    for number, part in enumerate((binary, multiclass, clustered, multilabel)):
        part(np.random.default_rng(20261121 + number))
    power()
    print("\n}  // namespace lightbox::evaluation::reference")
