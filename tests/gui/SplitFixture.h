// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTableWidget>
#include <QTimer>
#include <algorithm>
#include <filesystem>
#include <functional>
#include <vector>

#include "base/Hash.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "pages/split/SplitPage.h"
#include "support/TemporaryFolder.h"

namespace lightbox::test {

using SplitFixture = PageFixture<gui::SplitPage>;

/// 90 patients of five sites, two images each, with dates, sex and three sets of their own.
inline std::filesystem::path fieldProject(const TemporaryFolder& folder, bool withVal = false) {
    const std::filesystem::path path = folder / (withVal ? "val.lightbox" : "fields.lightbox");
    project::Project writer = project::Project::create(path, "fields");
    spec::DatasetInfo info;
    info.name = "fields";
    info.classes = {"WELL", "ILL"};
    info.positive = 1;
    writer.setInfo(info);
    std::vector<spec::ImageRecord> images;
    for (int patient = 0; patient < 90; ++patient)
        for (int n = 0; n < 2; ++n) {
            spec::ImageRecord image;
            image.id = spec::ImageId("p" + std::to_string(100 + patient) + "_" + std::to_string(n));
            image.source.file = "/nowhere/" + image.id.str();
            image.patient = "p" + std::to_string(100 + patient);
            image.label = patient % 3 == 0 ? 1 : 0;
            image.pixelHash = image.id.str();
            image.sdIntensity = 0.2;
            // Twelve patients whose first pictures can hardly be told apart.
            image.picture = spec::PictureFacts{};
            image.picture->perceptualHash =
                n == 0 && patient < 12 ? 0x0F0F0F0FU : base::xxh64(image.id.str());
            image.studyDate = "20" + std::to_string(10 + patient / 9) + "-03-1" + std::to_string(n);
            image.fields = {{"site", "S" + std::to_string(patient % 5)},
                            {"sex", patient % 2 == 0 ? "F" : "M"}};
            if (withVal)
                image.foundIn = patient < 18 ? "val" : "train";
            images.push_back(image);
        }
    (void)writer.addImages(images);
    return path;
}

/// The page on that project, with what a person does on it.
struct FieldFixture : SplitFixture {
    TemporaryFolder folder;

    FieldFixture() {
        bench.session().open(fieldProject(folder));
        settle();
    }
    void wait() {
        QTRY_VERIFY_WITH_TIMEOUT(
            page.settled() && !bench.jobs().busy() && !bench.session().isLoading(), kPatience);
    }
    void click(const char* name) {
        // What was laid out just now is shown by the next turn of the event loop.
        const auto ready = [&] {
            const auto* there = child<QAbstractButton>(name);
            return there != nullptr && there->isVisible() && there->isEnabled();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(ready(), name, kPatience);
        auto* button = child<QAbstractButton>(name);
        QTest::mouseClick(button, Qt::LeftButton);
        wait();
    }
    [[nodiscard]] const spec::Split& current() { return *bench.session().currentSplit(); }
    /// Some label in sight says so.
    [[nodiscard]] bool says(const QString& text) {
        const QList<QLabel*> labels = page.findChildren<QLabel*>();
        const QList<QAbstractButton*> links = page.findChildren<QAbstractButton*>();
        const auto same = [&](const auto* widget) {
            return widget->text() == text && !widget->isHidden();
        };
        return std::any_of(labels.begin(), labels.end(), same) ||
               std::any_of(links.begin(), links.end(), same);
    }
    [[nodiscard]] QString cell(int row, int column) {
        return page.findChild<QTableWidget*>()->item(row, column)->text();
    }
};

/// What a person does in the dialog that the next click opens.
inline void answer(const std::function<void(QDialog&)>& act) {
    QTimer::singleShot(0, [act] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        act(*dialog);
    });
}

}  // namespace lightbox::test
