// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/OpenProject.h"

#include <chrono>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "project/Project.h"

namespace lightbox::engine {

struct OpenProject::State {
    std::filesystem::path folder;
    std::shared_ptr<project::Remembered> remembered = project::Project::memory();
    std::mutex mutex;
    std::vector<std::unique_ptr<project::Project>> free;  ///< readers that nobody uses now
};

OpenProject::OpenProject(std::filesystem::path folder) : m_state(std::make_shared<State>()) {
    m_state->folder = std::move(folder);
}

OpenProject::~OpenProject() = default;
OpenProject::OpenProject(const OpenProject&) = default;
OpenProject& OpenProject::operator=(const OpenProject&) = default;

const std::filesystem::path& OpenProject::folder() const {
    return m_state->folder;
}

std::shared_ptr<const project::Project> OpenProject::reader() const {
    std::unique_ptr<project::Project> reader;
    {
        const std::lock_guard guard(m_state->mutex);
        if (!m_state->free.empty()) {
            reader = std::move(m_state->free.back());
            m_state->free.pop_back();
        }
    }
    if (!reader)
        reader = std::make_unique<project::Project>(
            project::Project::open(m_state->folder, project::Access::Read, m_state->remembered));
    // Whoever is done gives it back; the last copy of the project closes them all.
    return {reader.release(), [state = m_state](project::Project* used) {
                const std::lock_guard guard(state->mutex);
                state->free.emplace_back(used);
            }};
}

project::Project OpenProject::writerSoon() const {
    constexpr int attempts = 100;
    for (int attempt = 1;; ++attempt) {
        try {
            return writer();
        } catch (const base::Error& error) {
            if (error.facts().code != "project_busy" || attempt == attempts)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
}

project::Project OpenProject::writer() const {
    return project::Project::open(m_state->folder, project::Access::Write, m_state->remembered);
}

}  // namespace lightbox::engine
