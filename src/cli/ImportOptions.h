// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "Session.h"
#include "spec/Dataset.h"

namespace lightbox::cli {

/// How sources of images are read: options of every command that imports.
struct ImportOptions {
    spec::ImportRequest request;
    std::vector<std::string> maps;
    std::vector<std::string> uncertain;
    std::vector<std::string> setFolders;

    /// All but the sources.
    void addTo(CLI::App& command);
    /// Puts into `request` what stands in texts of several parts. Throws Error usage (map_invalid, uncertain_invalid,
    /// set_folder_invalid).
    void resolve();
};

/// Says which files could not be used, the first ten unless asked for all.
void noteIssues(const Session& session, const std::vector<spec::ImportIssue>& issues);

}  // namespace lightbox::cli
