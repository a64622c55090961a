#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a source file includes what docs/ARCHITECTURE.md draws no arrow to."""
import re
import sys
from pathlib import Path

ALL_CORE = ["messages", "base", "spec", "statistics", "imaging", "store", "data", "models", "evaluation", "training", "explanation",
            "learning", "project", "report", "net", "demo"]
ARROWS = {
    "messages": [],
    "base": ["messages"],
    "spec": ["messages", "base"],
    "statistics": ["messages", "base", "spec"],
    "imaging": ["messages", "base", "spec"],
    "store": ["messages", "base", "spec"],
    "data": ["messages", "base", "spec", "statistics", "imaging", "project", "store"],
    "kernels": [],
    "models": ["messages", "base", "spec", "kernels"],
    "evaluation": ["messages", "base", "spec", "statistics"],
    "training": ["messages", "base", "spec", "store", "kernels", "models", "evaluation"],
    "explanation": ["messages", "base", "spec", "models", "imaging"],
    "project": ["messages", "base", "spec"],
    # The door to models, training and explanation includes their torch-free headers.
    "learning": ["messages", "base", "spec", "store", "models", "training", "explanation"],
    "report": ["messages", "base", "spec", "evaluation", "project"],
    "net": ["messages", "base"],
    "demo": ["messages", "base", "spec", "imaging"],
    "engine": ALL_CORE,
    "decode": ["messages", "imaging"],
    # Draws what report writes: it knows the version of that document and nothing else of the core.
    "paper": ["report"],
    "pdf": ["paper"],
    "node": ["messages", "base", "spec", "store", "models", "evaluation", "training"],
}
# How our programs of the command line speak: cli/console, which needs no project.
CONSOLE = ["messages", "base", "spec"]
# The folders of data/, a step of the way in each: what they may include of the others.
DATA = {
    "volumes": [],
    "sources": ["volumes"],
    "tables": ["sources"],
    "samples": ["volumes", "sources"],
    "splits": ["volumes", "sources", "samples"],
    "health": ["sources", "tables", "samples", "splits"],
    "import": ["volumes", "sources", "tables", "samples"],
}
# The window's folders; a page, pages/NAME, may include itself beside these.
WINDOW = {
    "look": [],
    "widgets": ["look"],
    "models": ["look", "widgets"],
    "workers": ["look", "widgets"],
    "session": ["look", "widgets", "models", "workers"],
    "import": ["look", "widgets", "models", "workers", "session"],
    "pages": ["look", "widgets", "models", "workers", "session"],
    "shell": ["look", "widgets", "models", "workers", "session", "import", "pages"],
}
FRONT = ["engine", "evaluation", "statistics", "project", "spec", "base", "messages"]
# Library headers and the only folders that may name them.
LIBRARIES = [
    (re.compile(r"^(torch|ATen|c10)/"), {"models", "training", "explanation"}),
    (re.compile(r"^opencv2/"), {"imaging"}),
    (re.compile(r"^dcmtk/"), {"imaging", "demo"}),
    (re.compile(r"^openjpeg"), {"imaging"}),
    (re.compile(r"^(SQLiteCpp/|sqlite3)"), {"project"}),
    (re.compile(r"^re2/"), {"data"}),
    (re.compile(r"^zip\.h"), {"data"}),
    (re.compile(r"^zlib\.h"), {"imaging"}),
    (re.compile(r"^tiffio\.h"), {"imaging"}),
    (re.compile(r"^iconv\.h"), {"base"}),
    (re.compile(r"^curl/"), {"net"}),
    (re.compile(r"^boost/"), {"evaluation", "statistics"}),
    (re.compile(r"^openssl/"), {"base"}),
    (re.compile(r"^Q[A-Z]|^Qt[A-Z]"), {"gui", "pdf", "paper"}),
    (re.compile(r"^(CLI/)"), {"cli", "node"}),
]
# Headers that bring torch with them: only whoever links LibTorch may include them.
TORCH_ROOMS = ("models", "training", "explanation")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def faults_of(path: Path, text: str, gui_models: frozenset[str] = frozenset(),
              torch_headers: frozenset[str] = frozenset()) -> list[str]:
    """`path` is relative to src/. `gui_models`: the window's own models/*.h, which share their folder's name with the core's."""
    parts = path.parts
    folder = parts[1] if parts[0] == "core" else parts[0]
    faults = []
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        name = found.group(2)
        where = f"src/{path}:{number}"
        target = name.split("/")[0]
        if found.group(1) == '"' and target in ARROWS and not (folder == "gui" and name in gui_models):
            allowed = FRONT if folder in ("gui", "cli") else ARROWS[folder] + [folder]
            if parts[:3] == ("gui", "widgets", "paper"):
                allowed = [*FRONT, "paper"]
            if parts[:2] == ("cli", "console"):
                allowed = CONSOLE
            if target not in allowed:
                faults.append(f"{where}: no arrow from {folder} to {target} ({name})")
        if folder == "data" and target == "data":
            to = name.split("/")[1]
            if to != parts[2] and to not in DATA[parts[2]]:
                faults.append(f"{where}: no arrow from data/{parts[2]} to data/{to} ({name})")
        if folder in ("engine", "learning") and name in torch_headers:
            faults.append(f"{where}: {name} brings torch, which comes with the module (src/learning) alone")
        for pattern, folders in LIBRARIES:
            if pattern.match(name) and folder not in folders:
                faults.append(f"{where}: {name} belongs to {', '.join(sorted(folders))} only")
        if folder == "engine" and path.suffix == ".h" and target in ARROWS and target not in ("messages", "base", "spec", "engine"):
            faults.append(f"{where}: an engine header shows {name}; only std, messages, base and spec types are shown")
        if folder == "gui":
            if name == "qcustomplot.h" and parts[1:3] != ("widgets", "plots"):
                faults.append(f"{where}: QCustomPlot appears only in widgets/plots")
            own = "/".join(parts[1:3]) if parts[1] == "pages" else parts[1]
            inside = name.removeprefix("gui/")
            if target == "gui" or (found.group(1) == '"' and target in WINDOW):
                to = inside.split("/")[0]
                if len(parts) > 2 and not inside.startswith(own + "/") and to not in WINDOW.get(parts[1], []):
                    faults.append(f"{where}: no arrow from {own} to {to} ({name})")
    return faults


def torch_headers_of(source: Path) -> frozenset[str]:
    """Headers of src/core that include torch, themselves or by another of these rooms."""
    texts = {f"{room}/{p.name}": p.read_text() for room in TORCH_ROOMS for p in (source / "core" / room).glob("*.h")}
    included = {name: {m.group(2) for m in map(INCLUDE.match, text.splitlines()) if m} for name, text in texts.items()}
    found = {name for name, names in included.items() if any(LIBRARIES[0][0].match(n) for n in names)}
    while more := {name for name, names in included.items() if name not in found and names & found}:
        found |= more
    return frozenset(found)


def self_test() -> int:
    bad = [
        ("core/evaluation/Roc.cpp", '#include <torch/torch.h>'),
        ("core/project/Project.cpp", '#include "data/import/Import.h"'),
        ("core/base/Json.cpp", '#include <QString>'),
        ("core/engine/Train.h", '#include "training/Trainer.h"'),
        ("gui/pages/cases/CasesPage.cpp", '#include "pages/split/SplitPage.h"'),
        ("gui/shell/MainWindow.cpp", '#include <qcustomplot.h>'),
        ("gui/pages/cases/CasesPage.cpp", '#include "shell/Workbench.h"'),
        ("gui/pages/cases/CasesPage.cpp", '#include "import/ImportFlow.h"'),
        ("gui/widgets/Banner.cpp", '#include "session/ProjectSession.h"'),
        ("gui/widgets/film/FilmTools.cpp", '#include "session/film/Film.h"'),
        ("gui/session/film/Film.cpp", '#include "pages/review/CaseView.h"'),
        ("gui/models/RunTableModel.cpp", '#include "session/ProjectSession.h"'),
        ("gui/models/RunTableModel.cpp", '#include "workers/JobRunner.h"'),
        ("gui/look/Format.cpp", '#include "widgets/Pills.h"'),
        ("gui/import/ImportFlow.cpp", '#include "pages/cases/CasesPage.h"'),
        ("cli/Train.cpp", '#include "training/Trainer.h"'),
        ("cli/console/Console.cpp", '#include "project/Project.h"'),
        ("node/main.cpp", '#include "engine/Train.h"'),
        ("node/main.cpp", '#include "project/Project.h"'),
        ("core/engine/Weights.cpp", '#include <torch/torch.h>'),
        ("core/engine/Weights.cpp", '#include "models/Weights.h"'),
        ("core/learning/Door.cpp", '#include "models/Classifier.h"'),
        ("core/training/Trainer.cpp", '#include "net/Download.h"'),
        ("core/net/Download.cpp", '#include "spec/Progress.h"'),
        ("core/engine/Download.cpp", '#include <curl/curl.h>'),
        ("core/messages/Table.cpp", '#include "base/Error.h"'),
        ("core/data/tables/TableRows.cpp", '#include "data/import/ImportParts.h"'),
        ("core/data/splits/NearPairs.cpp", '#include "data/health/Health.h"'),
        ("gui/pages/report/ReportPage.cpp", '#include "paper/Paper.h"'),
        ("pdf/main.cpp", '#include "report/Renderers.h"'),
    ]
    torch = frozenset({"models/Weights.h", "models/Classifier.h"})
    missed = [where for where, line in bad if not faults_of(Path(where), line, torch_headers=torch)]
    good = faults_of(Path("core/engine/Train.cpp"), '#include "training/Trainer.h"')
    good += faults_of(Path("gui/pages/cases/CasesPage.cpp"),
                      '#include "pages/cases/Evidence.h"\n#include "session/Page.h"\n#include "models/ImageText.h"',
                      frozenset({"models/ImageText.h"}))
    good += faults_of(Path("gui/shell/PageFactory.cpp"), '#include "pages/cases/CasesPage.h"')
    for where in missed:
        print(f"not caught: {where}")
    return 1 if missed or good else 0


def main() -> int:
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    source = Path(sys.argv[1]) / "src"
    files = sorted(p for p in source.rglob("*") if p.suffix in (".h", ".cpp"))
    gui_models = frozenset(f"models/{p.name}" for p in (source / "gui" / "models").glob("*.h"))
    torch = torch_headers_of(source)
    faults = [fault for p in files for fault in faults_of(p.relative_to(source), p.read_text(), gui_models, torch)]
    print("\n".join(faults) if faults else f"{len(files)} files, every include follows an arrow")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
