# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests/core/data/CheckTests.cpp and RealDataTests.cpp expect of the shortcut checks. Run in the project's folder, with
chest-xray-224.tar unpacked:
    python3 tests/reference/shortcuts.py FOLDER/chest-xray-224
Output with scikit-learn 1.2.1, Pillow 9.4, numpy 1.24:
    small: yes 27 weights 0.286552 -0.078831 -0.051452 intercept -0.947514
    small: AUROC 0.928170595
    border: AUROC 0.9324
    16 x 16: AUROC 0.9787
    file size: AUROC 0.8897
    subjects in several sets: by personN 170 by the whole pattern 0
    PNEUMONIA: whole 0.7297 test 0.6250
"""
import os
import re
import sys
from pathlib import Path

import numpy as np
from PIL import Image
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# A small problem, the same in the test: 60 rows of 3 features.
rows = np.array([[(i * 7 % 11) / 11, (i * 5 % 13) / 13, (i * 3 % 17) / 17] for i in range(60)], np.float32)
yes = np.array([(2 * a - b + (i % 4) / 4 > 0.9) for i, (a, b, _) in enumerate(rows)], int)
model = LogisticRegression(C=0.01, tol=1e-10, max_iter=10000).fit(rows * 10, yes)
print("small: yes", yes.sum(), "weights", *(f"{w:.6f}" for w in model.coef_[0]), "intercept", f"{model.intercept_[0]:.6f}")
print("small: AUROC", f"{roc_auc_score(yes, model.decision_function(rows * 10)):.9f}")

pattern = re.compile(r"(person\d+_(?:bacteria|virus)|(?:NORMAL2-)?IM-\d+)")
files = sorted(Path(sys.argv[1]).glob("*/*/*.jpeg"))
images = [Image.open(f).convert("L") for f in files]
small = np.array([np.asarray(i.resize((56, 56), Image.BOX)) for i in images], float)
tiny = np.array([np.asarray(i.resize((16, 16), Image.BOX)) for i in images], float)
border = np.ones((56, 56), bool)
border[3:-3, 3:-3] = False
y = np.array([f.parent.name == "PNEUMONIA" for f in files], int)
patients = np.array([pattern.search(f.name).group(1) for f in files])
sizes = np.array([[os.path.getsize(f)] for f in files], float)
for name, features in (("border", small[:, border]), ("16 x 16", tiny.reshape(len(y), -1)), ("file size", sizes)):
    fit = make_pipeline(StandardScaler(), LogisticRegression(C=0.01, max_iter=1000))
    score = cross_val_predict(fit, features, y, groups=patients, cv=GroupKFold(5), method="decision_function")
    print(f"{name}: AUROC {roc_auc_score(y, score):.4f}")

falsely = {}
for f in files:
    if found := re.search(r"person\d+", f.name):
        falsely.setdefault(found.group(0), set()).add(f.parts[-3])
truly = {}
for f, patient in zip(files, patients):
    truly.setdefault(patient, set()).add(f.parts[-3])
print("subjects in several sets: by personN", sum(len(s) > 1 for s in falsely.values()), "by the whole pattern",
      sum(len(s) > 1 for s in truly.values()))
print("PNEUMONIA: whole", f"{y.mean():.4f}", "test", f"{y[[f.parts[-3] == 'test' for f in files]].mean():.4f}")
