// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/ImportWatch.h"

#include <algorithm>
#include <charconv>

#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {
namespace {

constexpr int thumbnailSide = 144;  // 72 px, sharp on a screen of twice the density as well
constexpr std::chrono::milliseconds betweenThumbnails(250);

constexpr std::size_t mostLabels = 256;

std::optional<std::size_t> numberIn(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                    : std::nullopt;
}

bool meansNoFinding(std::string_view label) {
    return QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()))
               .compare(QLatin1String("no finding"), Qt::CaseInsensitive) == 0;
}

}  // namespace

int ImportWatch::wantedThumbnail() {
    const std::lock_guard guard(m_mutex);
    const Clock::time_point now = Clock::now();
    if (now - m_lastThumbnail < betweenThumbnails)
        return 0;
    m_lastThumbnail = now;
    return thumbnailSide;
}

void ImportWatch::expect(const std::vector<std::string>& classes) {
    const std::lock_guard guard(m_mutex);
    if (!classes.empty())
        m_expected = classes;
    m_findings.resize(m_expected.size());
}

void ImportWatch::addTile(Tile tile) {
    tile.number = ++m_lastTile;
    m_tiles.push_back(std::move(tile));
    if (m_tiles.size() > tiles)
        m_tiles.pop_front();
}

void ImportWatch::countLabel(std::string_view label) {
    if (label.empty())
        return;
    auto found = m_labels.find(label);
    // So many are no classes, but a column taken for one; import refuses it in the end.
    if (found == m_labels.end() && m_labels.size() >= mostLabels)
        return;
    if (found == m_labels.end())
        found = m_labels.emplace(label, 0).first;
    ++found->second;
}

void ImportWatch::count(const spec::ImportStep& step) {
    // Before the lock: this is the one part that takes time.
    QImage picture = step.thumbnail != nullptr ? toImage(*step.thumbnail) : QImage();
    const std::lock_guard guard(m_mutex);
    if (step.issue != nullptr) {
        ++m_refused;
        addTile(
            {0, step.issue->path, {}, step.issue->reason, step.issue->detail, step.issue->text});
        return;
    }
    ++m_images;
    if (!step.patient.empty())
        m_patients.emplace(step.patient);
    if (!step.pixelHash.empty() && !m_pixels.emplace(step.pixelHash).second)
        ++m_duplicates;
    for (std::size_t i = 0; i < std::min(step.findings.size(), m_findings.size()); ++i)
        m_findings[i] += step.findings[i] == 1 ? 1 : 0;
    for (std::string_view rest = step.label; !rest.empty();) {
        const std::size_t bar = rest.find('|');
        m_isMultilabel = m_isMultilabel || bar != std::string_view::npos;
        countLabel(rest.substr(0, bar));
        rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
    }
    if (!picture.isNull())
        addTile({0, std::string(step.id), std::move(picture), {}, {}});
}

ImportWatch::Counts ImportWatch::counts() const {
    const std::lock_guard guard(m_mutex);
    Counts counts;
    counts.images = m_images;
    counts.patients = m_patients.size();
    counts.duplicates = m_duplicates;
    counts.refused = m_refused;
    counts.tiles.assign(m_tiles.begin(), m_tiles.end());
    for (std::size_t i = 0; i < m_expected.size(); ++i)
        counts.classes.push_back({m_expected[i], m_findings[i]});
    bool areNumbers = true;
    for (const auto& [label, images] : m_labels) {
        if (m_isMultilabel && meansNoFinding(label))
            continue;
        // By name, or by the number that counts the names expected.
        const auto named = std::find(m_expected.begin(), m_expected.end(), label);
        const std::optional<std::size_t> number = numberIn(label);
        areNumbers = areNumbers && number;
        if (named != m_expected.end())
            counts.classes[static_cast<std::size_t>(named - m_expected.begin())].images += images;
        else if (number && *number < m_expected.size())
            counts.classes[*number].images += images;
        else
            counts.classes.push_back({label, images});
    }
    if (m_expected.empty() && areNumbers)
        std::stable_sort(counts.classes.begin(), counts.classes.end(),
                         [](const ClassCount& a, const ClassCount& b) {
                             return numberIn(a.name) < numberIn(b.name);
                         });
    return counts;
}

}  // namespace lightbox::gui
