// SPDX-License-Identifier: GPL-3.0-or-later
// How the window holds up with a large project: pages_speed [IMAGES [RUNS]] (default 100,000 and 20). Makes a project of made-up images
// (no pixels are read) with a split and runs that were evaluated, opens it in the window, goes to every page, and says how much processor
// time each took until nothing was at work any more, and the longest that the window did not answer.
#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>

#include "base/Random.h"
#include "engine/MakeSplit.h"
#include "look/Theme.h"
#include "project/Project.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "shell/MainWindow.h"
#include "shell/Workbench.h"

using namespace lightbox;

namespace {

void addImages(project::Project& project, std::size_t count) {
    base::Random random{1};
    std::vector<spec::ImageRecord> images(count);
    for (std::size_t i = 0; i < count; ++i) {
        spec::ImageRecord& image = images[i];
        const std::size_t patient = i / 3;
        const bool ill = patient % 4 == 0;
        image.id = spec::ImageId((ill ? "PNEUMONIA/p" : "NORMAL/p") + std::to_string(patient) +
                                 "_" + std::to_string(i % 3) + ".png");
        image.source.file = "/nowhere/" + image.id.str();
        image.patient = "p" + std::to_string(patient);
        image.studyDate = "2019-0" + std::to_string(1 + i % 9) + "-11";
        image.label = ill ? 1 : 0;
        image.width = image.height = 1024;
        image.pixelHash = std::to_string(i);
        image.meanIntensity = random.uniform();
        image.fields = {{"age", std::to_string(20 + random.below(70))},
                        {"sex", random.uniform() < 0.5 ? "F" : "M"},
                        {"site", "hospital " + std::to_string(random.below(5))},
                        {"view", random.uniform() < 0.7 ? "PA" : "AP"}};
    }
    spec::DatasetInfo info;
    info.name = "index";
    info.format = "folder";
    info.classes = {"NORMAL", "PNEUMONIA"};
    info.positive = 1;
    project.setInfo(info);
    (void)project.addImages(images);
}

void addRun(project::Project& project, const spec::Dataset& dataset, const spec::Split& split,
            int number) {
    spec::RunRecord record;
    record.name = "run " + std::to_string(number);
    record.id = project.newRun(record.name);
    record.dataset = dataset.info;
    record.split = split.id;
    record.members = split.members;
    record.fingerprint = project::dataFingerprint(dataset, split.members);
    record.result.run = record.id;
    record.result.outcome = spec::Outcome::Completed;
    project.saveRunRecord(record);
    base::Random random{static_cast<std::uint64_t>(number)};
    spec::Predictions predictions{
        dataset.info.task, dataset.info.classes, dataset.info.positive, {}};
    for (const spec::ImageRecord& image : dataset.images) {
        const spec::Set set = split.members.at(image.key);
        if (set == spec::Set::Train)
            continue;
        const double p = 0.5 * random.uniform() + (image.label == 1 ? 0.4 : 0.0);
        predictions.rows.push_back({image.id,
                                    image.patient.value_or(""),
                                    spec::toString(set),
                                    image.label,
                                    {},
                                    {1 - p, p}});
    }
    project.savePredictions(record.id, predictions);
}

double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;  // of all threads
}

/// Until the window has settled for a while. Returns the longest time between two turns of its loop. It
/// sleeps between events, so that a job's processor time is not counted twice by a loop that spins.
qint64 settle(gui::MainWindow& window) {
    qint64 longest = 0;
    QTimer wake;
    wake.start(5);
    QElapsedTimer calm;
    calm.start();
    while (calm.elapsed() < 300) {
        QElapsedTimer turn;
        turn.start();
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, turn.elapsed());
        if (!window.settled())
            calm.restart();
    }
    return longest;
}

template <class Act> void tell(const char* what, gui::MainWindow& window, Act&& act) {
    const double before = processorSeconds();
    QElapsedTimer turn;
    turn.start();
    act();
    const qint64 first = turn.elapsed();
    const qint64 longest = std::max(first, settle(window));
    std::printf("%-24s %6.2f s   longest turn %5lld ms\n", what, processorSeconds() - before,
                static_cast<long long>(longest));
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const std::size_t images = argc > 1 ? std::stoul(argv[1]) : 100'000;
    const int runs = argc > 2 ? std::stoi(argv[2]) : 20;
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString() + "/index.lightbox";
    {
        project::Project project = project::Project::create(path, "index");
        addImages(project, images);
    }
    (void)engine::makeSplit(path, {});
    {
        project::Project project = project::Project::open(path, project::Access::Write);
        const spec::Dataset dataset = project.dataset();
        const spec::Split split = *project.currentSplit();
        for (int i = 1; i <= runs; ++i)
            addRun(project, dataset, split, i);
    }
    std::printf("%zu images, %d runs\n", images, runs);
    gui::Workbench bench;
    bench.theme().apply(application);
    gui::MainWindow window(bench.context());
    window.show();
    tell("open", window, [&] {
        window.openProject(QString::fromStdString(path.string()));
        QTimer wake;
        wake.start(5);
        while (bench.session().folder().empty())
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    });
    for (const char* round : {"", ", again"})
        for (const gui::PageId page : gui::allPages)
            tell((gui::pageKey(page).toStdString() + round).c_str(), window,
                 [&] { window.showPage(page); });
    for (const gui::PageId page : gui::allPages) {
        window.showPage(page);
        settle(window);
        tell(("theme on " + gui::pageKey(page).toStdString()).c_str(), window,
             [&] { bench.theme().toggle(); });
    }
    return 0;
}
