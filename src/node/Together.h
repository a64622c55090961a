// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <optional>

#include "Place.h"
#include "base/FileLock.h"
#include "console/Console.h"
#include "spec/Bundle.h"
#include "training/Trainer.h"

namespace lightbox::node {

/// The processes that train `bundle` together, once all have come; one alone where `place` says so.
/// `console` says who is waited for. Throws as TcpPeers.
[[nodiscard]] std::shared_ptr<training::Peers> meet(const Place& place, const spec::Bundle& bundle,
                                                    const cli::Console& console);

/// What a run begins or goes on from.
struct Beginning {
    spec::RunRecord record;
    training::ResumeOptions resume;
};

/// Process 0 decides: what it gives, and the checkpoints in its `folder`, reach the others' own.
void shareBeginning(training::Peers& peers, const std::filesystem::path& folder,
                    Beginning& beginning);

/// Throws Error refused (peers_differ.environment, .gpu) where a process computes elsewhere than process 0:
/// to another rounding their weights would drift apart.
void requireOneEnvironment(training::Peers& peers, const spec::TrainingSpec& spec);

/// The folder in which process `place` keeps what it needs while it trains: its copy of the checkpoints,
/// its features. It is this process's alone while this object lives, empty in the beginning and gone in
/// the end; process 0's is the run's own and stays as it is.
class OwnFolder {
public:
    /// Throws Error refused (run_busy.node) where another process has it, whose folder is left alone;
    /// failed (file_unwritable).
    OwnFolder(const std::filesystem::path& bundle, const Place& place);
    ~OwnFolder();
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    void empty() const;

    std::filesystem::path m_path;
    bool m_stays;
    std::optional<base::FileLock> m_held;
};

}  // namespace lightbox::node
