// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SourceDoubts.h"

#include "data/import/FolderDoubts.h"
#include "messages/Message.h"

namespace lightbox::engine {

std::vector<SourceDoubt> sourceDoubts(const std::vector<std::filesystem::path>& sources) {
    std::vector<SourceDoubt> doubts;
    for (spec::Warning& warning : data::folderDoubts(sources))
        if (auto pattern = messages::textIn(warning.text.args, "pattern"))
            doubts.push_back({std::move(warning), std::move(*pattern)});
    return doubts;
}

}  // namespace lightbox::engine
