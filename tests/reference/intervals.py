# SPDX-License-Identifier: GPL-3.0-or-later
"""The intervals that Lightbox shows, from the formulas of the papers alone, on tables that this script draws.

    python3 tests/reference/intervals.py > tests/core/statistics/IntervalsReference.h

Every sum is a plain loop over cases, pairs or patients as the paper prints it, every bound a root that SciPy finds:
DeLong, DeLong & Clarke-Pearson 1988; Obuchowski 1997; Newcombe 2006 (part 2), method 5; Wilson 1927; Saha 2016; Donner &
Zou 2012 (MOVER); Mercaldo, Lau & Zhou 2007. Made with NumPy 1.24.2 and SciPy 1.10.1.
"""
import csv
import math
import pathlib

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm, t as student

DATA = pathlib.Path(__file__).resolve().parent.parent / "data" / "evaluation"
Z = norm.ppf(0.975)


def t_quantile(degrees):
    """97.5 %; the root of the tail, since SciPy 1.10's own quantile is off by 1e-8 for some degrees of freedom."""
    return brentq(lambda x: student.sf(x, degrees) - 0.025, 1, 20, xtol=1e-14)


def emit(name, values):
    print(f"constexpr double {name}[] = {{{', '.join(repr(float(v)) for v in np.ravel(values))}}};")


def emit_rows(name, rows):
    inner = ",\n    ".join("{" + ", ".join(repr(float(v)) for v in row) + "}" for row in rows)
    print(f"constexpr double {name}[][{len(rows[0])}] = {{\n    {inner}}};")


# --- AUROC -----------------------------------------------------------------------------------------------------------

def psi(x, y):
    return 1.0 if x > y else 0.5 if x == y else 0.0


def components(score, truth):
    """DeLong's V10 of every positive and V01 of every negative, by comparing all pairs."""
    positives = [i for i, v in enumerate(truth) if v]
    negatives = [i for i, v in enumerate(truth) if not v]
    v10 = {i: sum(psi(score[i], score[j]) for j in negatives) / len(negatives) for i in positives}
    v01 = {j: sum(psi(score[i], score[j]) for i in positives) / len(positives) for j in negatives}
    return v10, v01, sum(v10.values()) / len(positives)


def delong_covariance(a, b):
    (v10a, v01a, theta_a), (v10b, v01b, theta_b) = a, b
    m, n = len(v10a), len(v01a)
    s10 = sum((v10a[i] - theta_a) * (v10b[i] - theta_b) for i in v10a) / (m - 1)
    s01 = sum((v01a[j] - theta_a) * (v01b[j] - theta_b) for j in v01a) / (n - 1)
    return s10 / m + s01 / n


def obuchowski_covariance(a, b, patient):
    """Obuchowski 1997: S10/m + S01/n + 2 S11/(mn), for two scores S11 from either side."""
    (v10a, v01a, theta_a), (v10b, v01b, theta_b) = a, b
    m, n = len(v10a), len(v01a)
    everyone = sorted(set(patient))
    sums = {}
    for who in everyone:
        mine = [i for i in range(len(patient)) if patient[i] == who]
        pos, neg = [i for i in mine if i in v10a], [i for i in mine if i in v01a]
        sums[who] = (sum(v10a[i] for i in pos) - len(pos) * theta_a, sum(v01a[i] for i in neg) - len(neg) * theta_a,
                     sum(v10b[i] for i in pos) - len(pos) * theta_b, sum(v01b[i] for i in neg) - len(neg) * theta_b)
    i10 = len({patient[i] for i in v10a})
    i01 = len({patient[i] for i in v01a})
    big = len(everyone)
    s10 = i10 / ((i10 - 1) * m) * sum(s[0] * s[2] for s in sums.values())
    s01 = i01 / ((i01 - 1) * n) * sum(s[1] * s[3] for s in sums.values())
    s11 = big / (big - 1) * sum(s[0] * s[3] for s in sums.values())
    s11_other = big / (big - 1) * sum(s[1] * s[2] for s in sums.values())
    return s10 / m + s01 / n + (s11 + s11_other) / (m * n)


def newcombe(theta, m, n):
    """Newcombe's method 5: Hanley & McNeil's variance at the bound, with both class sizes less one replaced by N*."""
    star = (m + n) / 2 - 1

    def distance(bound):
        q1, q2 = bound / (2 - bound), 2 * bound**2 / (1 + bound)
        variance = (bound * (1 - bound) + star * (q1 - bound**2) + star * (q2 - bound**2)) / (m * n)
        return abs(theta - bound) - Z * math.sqrt(max(0.0, variance))

    # For theta of 0 or 1 the other end solves its equation trivially: look away from it.
    low = 0.0 if theta <= 0 else brentq(distance, 1e-12, theta - 1e-12 if theta < 1 else 1 - 1e-9, xtol=1e-15)
    high = 1.0 if theta >= 1 else brentq(distance, theta + 1e-12 if theta > 0 else 1e-9, 1 - 1e-12, xtol=1e-15)
    return low, high


def patients_of(patient, cases):
    return len({patient[i] for i in cases})


def sized(found, patient):
    """AUROC with its class sizes, divided by Obuchowski's variance over DeLong's."""
    v10, v01, theta = found
    m, n = len(v10), len(v01)
    i10, i01 = patients_of(patient, v10), patients_of(patient, v01)
    if i10 < m or i01 < n:
        ratio = max(1.0, obuchowski_covariance(found, found, patient) / delong_covariance(found, found))
        m, n = max(i10, m / ratio), max(i01, n / ratio)
    return theta, m, n


def part_of(found, patient):
    theta, m, n = sized(found, patient)
    return theta, *newcombe(theta, m, n), m, n


def auroc(score, truth, patient):
    return part_of(components(score, truth), patient)[:3]


def paired(tests, patient):
    """Mean difference of AUROCs over tests = [(score a, score b, truth)], with its interval, z and p."""
    parts, count = [], len(tests)
    fewest, clustered = None, False
    for a, b, truth in tests:
        ca, cb = components(a, truth), components(b, truth)
        parts.append((ca, cb))
        i10, i01 = patients_of(patient, ca[0]), patients_of(patient, ca[1])
        clustered = clustered or i10 < len(ca[0]) or i01 < len(ca[1])
        fewest = min(i for i in (fewest, i10, i01) if i)
    estimate = sum(ca[2] - cb[2] for ca, cb in parts) / count
    variance = 0.0
    for k, (ca, cb) in enumerate(parts):
        cov = lambda x, y: obuchowski_covariance(x, y, patient)
        variance += (cov(ca, ca) + cov(cb, cb) - 2 * cov(ca, cb)) / count**2
        for other, (da, db) in enumerate(parts):
            if other != k:
                variance += (class_covariance(ca, da, patient) - class_covariance(ca, db, patient)
                             - class_covariance(cb, da, patient) + class_covariance(cb, db, patient)) / count**2
    law = student(fewest - 1) if clustered else norm
    sd = math.sqrt(variance)
    half = (t_quantile(fewest - 1) if clustered else Z) * sd
    # The score interval: +1/count for every first AUROC, -1/count for every second.
    found = [c for pair in parts for c in pair]
    same = correlation_of(lambda x, y: obuchowski_covariance(x, y, patient), parts[0]) if count == 1 else None
    if count > 1:
        across = correlation_of(lambda x, y: class_covariance(x, y, patient), found)
        same = [row[:] for row in across]
        for k in range(count):
            r = correlation_of(lambda x, y: obuchowski_covariance(x, y, patient), parts[k])[0][1]
            same[2 * k][2 * k + 1] = same[2 * k + 1][2 * k] = r
    score = score_sum([part_of(c, patient) for c in found], [1 / count, -1 / count] * count, same)
    return [*score, estimate / sd, 2 * law.sf(abs(estimate / sd)), estimate - half, estimate + half]


def influence(found, patient):
    v10, v01, theta = found
    result = {}
    for values in (v10, v01):
        for i, v in values.items():
            result[patient[i]] = result.get(patient[i], 0.0) + (v - theta) / len(values)
    return result


def class_covariance(a, b, patient):
    one, two = influence(a, patient), influence(b, patient)
    k = len(set(patient))
    return k / (k - 1) * sum(one[who] * two.get(who, 0.0) for who in one)


def newcombe_variance(theta, m, n):
    star = (m + n) / 2 - 1
    q1, q2 = theta / (2 - theta), 2 * theta**2 / (1 + theta)
    return (theta * (1 - theta) + star * (q1 - theta**2) + star * (q2 - theta**2)) / (m * n)


def score_sum(parts, weights, correlation):
    """Sum of weighted AUROCs: all move towards their own bounds by one share of the way, until the sum is as far away as
    the quantile times its standard deviation there. parts = [(theta, low, high, m, n)]."""
    value = sum(w * part[0] for w, part in zip(weights, parts))
    bounds = []
    for down in (True, False):
        ends = [part[1] if down == (w > 0) else part[2] for w, part in zip(weights, parts)]

        def moved(way):
            return sum(w * way * (end - part[0]) for w, end, part in zip(weights, ends, parts))

        def excess(way):
            sd = [w * math.sqrt(newcombe_variance(p[0] + way * (e - p[0]), p[3], p[4]))
                  for w, e, p in zip(weights, ends, parts)]
            variance = sum(sd[i] * sd[j] * correlation[i][j] for i in range(len(sd)) for j in range(len(sd)))
            return abs(moved(way)) - Z * math.sqrt(variance)

        bounds.append(value + moved(brentq(excess, 1e-9, 1.0, xtol=1e-15) if excess(1.0) > 0 else 1.0))
    return [value, *bounds]


def correlation_of(cov, parts):
    own = [cov(p, p) for p in parts]
    return [[cov(p, q) / math.sqrt(own[i] * own[j]) for j, q in enumerate(parts)] for i, p in enumerate(parts)]


# --- shares ----------------------------------------------------------------------------------------------------------

def wilson(p, n, quantile):
    """The two roots of (p - x)^2 = quantile^2 x (1 - x) / n."""
    roots = np.roots([1 + quantile**2 / n, -(2 * p + quantile**2 / n), p**2])
    low, high = sorted(float(np.real(r)) for r in roots)
    return (0.0 if p == 0 else low), (1.0 if p == 1 else high)


def share(success, patient):
    """Share, its bounds, the effective number of cases and the quantile (Saha 2016, ICC by analysis of variance)."""
    groups = {}
    for who, hit in zip(patient, success):
        groups.setdefault(who, []).append(1.0 if hit else 0.0)
    n, k = len(success), len(groups)
    p = sum(success) / n
    if n == k:
        return p, *wilson(p, n, Z), n, Z
    if p in (0, 1) or k < 2:
        effective = k
    else:
        between = sum(len(g) * (np.mean(g) - p)**2 for g in groups.values()) / (k - 1)
        within = sum(sum((x - np.mean(g))**2 for x in g) for g in groups.values()) / (n - k)
        size = (n - sum(len(g)**2 for g in groups.values()) / n) / (k - 1)
        icc = min(1.0, max(0.0, (between - within) / (between + (size - 1) * within)))
        mean_size = sum(len(g)**2 for g in groups.values()) / n
        effective = max(k, n / (1 + (mean_size - 1) * icc))
    quantile = t_quantile(max(1, k - 1))
    return p, *wilson(p, effective, quantile), effective, quantile


def mover_ratio(one, two):
    """Donner & Zou 2012, equation (3), as printed."""
    (t1, l1, u1), (t2, l2, u2) = one, two
    low = (t1 * t2 - math.sqrt((t1 * t2)**2 - l1 * u2 * (2 * t1 - l1) * (2 * t2 - u2))) / (u2 * (2 * t2 - u2))
    high = (t1 * t2 + math.sqrt((t1 * t2)**2 - u1 * l2 * (2 * t1 - u1) * (2 * t2 - l2))) / (l2 * (2 * t2 - l2))
    return [t1 / t2, low, high]


def complement(interval):
    return 1 - interval[0], 1 - interval[2], 1 - interval[1]


def mercaldo(se, sp, prevalence, n1, n0, quantile, positive):
    if positive:
        logit = math.log(se * prevalence / ((1 - sp) * (1 - prevalence)))
        variance = (1 - se) / se / n1 + sp / (1 - sp) / n0
    else:
        logit = math.log(sp * (1 - prevalence) / ((1 - se) * prevalence))
        variance = se / (1 - se) / n1 + (1 - sp) / sp / n0
    expit = lambda x: math.exp(x) / (1 + math.exp(x))
    half = quantile * math.sqrt(variance)
    return [expit(logit), expit(logit - half), expit(logit + half)]


# --- tables ----------------------------------------------------------------------------------------------------------

def write(name, header, rows):
    with open(DATA / name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def draw_pair(rng):
    """Two models on the same images: positives and negatives within one patient, ties, some images without a patient."""
    owner = np.repeat(np.arange(45), rng.integers(1, 6, 45))
    n = len(owner)
    y = (rng.random(n) < np.where(rng.random(45) < 0.4, 0.75, 0.15)[owner]).astype(int)
    shared, ease = rng.normal(0, 0.8, 45)[owner], rng.normal(0, 0.7, n)
    a = np.round(sigmoid(shared + ease + 0.5 * rng.normal(0, 1, n) + 1.7 * y - 1), 2)
    b = np.round(sigmoid(shared + ease + 0.9 * rng.normal(0, 1, n) + 1.2 * y - 1), 2)
    patient = ["" if i % 17 == 0 else f"s{owner[i]}" for i in range(n)]
    for name, score in (("paired.csv", a), ("paired_other.csv", b)):
        write(name, ["image", "patient", "y_true", "p"],
              [(f"i{i:03d}", patient[i], y[i], f"{score[i]:.2f}") for i in range(n)])
    unit = [patient[i] or f"alone{i}" for i in range(n)]
    return a.tolist(), b.tolist(), y.tolist(), unit


def draw_classes(rng):
    owner = np.repeat(np.arange(50), rng.integers(1, 5, 50))
    n, names = len(owner), ["normal", "pneumonia", "effusion"]
    y = rng.choice(3, 50, p=[0.5, 0.3, 0.2])[owner]
    y = np.where(rng.random(n) < 0.2, rng.choice(3, n), y)
    tables = []
    for name, signal in (("classes.csv", 1.4), ("classes_other.csv", 1.0)):
        own = np.random.default_rng(5)  # what a patient's images have in common, whichever model looks
        logits = own.normal(0, 0.7, (50, 3))[owner] + rng.normal(0, 1, (n, 3)) + signal * np.eye(3)[y]
        p = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
        write(name, ["image", "patient", "y_true"] + ["p_" + c for c in names],
              [[f"i{i:03d}", f"s{owner[i]}", names[y[i]]] + [repr(float(v)) for v in p[i]] for i in range(n)])
        tables.append(p)
    return tables, y.tolist(), [f"s{i}" for i in owner]


def main():
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Made by tests/reference/intervals.py (NumPy 1.24.2, SciPy 1.10.1); not to be edited.")
    print("// clang-format off")
    print("#pragma once\n\nnamespace lightbox::statistics::reference {\n")

    print("/// AUROC, positives, negatives: Newcombe's bounds.")
    emit_rows("kNewcombe", [(a, m, n, *newcombe(a, m, n)) for a, m, n in
                            ((0.9, 12, 48), (0.97, 12, 138), (0.7, 30, 30), (0.5, 40, 60), (1, 12, 48), (0, 5, 9),
                             (0.85, 17.25, 93.5), (0.6, 2, 3))])
    print("/// Share, cases, quantile: Wilson's bounds.")
    emit_rows("kWilson", [(p, n, q, *wilson(p, n, q)) for p, n, q in
                          ((0.9, 30, Z), (1, 12, Z), (0, 12, Z), (0.75, 17.5, t_quantile(11)))])

    rng = np.random.default_rng(20261129)
    a, b, y, patient = draw_pair(rng)
    alone = [str(i) for i in range(len(y))]
    print("\n/// paired.csv, by patient: value, low, high.")
    emit("kPairedAuroc", auroc(a, y, patient))
    emit("kPairedOtherAuroc", auroc(b, y, patient))
    print("/// The same without patients.")
    emit("kPairedAurocByImage", auroc(a, y, alone))
    print("/// Difference, low, high, z, p, DeLong's low and high; by patient, and without patients.")
    emit("kPairedTest", paired([(a, b, y)], patient))
    emit("kPairedTestByImage", paired([(a, b, y)], alone))

    threshold, prevalence = 0.4, 0.08
    print("/// At 0.4: value, low, high, effective cases, quantile.")
    called = [p >= threshold for p in a]
    for suffix, unit in (("", patient), ("ByImage", alone)):
        pick = lambda want: [i for i in range(len(y)) if want(i)]
        of = lambda cases, right: share([right(i) for i in cases], [unit[i] for i in cases])
        positives, negatives = pick(lambda i: y[i]), pick(lambda i: not y[i])
        se = of(positives, lambda i: called[i])
        sp = of(negatives, lambda i: not called[i])
        emit("kSensitivity" + suffix, se)
        emit("kSpecificity" + suffix, sp)
        emit("kPpv" + suffix, of(pick(lambda i: called[i]), lambda i: bool(y[i]))[:3])
        emit("kNpv" + suffix, of(pick(lambda i: not called[i]), lambda i: not y[i])[:3])
        emit("kAccuracy" + suffix, of(pick(lambda i: True), lambda i: called[i] == bool(y[i]))[:3])
        emit("kLrPositive" + suffix, mover_ratio(se[:3], complement(sp[:3])))
        emit("kLrNegative" + suffix, mover_ratio(complement(se[:3]), sp[:3]))
        quantile = Z
        if suffix == "":
            fewer = min(patients_of(unit, positives), patients_of(unit, negatives))
            quantile = t_quantile(fewer - 1)
        emit("kPpvAt8Percent" + suffix, mercaldo(se[0], sp[0], prevalence, se[3], sp[3], quantile, True))
        emit("kNpvAt8Percent" + suffix, mercaldo(se[0], sp[0], prevalence, se[3], sp[3], quantile, False))

    (one, two), y, patient = draw_classes(rng)
    truths = [[int(v == c) for v in y] for c in range(3)]
    parts = [auroc(one[:, c].tolist(), truths[c], patient) for c in range(3)]
    found = [components(one[:, c].tolist(), truths[c]) for c in range(3)]
    r = correlation_of(lambda p, q: class_covariance(p, q, patient), found)
    sizes = [part_of(c, patient) for c in found]
    support = [sum(t) / len(y) for t in truths]
    print("\n/// classes.csv, by patient.")
    emit_rows("kClassAuroc", parts)
    emit("kMacroAuroc", score_sum(sizes, [1 / 3] * 3, r))
    emit("kWeightedAuroc", score_sum(sizes, support, r))
    emit("kMacroTest", paired([(one[:, c].tolist(), two[:, c].tolist(), truths[c]) for c in range(3)], patient))
    print("\n}  // namespace lightbox::statistics::reference")


if __name__ == "__main__":
    main()
