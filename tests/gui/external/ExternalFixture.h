// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <filesystem>
#include <string>

#include "base/Files.h"
#include "engine/PickThreshold.h"
#include "engine/external/External.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "pages/external/CohortFlow.h"
#include "pages/external/ExternalPage.h"

namespace lightbox::test {

/// Scores of 90 cases of 45 patients for the classes of `scheme`, half as often positive as the project.
inline std::filesystem::path scoresOf(const Scheme& scheme, const std::filesystem::path& file) {
    const bool isMultilabel = scheme.task == spec::Task::Multilabel;
    std::string text = "image,patient,age,sex";
    if (!isMultilabel)
        text += ",y_true";
    for (const std::string& name : scheme.classes)
        text += (isMultilabel ? ",y_" + name : std::string()) + ",p_" + name;
    text += "\n";
    const std::size_t n = scheme.classes.size();
    for (std::size_t i = 0; i < 90; ++i) {
        const std::size_t cls = n == 2
                                    ? (i % 6 == 0 ? static_cast<std::size_t>(scheme.positive)
                                                  : 1 - static_cast<std::size_t>(scheme.positive))
                                    : i % 3;
        text += "c" + std::to_string(i) + ",q" + std::to_string(i / 2) + "," +
                std::to_string(20 + i % 50) + "," + (i % 4 == 0 ? "F" : "M");
        if (!isMultilabel)
            text += "," + scheme.classes[cls];
        const double sure = 0.35 + 0.6 * static_cast<double>((i * 37) % 97) / 97;
        for (std::size_t c = 0; c < n; ++c) {
            const bool isOne = isMultilabel ? (i >> c) % 2 == 1 : c == cls;
            const double p =
                isOne ? sure : (1 - sure) / static_cast<double>(isMultilabel ? 1 : n - 1);
            text +=
                (isMultilabel ? (isOne ? ",1" : ",0") : "") + std::string(",") + std::to_string(p);
        }
        text += "\n";
    }
    base::writeFileAtomically(file, text);
    return file;
}

/// External on a PredictedProject; a threshold is locked where that is asked for.
struct ExternalFixture : PageFixture<gui::ExternalPage> {
    explicit ExternalFixture(const Scheme& scheme = schemes().front(), bool isLocked = true)
        : PageFixture(scheme),
          scheme(scheme) {
        if (!isLocked)
            return;
        lock(data, scheme);
        bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.session().isLoading(), kPatience);
        settle();
    }
    static void lock(const PredictedProject& of, const Scheme& scheme) {
        spec::ThresholdRequest request;
        request.run = of.run;
        request.cls =
            scheme.classes[scheme.positive >= 0 ? static_cast<std::size_t>(scheme.positive) : 1];
        request.objective = spec::Objective::Sensitivity;
        request.value = 0.85;
        request.lock = true;
        request.reason = "screening";
        (void)engine::pickThreshold(of.project, request);
    }
    /// Reads a table of scores in as a person does, once the file is chosen.
    void add(const char* name) {
        const auto file =
            scoresOf(scheme, data.project.parent_path() / (std::string(name) + ".csv"));
        page.flow().askForName(data.run, QString::fromStdString(file.string()), {});
        confirm();
    }
    /// Says yes to the question, and waits for what follows.
    void confirm() {
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("confirm") != nullptr, kPatience);
        QTest::mouseClick(child<QPushButton>("confirm"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            page.settled() && !bench.jobs().busy() && !bench.session().isLoading(), kPatience);
        settle();
    }
    void reveal() {
        QTest::mouseClick(child<QPushButton>("reveal"), Qt::LeftButton);
        confirm();
    }
    /// All that the page says, wherever.
    QString words() {
        QStringList all;
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible())
                all << label->text();
        return all.join(QLatin1Char('\n'));
    }

    Scheme scheme;
};

}  // namespace lightbox::test
