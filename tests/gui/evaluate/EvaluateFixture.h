// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <filesystem>
#include <memory>

#include "engine/PickThreshold.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "pages/evaluate/ConfusionMatrix.h"
#include "pages/evaluate/EvaluatePage.h"
#include "pages/evaluate/EvaluationData.h"
#include "spec/Json.h"
#include "widgets/plots/ThresholdPlot.h"

namespace lightbox::test {

/// Takes hold of the line at `from`, above the plot, and moves it with steps as a hand makes them.
inline void dragLine(gui::ThresholdPlot& plot, double from, double to) {
    auto* canvas = plot.findChild<QWidget*>();
    const auto at = [&](double probability) {
        return QPoint(canvas->mapFrom(&plot, plot.positionOf(probability, 0).toPoint()).x(), 8);
    };
    QTest::mousePress(canvas, Qt::LeftButton, {}, at(from));
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(canvas, at(from + (to - from) * i / 4));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(to));
}

/// The page with a project whose run has predictions.
struct EvaluateFixture : PageFixture<gui::EvaluatePage> {
    explicit EvaluateFixture(const Scheme& scheme = schemes().front()) : PageFixture(scheme) {
        settle();
    }
    void settle() {
        PageFixture::settle();
        QTRY_VERIFY_WITH_TIMEOUT(cell(0, 0) != nullptr, kPatience);
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
    spec::OperatingPoint lock(spec::Objective objective, double value) {
        spec::ThresholdRequest request;
        request.run = data.run;
        request.objective = objective;
        request.value = value;
        request.lock = true;
        request.reason = "test";
        return engine::pickThreshold(data.project, request);
    }
    /// Reads the project anew, and waits.
    void reload() {
        bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.session().isLoading() && !bench.jobs().busy(), kPatience);
        settle();
    }
    /// Predictions as in view, of the cases that `keep` says.
    template <class Keep> std::shared_ptr<const gui::EvaluationData> dataOf(const Keep& keep) {
        auto view = std::make_shared<gui::RunData>(*bench.session().runView().data());
        auto predictions = std::make_shared<spec::Predictions>(*view->predictions);
        std::erase_if(predictions->rows, [&](const auto& row) { return !keep(row); });
        view->predictions = predictions;
        view->raw = nullptr;
        return std::make_shared<const gui::EvaluationData>(gui::evaluationOf(view, {}));
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
