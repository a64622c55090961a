// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder.
#pragma once
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "spec/Split.h"

namespace lightbox::project {

/// One value, and the state of what it was read from. Safe from any thread; two that ask at once may
/// both read, and neither waits for the other.
template <class State, class T> class RememberedValue {
public:
    /// The value as it was read in `state`, or as `read()` answers now.
    template <class Read> std::shared_ptr<const T> get(const State& state, Read&& read) {
        {
            const std::lock_guard guard(m_mutex);
            if (m_value && m_state == state)
                return m_value;
        }
        auto value = std::make_shared<const T>(read());
        const std::lock_guard guard(m_mutex);
        m_state = state;
        m_value = value;
        return value;
    }

private:
    std::mutex m_mutex;
    State m_state{};
    std::shared_ptr<const T> m_value;
};

/// Tells a file that was replaced from the one that was read.
struct FileMark {
    std::filesystem::file_time_type time;
    std::uintmax_t bytes = 0;
    bool operator==(const FileMark&) const = default;
};
[[nodiscard]] inline FileMark markOf(const std::filesystem::path& file) {
    std::error_code error;
    const auto time = std::filesystem::last_write_time(file, error);
    const auto bytes = std::filesystem::file_size(file, error);
    return {time, error ? 0 : bytes};
}

/// What the readers of one project remember together: each part is read again once it has changed,
/// by whichever process.
struct Remembered {
    /// Predictions of so many runs are kept.
    static constexpr std::size_t mostPredictions = 4;

    RememberedValue<std::int64_t, spec::Dataset> dataset;
    RememberedValue<std::int64_t, std::vector<spec::Split>> splits;

    using Records = RememberedValue<FileMark, spec::RunRecord>;
    using Predictions = RememberedValue<std::pair<FileMark, FileMark>, spec::Predictions>;
    [[nodiscard]] std::shared_ptr<Records> recordOf(const spec::RunId& run) {
        const std::lock_guard guard(m_mutex);
        std::shared_ptr<Records>& found = m_records[run];
        if (!found)
            found = std::make_shared<Records>();
        return found;
    }
    [[nodiscard]] std::shared_ptr<Predictions> predictionsOf(const spec::RunId& run) {
        const std::lock_guard guard(m_mutex);
        for (std::size_t i = 0; i < m_predictions.size(); ++i)
            if (m_predictions[i].first == run) {
                std::rotate(m_predictions.begin() + static_cast<std::ptrdiff_t>(i),
                            m_predictions.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                            m_predictions.end());
                return m_predictions.back().second;
            }
        if (m_predictions.size() == mostPredictions)
            m_predictions.erase(m_predictions.begin());
        m_predictions.emplace_back(run, std::make_shared<Predictions>());
        return m_predictions.back().second;
    }

private:
    std::mutex m_mutex;
    std::map<spec::RunId, std::shared_ptr<Records>> m_records;
    std::vector<std::pair<spec::RunId, std::shared_ptr<Predictions>>> m_predictions;
};

}  // namespace lightbox::project
