// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <filesystem>

#include "pages/evaluate/ConfusionMatrix.h"
#include "pages/evaluate/EvaluatePage.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "shell/Workbench.h"
#include "spec/Json.h"
#include "support/CalibratedRun.h"
#include "support/PredictedProject.h"

namespace lightbox::test {

inline constexpr int kPatience = 20'000;

/// The page with a project whose run has predictions.
struct EvaluateFixture {
    PredictedProject data;
    gui::Workbench bench;
    gui::EvaluatePage page{bench.context()};

    explicit EvaluateFixture(const Scheme& scheme = schemes().front()) : data(scheme) {
        bench.theme().apply(*qApp);
        page.resize(1328, 820);
        page.show();
        bench.session().open(data.project);
        settle();
    }
    void settle() {
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && page.settled() &&
                                     !bench.jobs().busy() && cell(0, 0) != nullptr,
                                 kPatience);
    }
    template <class T> T* child(const char* name = "") {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    gui::MatrixCell* cell(int truth, int called) {
        return child<gui::ConfusionMatrix>()->cell(truth, called);
    }
    /// An ensemble, a member of which trained on what the ensemble holds out.
    spec::RunId addFoldEnsemble() {
        const spec::RunId made = data.addRun("folds", 9);
        auto writer = project::Project::open(data.project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(made);
        spec::RunRecord member = writer.runRecord(data.run);
        for (auto& [key, set] : member.members)
            set = spec::Set::Train;
        record.ensemble = {data.run};
        const auto folder = writer.runFolder(made) / "members" / data.run.str();
        std::filesystem::create_directories(folder);
        base::writeFileAtomically(folder / "run.json", spec::toJson(member).dump());
        writer.saveRunRecord(record);
        return made;
    }
    void chooseObjective(const char* name) {
        auto* objective = child<QComboBox>("objective");
        objective->setCurrentIndex(objective->findText(QString::fromLatin1(name)));
        Q_EMIT objective->activated(objective->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(page.settled(), kPatience);
    }
    double inForce() { return bench.session().runView().threshold(); }
    /// Waits until the run is in view.
    void show(const spec::RunId& run) {
        bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().run(run) != nullptr, kPatience);
        bench.session().setCurrentRun(run);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().runView().data() &&
                                     bench.session().runView().data()->run == run,
                                 kPatience);
        settle();
    }
    QPushButton* confirm() {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->isVisible())
                if (auto* button = widget->findChild<QPushButton*>(QStringLiteral("confirm")))
                    return button;
        return page.findChild<QPushButton*>(QStringLiteral("confirm"));
    }
};

}  // namespace lightbox::test
