# SPDX-License-Identifier: GPL-3.0-or-later
"""Intervals of F1, balanced accuracy, MCC, kappa and average precision on the 30 tables of measures.py, from the papers' formulas.

    python3 tests/reference/decisions.py > tests/core/evaluation/DecisionsReference.h

Values are scikit-learn's; derivatives of the delta method are taken numerically by complex steps, not from the program's formulas.
Lam, Gopal & Qian 2023 (F1); Zou & Donner 2008 (sum of recalls); Boyd, Eng & Page 2013 (average precision); Saha 2016 and Rao & Scott
1992 (design effects); Obuchowski 1997 (class sizes of the average precision). Made with scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2.
"""
import math

import numpy as np
from scipy import stats
from scipy.optimize import brentq
from sklearn import metrics as sk

import intervals
from measures import TABLES, draw

Z = stats.norm.ppf(0.975)


def quantile(degrees):
    return brentq(lambda x: stats.t.sf(x, degrees) - 0.025, 1, 20, xtol=1e-14)


def wilson(p, n, z):
    return [brentq(lambda t: (t - p) ** 2 - z * z * t * (1 - t) / n, *ends, xtol=1e-15) if p != fixed else fixed
            for ends, fixed in (((-1e-300, p), 0.0), ((p, 1 + 1e-300), 1.0))]


def share(hit, among, patient, ratio):
    """Value and bounds of a share; patient None: independent cases."""
    hit, among = np.asarray(hit, float), np.asarray(among, bool)
    p, n = hit[among].mean(), among.sum()
    if patient is None or len(np.unique(patient[among])) == n:
        return [p] + wilson(p, n, Z)
    names = np.unique(patient[among])
    k = len(names)
    sizes = np.array([(among & (patient == c)).sum() for c in names], float)
    sums = np.array([hit[among & (patient == c)].sum() for c in names])
    if p in (0, 1):
        effective = k
    elif ratio:
        effective = n / max(1, k / (k - 1) * ((sums - p * sizes) ** 2).sum() / (n * p * (1 - p)))
    else:
        between = ((sums ** 2 / sizes).sum() - sums.sum() ** 2 / n) / (k - 1)
        within = (sums.sum() - (sums ** 2 / sizes).sum()) / (n - k)
        size = (n - (sizes ** 2).sum() / n) / (k - 1)
        whole = between + (size - 1) * within
        icc = min(1, max(0, (between - within) / whole)) if whole > 0 else 1
        effective = max(k, n / (1 + ((sizes ** 2).sum() / n - 1) * icc))
    return [p] + wilson(p, effective, quantile(k - 1))


def f1(truth, called, patient):
    value = sk.f1_score(truth, called)
    _, low, high = share((truth == 1) & (called == 1), (truth == 1) | (called == 1), patient, True)
    return [value, 2 * low / (1 + low), 2 * high / (1 + high)]


def balanced(truth, called, patient):
    value = sk.balanced_accuracy_score(truth, called)
    classes = np.unique(truth)
    each = [share(called == c, truth == c, patient, False) for c in classes]
    cluster = np.arange(len(truth)) if patient is None else patient
    errors = np.array([[((called == c) - each[i][0])[(truth == c) & (cluster == name)].sum() for name in np.unique(cluster)]
                       for i, c in enumerate(classes)])
    down, up = (sum(e * f * (1 if i == j else (errors[i] @ errors[j]) / math.sqrt((errors[i] @ errors[i]) * (errors[j] @ errors[j])))
                    for i, e in enumerate(side) for j, f in enumerate(side))
                for side in ([v - l for v, l, _ in each], [h - v for v, _, h in each]))
    return [value, value - math.sqrt(down) / len(classes), value + math.sqrt(up) / len(classes)]


def mcc_of(q):
    truth, called = q.sum(1), q.sum(0)
    return (np.trace(q) - truth @ called) / np.sqrt((1 - truth @ truth) * (1 - called @ called))


def kappa_of(weights):
    return lambda q: 1 - (weights * q).sum() / (weights * np.outer(q.sum(1), q.sum(0))).sum()


def influence(f, q):
    slope = np.zeros(q.shape)
    for cell in np.ndindex(*q.shape):
        moved = q.astype(complex)
        moved[cell] += 1e-30j
        slope[cell] = f(moved).imag / 1e-30
    return slope - (slope * q).sum()


def agreement(f, value, truth, called, patient, k):
    n = len(truth)
    q = np.zeros((k, k))
    for t, c in zip(truth, called):
        q[t, c] += 1 / n
    size, z = n, Z
    if patient is not None:
        each = influence(f, q)[truth, called]
        names = np.unique(patient)
        sums = np.array([each[patient == c].sum() for c in names])
        m = len(names)
        own = (q * influence(f, q) ** 2).sum() * n / (n - 1) / n
        size = max(m, n / max(1, m / (m - 1) * (sums ** 2).sum() / n ** 2 / own))
        z = quantile(m - 1)
    whole = size + 2
    q = (q * size + 2 / k ** 2) / whole
    centre = f(q)
    error = math.sqrt((q * influence(f, q) ** 2).sum() / (whole - 1))
    half = z * error / (1 - centre ** 2)
    return [value, min(value, math.tanh(math.atanh(centre) - half)), max(value, math.tanh(math.atanh(centre) + half))]


def precision(p, y, patient):
    value = sk.average_precision_score(y, p)
    m = y.sum()
    if patient is None:
        return [value] + wilson(value, m, Z)
    of = intervals.components(p, y)
    names = len(np.unique(patient[y == 1]))
    ratio = intervals.obuchowski_covariance(of, of, patient) / intervals.delong_covariance(of, of)
    return [value] + wilson(value, max(names, m / max(1, ratio)), quantile(names - 1))


def emit(name, rows):
    print(f"constexpr double {name}[][{len(rows[0])}] = {{")
    for row in rows:
        print("    {" + ", ".join(repr(float(v)) for v in row) + "},")
    print("};")


def main():
    for name, by_patient in (("Independent", False), ("Clustered", True)):
        rows = []
        for t in range(TABLES):
            y, a, _, patients, grade, call = draw(t)
            patient = patients if by_patient else None
            called = (a >= 500).astype(int)
            several = np.abs(np.subtract.outer(np.arange(4), np.arange(4)))
            rows.append(f1(y, called, patient) + balanced(y, called, patient)
                        + agreement(mcc_of, sk.matthews_corrcoef(y, called), y, called, patient, 2)
                        + agreement(kappa_of(1 - np.eye(2)), sk.cohen_kappa_score(y, called), y, called, patient, 2)
                        + agreement(mcc_of, sk.matthews_corrcoef(grade, call), grade, call, patient, 4)
                        + agreement(kappa_of(several ** 2), sk.cohen_kappa_score(grade, call, weights="quadratic"), grade, call, patient, 4)
                        + balanced(grade, call, patient) + precision(a / 1000, y, patient))
        emit(f"kDecisions{name}", rows)


if __name__ == "__main__":
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Made by tests/reference/decisions.py (scikit-learn 1.2.1, SciPy 1.10.1); not to be edited.")
    print("// clang-format off")
    print("#pragma once\n\nnamespace lightbox::evaluation::reference {\n")
    main()
    print("\n}  // namespace lightbox::evaluation::reference")
