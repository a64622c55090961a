// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

/// A project as somebody holds it open: what the use cases take. It keeps a connection, and what was
/// read of images, splits and runs, until that changes; a temporary one, of a folder, does for a
/// single call. Copies are the same project. Safe from any thread.
class OpenProject {
public:
    /// Opens nothing yet: errors of the folder come from the use case.
    OpenProject(std::filesystem::path folder);
    ~OpenProject();
    OpenProject(const OpenProject&);
    OpenProject& operator=(const OpenProject&);

    [[nodiscard]] const std::filesystem::path& folder() const;
    /// A reader of this project for one thread at a time. Throws as project::Project::open().
    [[nodiscard]] std::shared_ptr<const project::Project> reader() const;
    /// The writer, once whoever writes for a moment has done so: waits up to two seconds. Throws as
    /// writer().
    [[nodiscard]] project::Project writerSoon() const;
    /// The writer; waits for nobody. Throws Error refused (project_busy) and as
    /// project::Project::open().
    [[nodiscard]] project::Project writer() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}  // namespace lightbox::engine
