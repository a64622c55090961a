// SPDX-License-Identifier: GPL-3.0-or-later
// How fast Evaluate follows a dragged threshold: handle_speed [CASES] (default 100,000). Makes a project of made-up images, three a patient, nearly
// all of which are in validation, opens Evaluate with every plot in view, moves the threshold and says how long each move took until all was
// drawn, in milliseconds of processor time and by the clock.
#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <string>
#include <vector>

#include "base/Random.h"
#include "engine/MakeSplit.h"
#include "look/Theme.h"
#include "pages/evaluate/EvaluatePage.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "shell/Workbench.h"
#include "support/PredictedRun.h"
#include "workers/JobRunner.h"

using namespace lightbox;

namespace {

void makeProject(const std::filesystem::path& path, std::size_t cases) {
    {
        project::Project project = project::Project::create(path, "index");
        std::vector<spec::ImageRecord> images(cases);
        for (std::size_t i = 0; i < cases; ++i) {
            spec::ImageRecord& image = images[i];
            const std::size_t patient = i / 3;
            image.id = spec::ImageId("p" + std::to_string(patient) + "_" + std::to_string(i % 3));
            image.source.file = "/nowhere/" + image.id.str();
            image.patient = "p" + std::to_string(patient);
            image.label = patient % 4 == 0 ? 1 : 0;
            image.width = image.height = 1024;
            image.pixelHash = std::to_string(i);
        }
        spec::DatasetInfo info;
        info.name = "index";
        info.format = "folder";
        info.classes = {"NORMAL", "PNEUMONIA"};
        info.positive = 1;
        project.setInfo(info);
        (void)project.addImages(images);
    }
    spec::SplitSpec split;
    split.ratios = {1, 98, 1};
    (void)engine::makeSplit(path, split);
    base::Random random{1};
    (void)test::addPredictedRun(path, "run", {spec::Set::Val}, [&](const spec::ImageRecord& image) {
        const double p = 0.6 * random.uniform() + (image.label == 1 ? 0.4 : 0.0);
        return std::vector<double>{1 - p, p};
    });
}

void settle(gui::Workbench& bench, gui::EvaluatePage& page) {
    QElapsedTimer calm;
    calm.start();
    while (calm.elapsed() < 500) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        if (!bench.session().isOpen() || !page.settled() || bench.jobs().busy())
            calm.restart();
    }
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const std::size_t cases = argc > 1 ? std::stoul(argv[1]) : 100'000;
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString() + "/index.lightbox";
    makeProject(path, cases);
    gui::Workbench bench;
    bench.theme().apply(application);
    gui::EvaluatePage page(bench.context());
    page.resize(1840, 1150);
    page.show();
    bench.session().open(path);
    settle(bench, page);
    page.activate();
    settle(bench, page);
    std::vector<double> processor;
    std::vector<double> clock;
    for (int i = 0; i < 100; ++i) {
        const std::clock_t before = std::clock();
        QElapsedTimer turn;
        turn.start();
        bench.session().runView().setPoint(1, 0.3 + 0.004 * i);
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        processor.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
        clock.push_back(static_cast<double>(turn.nsecsElapsed()) / 1e6);
    }
    for (const auto& [name, times] :
         {std::pair{"processor", &processor}, std::pair{"clock", &clock}}) {
        std::sort(times->begin(), times->end());
        std::printf("%zu cases, %-9s median %6.2f ms   95 %% %6.2f ms   longest %6.2f ms\n", cases,
                    name, (*times)[50], (*times)[95], times->back());
    }
    return 0;
}
