// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "app/Page.h"
#include "spec/Split.h"

namespace lightbox::gui {

class Button;
class CountsPanel;
class EmptyState;
class HistoryPanel;
class LeakagePanel;
class PowerPanel;
class SamplesPanel;
class SealPanel;
class SplitOptions;
class StratificationPanel;

/// Makes splits by patient, shows what they hold and leak, seals the test set. What is edited is a draft, shown live, until it is stored.
class SplitPage : public Page {
    Q_OBJECT

public:
    explicit SplitPage(AppContext& context, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] bool settled() const override { return !m_busy; }

private:
    void showCurrent();
    void preview();
    void display(const spec::SplitReport& report, const std::map<std::int64_t, spec::Set>& members,
                 bool stored);
    void store();
    void seal();
    void breakSeal();
    void restore(const spec::SplitId& split);
    void exportCsv();
    void updateMark();

    SplitOptions* m_options = nullptr;
    CountsPanel* m_counts = nullptr;
    StratificationPanel* m_bars = nullptr;
    LeakagePanel* m_leakage = nullptr;
    PowerPanel* m_power = nullptr;
    SamplesPanel* m_samples = nullptr;
    SealPanel* m_seal = nullptr;
    HistoryPanel* m_history = nullptr;
    Button* m_export = nullptr;
    Button* m_store = nullptr;
    Button* m_discard = nullptr;
    QWidget* m_content = nullptr;
    QWidget* m_middle = nullptr;
    EmptyState* m_empty = nullptr;
    bool m_busy = false;
    bool m_draft = false;
};

}  // namespace lightbox::gui
