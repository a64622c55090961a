// SPDX-License-Identifier: GPL-3.0-or-later
// How the Cases page holds up with a large index: cases_speed [IMAGES] (default 100,000). Makes a project of made-up images in a
// temporary folder (no pixels are read), and says how long opening, filtering, searching, scrolling and a change of theme take, and the memory.
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

#include "base/Random.h"
#include "look/Theme.h"
#include "models/ImageListModel.h"
#include "models/PatientTreeModel.h"
#include "pages/cases/ThumbnailView.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "shell/MainWindow.h"
#include "shell/Workbench.h"

using namespace lightbox;

namespace {

void makeProject(const std::filesystem::path& folder, std::size_t count) {
    project::Project project = project::Project::create(folder, "index");
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

/// Of this process, in MB.
long residentMb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stol(line.substr(6)) / 1024;
    return 0;
}

double milliseconds(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const std::size_t count = argc > 1 ? std::stoul(argv[1]) : 100'000;
    QTemporaryDir folder;
    const std::filesystem::path project = folder.path().toStdString() + "/index.lightbox";
    makeProject(project, count);
    std::printf("%zu images\n", count);

    gui::ProjectSnapshot snapshot;
    std::printf("open            %8.0f ms\n",
                milliseconds([&] { snapshot = gui::readSnapshot(project); }));
    gui::ImageNames names;
    names.pseudonyms = snapshot.pseudonyms;
    gui::ImageListModel list;
    gui::PatientTreeModel tree;
    list.setNames(names);
    std::printf("grid            %8.0f ms\n",
                milliseconds([&] { list.setDataset(snapshot.dataset); }));
    std::printf("tree            %8.0f ms\n",
                milliseconds([&] { tree.setImages(snapshot.dataset, list.shown(), names); }));
    const auto filtered = [&](const char* what, const gui::ImageFilter& filter) {
        const double took = milliseconds([&] {
            list.setFilter(filter);
            tree.setImages(snapshot.dataset, list.shown(), names);
        });
        std::printf("%-15s %8.0f ms  %zu images\n", what, took, list.shown().size());
    };
    gui::ImageFilter filter;
    filter.cls = 1;
    filtered("class", filter);
    filter = {};
    filter.fields = {{"sex", "F"}, {"view", "AP"}};
    filtered("two fields", filter);
    filter = {};
    filter.text = QStringLiteral("p3217");
    filtered("search a name", filter);
    filter.text = QStringLiteral("hospital 3");
    filtered("search a field", filter);
    filtered("all again", {});

    gui::Workbench bench;
    bench.theme().apply(application);
    gui::ThumbnailView grid(bench.context().thumbnails);
    grid.setImageModel(&list);
    grid.resize(660, 420);
    grid.show();
    application.processEvents();
    std::vector<double> frames;
    for (int i = 0; i < 300; ++i)
        frames.push_back(milliseconds([&] {
            grid.verticalScrollBar()->setValue(i * 97);
            grid.viewport()->repaint();
        }));
    std::sort(frames.begin(), frames.end());
    std::printf("frame, median   %8.1f ms\nframe, 99th     %8.1f ms\n", frames[150], frames[297]);
    std::printf("memory          %8ld MB\n", residentMb());

    gui::MainWindow window(bench.context());
    window.show();
    window.openProject(QString::fromStdString(project.string()));
    do
        application.processEvents(QEventLoop::WaitForMoreEvents);
    while (!bench.session().isOpen() || !window.settled());
    for (int i = 0; i < 4; ++i)
        std::printf("change of theme %8.0f ms\n", milliseconds([&] { bench.theme().toggle(); }));
    return 0;
}
