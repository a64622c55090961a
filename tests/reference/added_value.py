# SPDX-License-Identifier: GPL-3.0-or-later
"""What a score adds to known fields, and how many cases a study takes, on tables of measures.py.

    python3 tests/reference/added_value.py > tests/core/evaluation/AddedValueReference.h

Known: the grade (four values) and the second score in thousandths (a number). Maximum likelihood by scikit-learn's LogisticRegression
without a penalty, polished by Newton; Firth 1993 as the root of the modified score, checked to be the maximum of the penalised
likelihood; likelihood ratios by SciPy's chi-square; over patients the sandwich (Liang & Zeger 1986). Optimism: 500 bootstrap samples of
NumPy's own draws. Sample sizes: the first n whose interval (Newcombe's method 5, Wilson's) is narrow enough, tried one by one.
Made with scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2.
"""
import math

import numpy as np
from scipy import stats
from scipy.optimize import brentq, root
from sklearn import metrics as sk
from sklearn.linear_model import LogisticRegression

from decisions import quantile, wilson
from intervals import newcombe
from measures import draw, logit, newton

TABLES = (8, 15, 22, 29)
SAMPLES = 500
Z = stats.norm.ppf(0.975)


def design(grade, q, score):
    """Intercept, three of four grades, the number, and the score last."""
    values, counts = np.unique(grade, return_counts=True)
    commonest = values[np.argmax(counts)]
    columns = [np.ones(len(grade))] + [(grade == v).astype(float) for v in values if v != commonest] + [q.astype(float)]
    return np.array(columns).T, np.array(columns + [score]).T


def likelihood(x, y, b):
    z = x @ b
    return float((y * z - np.logaddexp(0, z)).sum())


def ml(x, y):
    scale = np.where(x.std(0) > 0, x.std(0), 1)
    start = LogisticRegression(penalty=None, fit_intercept=False, max_iter=10000, tol=1e-10).fit(x / scale, y).coef_[0]
    b, covariance, _ = newton(x / scale, y, 0)
    assert np.abs(start - b).max() < 1e-3 * (1 + np.abs(b).max())
    return b / scale, covariance / np.outer(scale, scale)


def firth(x, y, held=0):
    """The last `held` coefficients stay 0; the information is that of all columns."""
    free = x.shape[1] - held
    full = lambda b: np.concatenate([b, np.zeros(held)])

    def penalised(b):
        p = 1 / (1 + np.exp(-(x @ full(b))))
        return likelihood(x, y, full(b)) + np.linalg.slogdet(x.T @ (x * (p * (1 - p))[:, None]))[1] / 2

    def score(b):
        p = 1 / (1 + np.exp(-(x @ full(b))))
        w = p * (1 - p)
        information = x.T @ (x * w[:, None])
        hat = w * np.einsum("ij,jk,ik->i", x, np.linalg.inv(information), x)
        return (x.T @ (y - p + hat * (0.5 - p)))[:free]

    found = root(score, np.zeros(free), tol=1e-13)
    assert np.abs(found.fun).max() < 1e-8, found
    for c in range(free):
        for step in (-1e-3, 1e-3):
            moved = found.x.copy()
            moved[c] += step
            assert penalised(moved) < penalised(found.x)
    p = 1 / (1 + np.exp(-(x @ full(found.x))))
    return found.x, penalised(found.x), np.linalg.inv(x.T @ (x * (p * (1 - p))[:, None]))


def optimism(known, both, y, seed):
    rng = np.random.default_rng(seed)
    total = []
    while len(total) < SAMPLES:
        i = rng.integers(0, len(y), len(y))
        if len(np.unique(y[i])) < 2:
            continue
        try:
            fits = [newton(x[i], y[i], 0)[0] for x in (known, both)]
        except np.linalg.LinAlgError:
            continue
        area = lambda rows: sk.roc_auc_score(y[rows], both[rows] @ fits[1]) - sk.roc_auc_score(y[rows], known[rows] @ fits[0])
        total.append(area(i) - area(np.arange(len(y))))
    return float(np.mean(total))


def added(t):
    y, a, b, patient, grade, _ = draw(t)
    known, both = design(grade, b / 1000, logit(a / 1000))
    fitted = [ml(x, y) for x in (known, both)]
    ratio = 2 * (likelihood(both, y, fitted[1][0]) - likelihood(known, y, fitted[0][0]))
    coefficient, error = fitted[1][0][-1], math.sqrt(fitted[1][1][-1, -1])
    # Rounded: equal rows must be ties, in whatever order a library sums.
    areas = [sk.roc_auc_score(y, (x @ f[0]).round(10)) for x, f in zip((known, both), fitted)]
    residual = y - 1 / (1 + np.exp(-(both @ fitted[1][0])))
    sums = np.array([(both * residual[:, None])[patient == c].sum(0) @ fitted[1][1][-1] for c in np.unique(patient)])
    k = len(sums)
    robust = math.sqrt(k / (k - 1) * (sums ** 2).sum())
    wald = coefficient / robust
    return [ratio, stats.chi2.sf(ratio, 1), math.exp(coefficient), math.exp(coefficient - Z * error), math.exp(coefficient + Z * error),
            areas[0], areas[1], wald ** 2, 2 * stats.t.sf(abs(wald), k - 1), math.exp(coefficient - quantile(k - 1) * robust),
            optimism(known, both, y, t)]


def divided(t):
    """Every case of grade 3 is sick: only Firth's models exist."""
    y, a, b, patient, grade, _ = draw(t)
    y = np.where(grade == 3, 1, y)
    known, both = design(grade, b / 1000, logit(a / 1000))
    mean, deviation = both[:, -2:].mean(0), both[:, -2:].std(0)
    both[:, -2:] = (both[:, -2:] - mean) / deviation  # Jeffreys' prior does not mind
    _, with_score, _ = firth(both, y)
    full, _, covariance = firth(both, y)
    _, without, _ = firth(both, y, held=1)
    ratio = 2 * (with_score - without)
    coefficient = full[-1] / deviation[-1]
    return [ratio, stats.chi2.sf(ratio, 1), math.exp(coefficient),
            math.exp(coefficient - Z * math.sqrt(covariance[-1, -1]) / deviation[-1])]


def sizes(t, width, prevalence):
    y, a, _, _, _, _ = draw(t)
    own = y.mean() if prevalence is None else prevalence
    area = sk.roc_auc_score(y, a)
    narrow = lambda low, high: high - low <= width
    n = next(n for n in range(2, 100000) if narrow(*newcombe_bounds(area, own * n, (1 - own) * n)))
    result = [math.ceil(own * n - 1e-9), math.ceil((1 - own) * n - 1e-9)]
    called = a >= 500
    for rate, share in ((called[y == 1].mean(), own), ((~called)[y == 0].mean(), 1 - own)):
        m = next(m for m in range(1, 100000) if narrow(*wilson(rate, m, Z)))
        result += [m, math.ceil(m * (1 - share) / share - 1e-9)]
    return result


def newcombe_bounds(theta, m, n):
    return newcombe(theta, m, n)


def emit(name, rows):
    print(f"constexpr double {name}[][{len(rows[0])}] = {{")
    for row in rows:
        print("    {" + ", ".join(repr(float(v)) for v in row) + "},")
    print("};")


if __name__ == "__main__":
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Made by tests/reference/added_value.py (scikit-learn 1.2.1, SciPy 1.10.1); not to be edited.")
    print("// clang-format off")
    print("#pragma once\n#include <cstddef>\n\nnamespace lightbox::evaluation::reference {\n")
    print(f"constexpr std::size_t kAddedTables[] = {{{', '.join(map(str, TABLES))}}};")
    emit("kAdded", [added(t) for t in TABLES])
    emit("kDivided", [divided(t) for t in TABLES])
    emit("kSizes", [sizes(t, 0.1, None) + sizes(t, 0.2, 0.05) for t in TABLES])
    print("\n}  // namespace lightbox::evaluation::reference")
