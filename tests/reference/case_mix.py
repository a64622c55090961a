# SPDX-License-Identifier: GPL-3.0-or-later
"""Case mix of two sides and recalibration, on tables of measures.py.

    python3 tests/reference/case_mix.py > tests/core/evaluation/CaseMixReference.h

Development is table t - 3, the cohort table t, both by patient: the truth, the grade (four values) and the second score in thousandths
(a number). A patient counts one: shares and numbers are means over its cases. Standardised differences after Austin 2009; quartiles by
numpy.quantile. Recalibration of the cohort's first score: logistic models by Newton (measures.py), checked against scikit-learn's
LogisticRegression without a penalty; the run's own rows are table t - 3. Made with scikit-learn 1.2.1, NumPy 1.24.2.
"""
import numpy as np
from sklearn.linear_model import LogisticRegression

from measures import draw, logit, newton

TABLES = (8, 15, 22, 29)


def by_patient(values, patients):
    return np.array([values[patients == one].mean() for one in np.unique(patients)])


def standardised(development, cohort, share):
    a, b = development.mean(), cohort.mean()
    variance = (a * (1 - a) + b * (1 - b)) / 2 if share else (development.var(ddof=1) + cohort.var(ddof=1)) / 2
    return (b - a) / np.sqrt(variance)


def sides(t):
    y0, _, q0, patient0, grade0, _ = draw(t - 3)
    y1, _, q1, patient1, grade1, _ = draw(t)
    for name, first, second, share in [("y", y0, y1, True)] + [
        (f"grade {g}", grade0 == g, grade1 == g, True) for g in range(4)
    ] + [("q", q0, q1, False)]:
        a, b = by_patient(first.astype(float), patient0), by_patient(second.astype(float), patient1)
        spread = list(np.quantile(b, (0.25, 0.5, 0.75))) if not share else [b.std(ddof=1), 0, 0]
        yield [a.mean(), b.mean(), standardised(a, b, share)] + spread


def recalibration(t):
    y, p, _, patient, _, _ = draw(t)
    x = logit(p / 1000)
    moved = newton(np.ones((len(x), 1)), y, x)[0]
    both = newton(np.array([np.ones(len(x)), x]).T, y, 0)[0]
    fit = LogisticRegression(penalty=None, max_iter=10000, tol=1e-12).fit(x[:, None], y)
    assert abs(fit.coef_[0, 0] - both[1]) < 1e-3 and abs(fit.intercept_[0] - both[0]) < 1e-3
    own_y, own_p, *_ = draw(t - 3)
    own = newton(np.ones((len(own_y), 1)), own_y, logit(own_p / 1000))[0]
    of_share = lambda truth: logit(np.array([np.mean(truth)]))[0]
    expected = own[0] + of_share(y) - of_share(own_y)
    shifted = 1 / (1 + np.exp(-(x + expected)))
    return [moved[0], both[0], both[1], expected, np.mean((p / 1000 - y) ** 2), np.mean((shifted - y) ** 2), own[0]]


def rows(name, values):
    print(f"constexpr double {name}[][{len(values[0])}] = {{")
    for row in values:
        print("    {" + ", ".join(repr(float(v)) for v in row) + "},")
    print("};")


print("// SPDX-License-Identifier: GPL-3.0-or-later")
print("// Made by tests/reference/case_mix.py (scikit-learn 1.2.1, NumPy 1.24.2); not to be edited.")
print("// clang-format off\n#pragma once\n#include <cstddef>\n")
print("namespace lightbox::evaluation::reference {\n")
print("constexpr std::size_t kMixTables[] = {" + ", ".join(map(str, TABLES)) + "};")
rows("kMix", [row for t in TABLES for row in sides(t)])
rows("kRecalibrated", [recalibration(t) for t in TABLES])
print("\n}  // namespace lightbox::evaluation::reference")
