// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "spec/ImportStep.h"
#include "spec/Progress.h"

namespace lightbox::gui {

/// Counts an import while it runs: the importing threads tell it, the window asks it. Shared by both.
class ImportWatch {
public:
    /// One of the last images read, or a file that was refused.
    struct Tile {
        std::uint64_t number = 0;  ///< counts up from 1
        std::string id;
        QImage picture;      ///< null for a refused file
        std::string reason;  ///< as ImportIssue::reason; "" for an image
        std::string detail;  ///< as ImportIssue::detail, and what it was written from
        messages::Message text = {};
    };
    struct ClassCount {
        std::string name;
        std::size_t images = 0;
    };
    struct Counts {
        std::size_t images = 0;
        std::size_t patients = 0;
        std::size_t duplicates = 0;  ///< images whose pixels were read before, equal in every bit
        std::size_t refused = 0;     ///< files that are no image
        std::vector<ClassCount> classes;  ///< in index order, as far as they are known
        std::vector<Tile> tiles;          ///< the last, oldest first
    };
    static constexpr std::size_t tiles = 11;

    /// What the engine is handed: passes progress on to `progress` and tells `watch` the rest.
    class Observer : public spec::ProgressObserver {
    public:
        Observer(ImportWatch& watch, spec::ProgressObserver& progress)
            : m_watch(watch),
              m_progress(progress) {}
        void progressed(const spec::Progress& progress) override {
            m_progress.progressed(progress);
        }
        void classesExpected(const std::vector<std::string>& classes) override {
            m_watch.expect(classes);
        }
        void stepped(const spec::ImportStep& step) override { m_watch.count(step); }
        int wantedThumbnail() override { return m_watch.wantedThumbnail(); }

    private:
        ImportWatch& m_watch;
        spec::ProgressObserver& m_progress;
    };

    [[nodiscard]] Counts counts() const;

private:
    using Clock = std::chrono::steady_clock;
    void expect(const std::vector<std::string>& classes);
    void count(const spec::ImportStep& step);
    void countLabel(std::string_view label);
    void addTile(Tile tile);
    int wantedThumbnail();

    mutable std::mutex m_mutex;
    Clock::time_point m_lastThumbnail{};
    std::size_t m_images = 0;
    std::size_t m_duplicates = 0;
    std::size_t m_refused = 0;
    bool m_isMultilabel = false;
    std::vector<std::string> m_expected;
    std::vector<std::size_t> m_findings;  ///< parallel to m_expected
    std::map<std::string, std::size_t, std::less<>> m_labels;
    std::unordered_set<std::string> m_patients;
    std::unordered_set<std::string> m_pixels;
    std::uint64_t m_lastTile = 0;
    std::deque<Tile> m_tiles;
};

}  // namespace lightbox::gui
