// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Demo.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <sstream>
#include <string>

#include "base/Csv.h"
#include "base/Error.h"
#include "base/Files.h"
#include "base/Random.h"
#include "base/Threads.h"
#include "demo/Film.h"
#include "demo/FilmFile.h"
#include "demo/Plan.h"

namespace lightbox::demo {

namespace fs = std::filesystem;

namespace {

constexpr int kMostPatients = 9999;
/// The part of a truncated file that is left.
constexpr double kLeft = 0.6;

void prepareFolder(const fs::path& folder, std::size_t films) {
    std::error_code error;
    if (fs::exists(folder, error) && (!fs::is_directory(folder, error) || !fs::is_empty(folder)))
        throw base::refused("folder_not_empty.demo", {}, folder);
    fs::create_directories(folder, error);
    if (error)
        throw base::failed("file_unwritable.demo", {{"reason", error.message()}}, folder);
    constexpr std::uint64_t kFilmBytes = 380'000;
    base::requireFreeSpace(folder, kFilmBytes * films);
}

/// "x1 y1;x2 y2;…" in whole pixels.
std::string polygonText(const Outline& outline) {
    std::string text;
    for (const Point& point : outline) {
        if (!text.empty())
            text += ';';
        text += std::to_string(std::lround(point.x)) + ' ' + std::to_string(std::lround(point.y));
    }
    return text;
}

void writeTables(const fs::path& folder, const Plan& plan,
                 const std::vector<std::vector<Outline>>& outlines, DemoReport& report) {
    std::ostringstream labels;
    base::CsvWriter labelRows(labels);
    labelRows.field("path").field("label").endRow();
    std::ostringstream lesions;
    base::CsvWriter lesionRows(lesions);
    lesionRows.field("path").field("class").field("polygon").endRow();
    for (std::size_t i = 0; i < plan.films.size(); ++i) {
        const PlannedFilm& film = plan.films[i];
        labelRows.field(film.path).field(toString(film.label)).endRow();
        for (const Outline& outline : outlines[i])
            lesionRows.field(film.path)
                .field(toString(film.drawn.finding))
                .field(polygonText(outline))
                .endRow();
    }
    report.labels = folder / "labels.csv";
    report.lesions = folder / "lesions.csv";
    base::writeFileAtomically(report.labels, labels.str());
    base::writeFileAtomically(report.lesions, lesions.str());
}

void writeReadme(const fs::path& folder, const DemoSpec& spec, const DemoReport& report) {
    std::ostringstream text;
    text << "Lightbox demonstration cohort\n\n"
         << report.images << " synthetic frontal chest films of " << report.patients
         << " patients who do not exist, drawn by a program (seed " << spec.seed
         << "). Not for any medical use.\n\n"
            "P0001/P0001_01.dcm  the films: 12-bit DICOM, computed radiography\n"
            "labels.csv          path and label: normal, pneumonia or effusion\n"
            "lesions.csv         path, class and outline of what was drawn, in pixels from the "
            "top left: x1 y1;x2 y2;...\n\n"
            "Planted faults, which the program is there to catch:\n";
    for (const std::string& fault : report.faults)
        text << "- " << fault << "\n";
    base::writeFileAtomically(folder / "README.txt", text.str());
}

/// Passes on at most 20 reports a second, and the last.
class ThrottledProgress {
public:
    ThrottledProgress(spec::ProgressObserver& observer, std::size_t total)
        : m_observer(observer),
          m_total(total) {}
    void finished(const std::string& path) {
        const std::scoped_lock lock(m_mutex);
        ++m_done;
        const auto now = std::chrono::steady_clock::now();
        if (m_done < m_total && now - m_reported < std::chrono::milliseconds(50))
            return;
        m_reported = now;
        m_observer.progressed({"drawing films", m_done, m_total, path});
    }

private:
    spec::ProgressObserver& m_observer;
    std::size_t m_total;
    std::size_t m_done = 0;
    std::chrono::steady_clock::time_point m_reported;
    std::mutex m_mutex;
};

}  // namespace

DemoReport writeCohort(const fs::path& folder, const DemoSpec& spec,
                       spec::ProgressObserver& progress, std::stop_token stop) {
    if (spec.patients < 1 || spec.patients > kMostPatients)
        throw base::usage("bad_value.patients",
                          {{"patients", spec.patients}, {"most", kMostPatients}});
    const Plan plan = makePlan(spec.seed, spec.patients);
    prepareFolder(folder, plan.films.size());
    std::vector<std::vector<Outline>> outlines(plan.films.size());
    ThrottledProgress throttled(progress, plan.films.size());
    base::parallelFor(plan.films.size(), spec.threads, stop, [&](std::size_t i) {
        const PlannedFilm& planned = plan.films[i];
        const fs::path file = folder / planned.path;
        const Film film = drawFilm(planned.drawn);
        outlines[i] = film.outlines;
        std::error_code error;
        fs::create_directories(file.parent_path(), error);
        writeFilm(file, film, planned.tags);
        if (planned.truncated)
            fs::resize_file(file, static_cast<std::uintmax_t>(
                                      kLeft * static_cast<double>(fs::file_size(file))));
        throttled.finished(planned.path);
    });
    if (stop.stop_requested())
        throw base::cancelled();
    DemoReport report;
    report.images = plan.films.size();
    report.patients = static_cast<std::size_t>(spec.patients);
    report.faults = plan.faults;
    writeTables(folder, plan, outlines, report);
    writeReadme(folder, spec, report);
    return report;
}

}  // namespace lightbox::demo
