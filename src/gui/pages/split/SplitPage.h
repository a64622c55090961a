// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <vector>

#include "pages/split/SplitPanels.h"
#include "session/Page.h"
#include "spec/Split.h"

namespace lightbox::gui {

class Button;
class EmptyState;
class ExclusionsPanel;
class HistoryPanel;
class IconButton;
class SealFlow;
class SplitOptions;
struct DescribedSplit;

/// Makes splits by patient, shows what they hold and leak, seals the test set, leaves images out. What is
/// edited is a draft, shown live, until it is stored; stored splits can be gone back to.
class SplitPage : public Page {
    Q_OBJECT

public:
    explicit SplitPage(AppContext& context, QWidget* parent = nullptr);

    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override { return !m_busy && !m_readingFacts; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void takeBack() override;
    void giveAgain() override;

private:
    void build();
    [[nodiscard]] QWidget* middleColumn();
    [[nodiscard]] QLayout* rightColumn();
    /// The splits stored before the current one are the steps back.
    void readSteps();
    void showCurrent();
    /// Fields, history and exclusions, read in a worker.
    void readFacts();
    void preview();
    void display(const DescribedSplit& described, bool stored);
    void showWarnings(const spec::SplitReport& report, const spec::DatasetInfo& info);
    void showSeal(const spec::SplitReport& report, bool stored);
    void store();
    void seal();
    /// How a split became the current one: chosen, or by a step back or forth.
    enum class Step { Choice, Undo, Redo };
    void restore(const spec::SplitId& split, Step step);
    void undo();
    void redo();
    /// Keeps what undo and redo go back and forth on.
    void noteCurrent();
    void showSteps();
    /// A split that was stored can be taken back with all else that was entered.
    void rememberStep(const spec::SplitId& stored);
    void exportCsv();
    void showCases(const QString& title, const std::vector<spec::ImageId>& images);
    /// The images of a finding of the health report, or that report where it has none of this code.
    void showFinding(const QString& code);
    void updateMark();

    SplitOptions* m_options = nullptr;
    QWidget* m_optionArea = nullptr;
    CountsPanel* m_counts = nullptr;
    PrevalencePanel* m_prevalence = nullptr;
    StratificationPanel* m_bars = nullptr;
    LeakagePanel* m_leakage = nullptr;
    PowerPanel* m_power = nullptr;
    SamplesPanel* m_samples = nullptr;
    SealPanel* m_seal = nullptr;
    SealFlow* m_sealFlow = nullptr;
    Leaks m_leaks;  ///< of the split that is shown
    ExclusionsPanel* m_exclusions = nullptr;
    HistoryPanel* m_history = nullptr;
    IconButton* m_undo = nullptr;
    IconButton* m_redo = nullptr;
    Button* m_export = nullptr;
    Button* m_store = nullptr;
    Button* m_discard = nullptr;
    QWidget* m_content = nullptr;
    EmptyState* m_empty = nullptr;
    bool m_busy = false;
    bool m_readingFacts = false;
    bool m_draft = false;
    spec::SplitId m_current;  ///< the split shown as current, empty: none
    std::vector<spec::SplitId> m_past;
    std::vector<spec::SplitId> m_future;
};

}  // namespace lightbox::gui
