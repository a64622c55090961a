// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "spec/Split.h"
#include "widgets/Panel.h"

class QScrollArea;
class QVBoxLayout;

namespace lightbox::gui {

class Theme;

/// A split of the history without its members: what the list says of it.
struct SplitEntry {
    spec::Split split;                 ///< members and folds left out
    std::array<std::size_t, 3> sizes;  ///< images of train, val and test
};
[[nodiscard]] std::vector<SplitEntry> entriesOf(std::vector<spec::Split> splits);

/// "70 / 15 / 15; by patient; class and sex; seed 42". `unit`: of a split that is not by image.
[[nodiscard]] QString splitWords(const spec::SplitSpec& spec, const QString& unit);

/// Every split of the project, newest first: when, how, seed, sizes, with a way back.
class HistoryPanel : public Panel {
    Q_OBJECT

public:
    explicit HistoryPanel(const Theme& theme, QWidget* parent = nullptr);
    /// `unit`: what is never parted, in words; `revealed`: a run has opened the test set of the
    /// current split.
    void setSplits(const std::vector<SplitEntry>& splits, const QString& unit, bool revealed);

Q_SIGNALS:
    void restoreAsked(const lightbox::spec::SplitId& split);

private:
    [[nodiscard]] QWidget* entryFor(const SplitEntry& entry);
    const Theme& m_theme;
    QVBoxLayout* m_column;
    QString m_unit;
    bool m_revealed = false;
};

/// What somebody left out of all splits and runs, why, and the way back in.
class ExclusionsPanel : public Panel {
    Q_OBJECT

public:
    explicit ExclusionsPanel(const Theme& theme, QWidget* parent = nullptr);
    void setExclusions(const std::vector<spec::Exclusion>& exclusions);

Q_SIGNALS:
    void excludeAsked();
    void undoAsked(const lightbox::spec::Exclusion& exclusion);

private:
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
};

}  // namespace lightbox::gui
