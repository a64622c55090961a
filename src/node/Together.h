// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>

#include "Place.h"
#include "console/Console.h"
#include "spec/Bundle.h"
#include "training/Trainer.h"

namespace lightbox::node {

/// The processes that train `bundle` together, once all have come; one alone where `place` says so.
/// Throws as TcpPeers.
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

/// Throws Error refused (peers_differ.environment) where a process computes elsewhere than process 0:
/// to another rounding their weights would drift apart.
void requireOneEnvironment(training::Peers& peers, const spec::TrainingSpec& spec);

/// The folder in which process `place` keeps what it needs while it trains: its copy of the checkpoints,
/// its features. Gone when it ends; process 0's is the run's own and stays.
class OwnFolder {
public:
    OwnFolder(const std::filesystem::path& bundle, const Place& place);
    ~OwnFolder();
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Leaves nothing of an earlier process, once the folder is held.
    void empty() const;

private:
    std::filesystem::path m_path;
    bool m_stays;
};

}  // namespace lightbox::node
