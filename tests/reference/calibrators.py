# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes what Lightbox must find when it calibrates: temperature, Platt and isotonic, of two classes on the 30 tables of
measures.py, of several classes and of several labels on tests/data/evaluation.

    python3 tests/reference/calibrators.py > tests/core/evaluation/CalibratorsReference.h

Made with scikit-learn 1.2.1 (IsotonicRegression, LogisticRegression without penalty) and SciPy 1.10.1 (minimize_scalar).
"""
import csv

import numpy as np
from scipy import optimize, special
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

import measures

LEAST = 1e-12
PROBES = np.array([0, 0.004, 0.1, 0.23, 0.3717, 0.5, 0.62, 0.7, 0.8515, 0.99, 1])
ROWS = 6


def logit(p):
    return special.logit(np.clip(p, LEAST, 1 - LEAST))


def slope(logs, right):
    """Of least -log softmax(slope logs)[right]: the root of its derivative, bracketed by minimize_scalar's minimum."""
    def loss(b):
        return np.sum(special.logsumexp(b * logs, axis=1) - b * logs[np.arange(len(right)), right])

    def derivative(b):
        share = special.softmax(b * logs, axis=1)
        return np.sum((share * logs).sum(axis=1) - logs[np.arange(len(right)), right])

    best = optimize.minimize_scalar(loss, bounds=(1e-6, 100), method="bounded", options={"xatol": 1e-10}).x
    return optimize.brentq(derivative, best * 0.99, best * 1.01, xtol=1e-15, rtol=1e-15)


def binary_slope(p, y):
    return slope(np.column_stack([np.zeros(len(p)), logit(p)]), y)


def platt(p, y):
    fit = LogisticRegression(penalty=None, solver="newton-cholesky", tol=1e-14, max_iter=1000).fit(logit(p)[:, None], y)
    return fit.coef_[0, 0], fit.intercept_[0]


def isotonic(p, y):
    return IsotonicRegression(out_of_bounds="clip", y_min=0, y_max=1).fit(p, y)


def normalised(p):
    total = p.sum(axis=1, keepdims=True)
    return np.where(total > 0, p / np.where(total > 0, total, 1), 1 / p.shape[1])


def table(name):
    with open(f"tests/data/evaluation/{name}", newline="") as file:
        return list(csv.DictReader(file))


def several():
    rows = table("multiclass.csv")
    classes = [name[2:] for name in rows[0] if name.startswith("p_")]
    p = np.array([[float(row["p_" + c]) for c in classes] for row in rows])
    y = np.array([int(row["y_true"]) for row in rows])
    logs = np.log(np.maximum(p, LEAST))
    b = slope(logs, y)
    by_temperature = special.softmax(b * logs, axis=1)
    by_platt, by_steps = np.empty_like(p), np.empty_like(p)
    for c in range(len(classes)):
        own = (y == c).astype(int)
        coefficient, intercept = platt(p[:, c], own)
        by_platt[:, c] = special.expit(intercept + coefficient * logit(p[:, c]))
        by_steps[:, c] = isotonic(p[:, c], own).predict(p[:, c])
    return b, by_temperature, normalised(by_platt), normalised(by_steps)


def labels():
    rows = table("multilabel.csv")
    result = []
    for name in [name[2:] for name in rows[0] if name.startswith("p_")]:
        known = [row for row in rows if row["y_" + name] != ""]
        p = np.array([float(row["p_" + name]) for row in known])
        y = np.array([int(row["y_" + name]) for row in known])
        result.append([binary_slope(p, y), *platt(p, y), *isotonic(p, y).predict(PROBES)])
    return result


def main():
    rows = []
    for t in range(measures.TABLES):
        y, a, *_ = measures.draw(t)
        p = a / 1000
        rows.append([binary_slope(p, y), *platt(p, y), *isotonic(p, y).predict(PROBES)])
    print(f"constexpr double kProbes[] = {{{', '.join(repr(float(v)) for v in PROBES)}}};")
    measures.emit("kTwoClasses", rows)
    measures.emit("kLabels", labels())
    b, *parts = several()
    print(f"constexpr double kSeveralSlope = {float(b)!r};")
    for name, part in zip(("kSeveralTemperature", "kSeveralPlatt", "kSeveralIsotonic"), parts):
        measures.emit(name, part[:ROWS])


if __name__ == "__main__":
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Made by tests/reference/calibrators.py (scikit-learn 1.2.1, SciPy 1.10.1); not to be edited.")
    print("// clang-format off")
    print("#pragma once\n#include <cmath>\n\nnamespace lightbox::evaluation::reference {\n")
    main()
    print("\n}  // namespace lightbox::evaluation::reference")
