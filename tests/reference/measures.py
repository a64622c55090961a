# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes, on 30 tables that anybody can draw again, what Lightbox must find: calibration, Brier's parts, net benefit, partial
AUROC, weighted kappa, McNemar, Holm, subgroups.

    python3 tests/reference/measures.py > tests/core/evaluation/MeasuresReference.h

Made with scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2. Table t is drawn by draw(); tests/core/evaluation/MeasureTables.h draws the same.
scikit-learn: max_fpr, quadratic kappa, average of the squared errors; SciPy: the distributions; the rest from the papers' formulas.
"""
import math

import numpy as np
from scipy import optimize, special, stats
from sklearn import metrics as sk

TABLES = 30
BINS = 15
MASK = (1 << 64) - 1


class Draws:
    """Knuth's generator MMIX; its upper 31 bits."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return (self.state >> 33) % n


def draw(t):
    """Truth, two probabilities in thousandths, patients, ordinal truth and call."""
    draws = Draws(1000 + t)
    n = 40 + 11 * t
    y, a, b, patient, grade, call = [], [], [], [], [], []
    for i in range(n):
        sick = 1 if draws.below(100) < 25 + t else 0
        # Sums of draws, so that the middle is commoner; a few at 0 and 1.
        first = draws.below(400) + draws.below(400) + 230 * sick - 20
        second = draws.below(500) + draws.below(400) + 120 * sick - 20
        y.append(sick)
        a.append(min(1000, max(0, first)))
        b.append(min(1000, max(0, second)))
        patient.append(draws.below(n // 2))
        grade.append(draws.below(4))
        call.append(min(3, max(0, grade[-1] + draws.below(3) - 1)))
    return tuple(np.array(v) for v in (y, a, b, patient, grade, call))


def logit(p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return np.log(p) - np.log1p(-p)


def newton(x, y, offset):
    """Maximum likelihood of the logistic model; returns coefficients and the inverse of the information."""
    beta = np.zeros(x.shape[1])
    for _ in range(100):
        p = 1 / (1 + np.exp(-(x @ beta + offset)))
        information = x.T @ (x * (p * (1 - p))[:, None])
        step = np.linalg.solve(information, x.T @ (y - p))
        beta = beta + step
        if np.abs(step).max() < 1e-14:
            break
    return beta, np.linalg.inv(information), y - p


def sandwich(x, bread, residual, cluster):
    names = np.unique(cluster)
    sums = np.array([(x * residual[:, None])[cluster == c].sum(0) for c in names])
    k = len(names)
    return bread @ (sums.T @ sums) @ bread * k / (k - 1)


def bounds(value, variance, quantile):
    half = quantile * math.sqrt(variance)
    return [value - half, value + half]


def t_quantile(degrees):
    """Of 97.5 %, from the incomplete beta function: stats.t.ppf is off by 1.5e-9 with 48 degrees."""
    return optimize.brentq(lambda t: special.betainc(degrees / 2, 0.5, degrees / (degrees + t * t)) - 0.05, 1, 50,
                           xtol=1e-14)


def calibration(p, y, patient):
    x = logit(p)
    one = np.ones((len(y), 1))
    both = np.column_stack([np.ones(len(y)), x])
    beta, bread, residual = newton(both, y, 0)
    shift, narrow, rest = newton(one, y, x)
    z = stats.norm.ppf(0.975)
    t = t_quantile(len(np.unique(patient)) - 1)
    return ([beta[1], shift[0], beta[0]] + bounds(beta[1], bread[1, 1], z) + bounds(shift[0], narrow[0, 0], z)
            + bounds(beta[1], sandwich(both, bread, residual, patient)[1, 1], t)
            + bounds(shift[0], sandwich(one, narrow, rest, patient)[0, 0], t))


def bins_of(p):
    order = np.argsort(p, kind="stable")
    borders = np.cumsum([len(part) for part in np.array_split(order, BINS)])
    borders = np.unique(np.searchsorted(p[order], p[order][borders - 1], side="right"))[:-1]
    return np.split(order, borders)


def brier(p, y):
    n, base = len(y), y.mean()
    reliability = resolution = within = 0
    for part in bins_of(p):
        mean, share = p[part].mean(), y[part].mean()
        reliability += len(part) * (mean - share) ** 2 / n
        resolution += len(part) * (share - base) ** 2 / n
        within += ((p[part] - mean) ** 2).sum() / n - 2 * ((p[part] - mean) * (y[part] - share)).sum() / n
    value = sk.brier_score_loss(y, p)
    parts = [value, reliability, resolution, base * (1 - base), within]
    assert abs(value - (reliability - resolution + base * (1 - base) + within)) < 1e-12
    return parts


def net_benefit(p, y, t):
    called = p >= t
    harm = t / (1 - t)
    n = len(y)
    return [(called & (y == 1)).sum() / n - (called & (y == 0)).sum() / n * harm, y.mean() - (1 - y.mean()) * harm]


def wilson(p, n):
    z = stats.norm.ppf(0.975)
    centre, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (centre - half) / (1 + z * z / n), (centre + half) / (1 + z * z / n)


def net_benefit_bounds(p, y, t):
    """Zou & Donner 2008 from Wilson's bounds; the shares of one whole are correlated."""
    n, harm = len(y), t / (1 - t)
    tp, fp = ((p >= t) & (y == 1)).mean(), ((p >= t) & (y == 0)).mean()
    r = -math.sqrt(tp * fp / ((1 - tp) * (1 - fp)))
    (l1, u1), (l2, u2) = wilson(tp, n), wilson(fp, n)
    d = tp - harm * fp
    low = d - math.sqrt((tp - l1) ** 2 + harm**2 * (u2 - fp) ** 2 - 2 * r * harm * (tp - l1) * (u2 - fp))
    high = d + math.sqrt((u1 - tp) ** 2 + harm**2 * (fp - l2) ** 2 - 2 * r * harm * (u1 - tp) * (fp - l2))
    return [d, low, high]


def trapezoids(x, y, low, high):
    """Integral of the broken line, each piece cut to [low, high]; no knots are added to the line as a whole."""
    area = 0
    for x0, y0, x1, y1 in zip(x, y, x[1:], y[1:]):
        a, b = max(low, x0), min(high, x1)
        if b > a:
            slope = (y1 - y0) / (x1 - x0)
            area += (b - a) * (y0 + slope * (a - x0) + y0 + slope * (b - x0)) / 2
    return area


def partial(p, y, low, high, focus):
    fpr, tpr, _ = sk.roc_curve(y, p, drop_intermediate=False)
    area = (trapezoids(fpr, tpr, 1 - high, 1 - low) if focus == "specificity"
            else trapezoids(tpr, 1 - fpr, low, high))
    least = (high - low) * ((1 - low) + (1 - high)) / 2
    corrected = (1 + (area - least) / (high - low - least)) / 2 if area >= least else math.nan
    return [area, corrected]


def mcnemar(right_a, right_b, patient):
    b, c = (right_a & ~right_b).sum(), (~right_a & right_b).sum()
    exact = 1.0 if b + c == 0 else stats.binomtest(int(b), int(b + c)).pvalue
    statistic = (b - c) ** 2 / (b + c)
    d = np.array([(right_a.astype(int) - right_b)[patient == k].sum() for k in np.unique(patient)])
    clustered = d.sum() ** 2 / (d**2).sum()
    return [b, c, exact, statistic, stats.chi2.sf(statistic, 1), clustered, stats.chi2.sf(clustered, 1)]


def holm(p):
    order = np.argsort(p)
    m, running, result = len(p), 0, np.empty(len(p))
    for rank, i in enumerate(order):
        running = max(running, min(1, (m - rank) * p[i]))
        result[i] = running
    return result


def placements(p, y):
    pos, neg = p[y == 1], p[y == 0]
    wins = (pos[:, None] > neg[None, :]) + 0.5 * (pos[:, None] == neg[None, :])
    return wins.mean(1), wins.mean(0)


def newcombe_variance(theta, m, n):
    """Hanley & McNeil's with both class sizes less one replaced by N* (Newcombe 2006, part 2, method 5)."""
    star = (m + n) / 2 - 1
    return theta * (1 - theta) * (1 + star * (1 - theta) / (2 - theta) + star * theta / (1 + theta)) / (m * n)


def newcombe(theta, m, n, z):
    def away(bound):
        return abs(theta - bound) - z * math.sqrt(max(0.0, newcombe_variance(bound, m, n)))

    low = 0.0 if theta <= 0 else optimize.brentq(away, 1e-14, theta if theta < 1 else 1 - 1e-12, xtol=1e-15)
    high = 1.0 if theta >= 1 else optimize.brentq(away, theta if theta > 0 else 1e-12, 1 - 1e-14, xtol=1e-15)
    return low, high


def difference_bound(parts, z, down):
    """A bound of the difference of two AUROCs on different cases, each (theta, m, n): both move towards their own bounds."""
    (a, ma, na), (b, mb, nb) = parts
    end_a, end_b = newcombe(a, ma, na, z)[0 if down else 1], newcombe(b, mb, nb, z)[1 if down else 0]

    def away(way):
        at_a, at_b = a + way * (end_a - a), b + way * (end_b - b)
        variance = newcombe_variance(at_a, ma, na) + newcombe_variance(at_b, mb, nb)
        return abs((at_a - a) - (at_b - b)) - z * math.sqrt(variance)

    way = optimize.brentq(away, 0, 1, xtol=1e-15)
    return (a + way * (end_a - a)) - (b + way * (end_b - b))


def unpaired(p, y, group):
    """Two AUROCs on different cases: their difference, and the two-sided p at which the interval of it touches 0."""
    parts = []
    for part in (group, ~group):
        v10, v01 = placements(p[part], y[part])
        parts.append((v10.mean(), len(v10), len(v01)))
    difference = parts[0][0] - parts[1][0]
    z = optimize.brentq(lambda z: difference_bound(parts, z, difference > 0), 1e-3, 20, xtol=1e-13)
    return difference, 2 * stats.norm.sf(z)


def subgroups(p, y, grade):
    """Four groups against the rest: differences and p after Holm; two groups tested once."""
    four = [unpaired(p, y, grade == g) for g in range(4)]
    two = unpaired(p, y, grade < 2)
    return [d for d, _ in four] + list(holm(np.array([q for _, q in four]))) + list(two)


def by_patient(p, y, patient):
    names = np.unique(patient)
    truth = np.array([y[patient == k].max() for k in names])
    return [len(names), sk.roc_auc_score(truth, [p[patient == k].max() for k in names]),
            sk.roc_auc_score(truth, [p[patient == k].mean() for k in names])]


def emit(name, rows):
    print(f"constexpr double {name}[][{len(rows[0])}] = {{")
    for row in rows:
        print("    {" + ", ".join("NAN" if math.isnan(v) else repr(float(v)) for v in row) + "},")
    print("};")


def main():
    rows = {k: [] for k in ("Calibration", "Brier", "NetBenefit", "Partial", "McNemar", "Kappa", "Holm", "Subgroups", "Patients")}
    for t in range(TABLES):
        y, a, b, patient, grade, call = draw(t)
        p, q = a / 1000, b / 1000
        rows["Calibration"].append(calibration(p, y, patient))
        rows["Brier"].append(brier(p, y))
        rows["NetBenefit"].append(sum((net_benefit(p, y, k / 100) for k in (1, 7, 30, 50, 80, 99)), [])
                                  + net_benefit_bounds(p, y, 0.3))
        spec, sens = partial(p, y, 0.8, 1, "specificity"), partial(p, y, 0.7, 0.95, "sensitivity")
        # scikit-learn's is McClish's for the same part.
        assert math.isnan(spec[1]) or abs(sk.roc_auc_score(y, p, max_fpr=0.2) - spec[1]) < 1e-12
        rows["Partial"].append(spec + sens)
        rows["McNemar"].append(mcnemar((p >= 0.5) == y, (q >= 0.5) == y, patient))
        rows["Kappa"].append([sk.cohen_kappa_score(grade, call, weights="quadratic", labels=range(4))])
        rows["Holm"].append(holm(a[:5] / 5000))
        rows["Patients"].append(by_patient(p, y, patient))
        # The other tables have groups of fewer than 20 cases, or of 5 of a class.
        enough = all(min((part & (y == 1)).sum(), (part & (y == 0)).sum()) >= 5 and part.sum() >= 20
                     for part in [grade == g for g in range(4)])
        rows["Subgroups"].append(subgroups(p, y, grade) if enough else [math.nan] * 10)
    for name, values in rows.items():
        emit("k" + name, values)


if __name__ == "__main__":
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Made by tests/reference/measures.py (scikit-learn 1.2.1, SciPy 1.10.1); not to be edited.")
    print("// clang-format off")
    print("#pragma once\n#include <cmath>\n\nnamespace lightbox::evaluation::reference {\n")
    main()
    print("\n}  // namespace lightbox::evaluation::reference")
