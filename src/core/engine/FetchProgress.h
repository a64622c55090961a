// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include "net/Download.h"
#include "spec/Progress.h"

// Within engine only.
namespace lightbox::engine {

/// Tells `progress` of a download of the file `name`: "connecting", "downloading", "checking".
[[nodiscard]] inline std::function<void(const net::DownloadProgress&)>
fetchProgress(spec::ProgressObserver& progress, std::string name) {
    return [&progress, name = std::move(name)](const net::DownloadProgress& at) {
        using Stage = net::DownloadProgress::Stage;
        const char* word = at.stage == Stage::Connecting  ? "connecting"
                           : at.stage == Stage::Receiving ? "downloading"
                                                          : "checking";
        progress.progressed({word, at.done, at.total, name});
    };
}

}  // namespace lightbox::engine
