// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>
#include <string>
#include <vector>

#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "widgets/Panel.h"

class QLabel;
class QProgressBar;
class QTimer;
class QVBoxLayout;

namespace lightbox::gui {

class Badge;
class FigureLabel;
class MetricRow;
class Theme;

/// The best epoch so far, with the interval once the run has ended.
class BestPanel : public Panel {
    Q_OBJECT

public:
    explicit BestPanel(const Theme& theme, QWidget* parent = nullptr);
    /// `figures`: of the run on validation; null: not known. `patientSource`: as DatasetInfo has it.
    void setRun(const spec::RunSummary& run, const spec::Evaluation* figures,
                const std::string& patientSource);

private:
    [[nodiscard]] static QString noteOf(const spec::RunSummary& run,
                                        const spec::Evaluation& figures,
                                        const spec::Interval& interval,
                                        const std::string& patientSource);

    Badge* m_epoch;
    FigureLabel* m_value;
    QLabel* m_note;
};

class LastEpochPanel : public Panel {
    Q_OBJECT

public:
    explicit LastEpochPanel(const Theme& theme, QWidget* parent = nullptr);
    void setRun(const spec::RunSummary& run);

private:
    Badge* m_epoch;
    MetricRow *m_train, *m_val, *m_gap, *m_auroc, *m_seconds;
};

/// Load of this process and of memory, read every two seconds while it is in sight.
class MachinePanel : public Panel {
    Q_OBJECT

public:
    explicit MachinePanel(const Theme& theme, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void read();
    MetricRow* m_cpu;
    QProgressBar* m_cpuBar;
    MetricRow* m_memory;
    QProgressBar* m_memoryBar;
    QTimer* m_timer;
    double m_lastBusy = -1;
    double m_lastTotal = -1;
};

/// What happened in a run, newest first.
class EventsPanel : public Panel {
    Q_OBJECT

public:
    explicit EventsPanel(const Theme& theme, QWidget* parent = nullptr);
    /// `live`: it goes on.
    void setRun(const spec::RunSummary& run, bool live);

private:
    struct Event {
        int key = 0;  ///< of the same event as the run goes on
        QString icon, text, time;
        bool operator==(const Event&) const = default;
    };
    struct Row {
        Event event;
        QWidget* box = nullptr;
        QLabel* mark = nullptr;
        QLabel* words = nullptr;
        QLabel* time = nullptr;
    };
    /// The last of them, oldest first.
    [[nodiscard]] static std::vector<Event> eventsOf(const spec::RunSummary& run, bool live);
    void paint(Row& row);
    void fill(Row& row, const Event& event);
    [[nodiscard]] Row makeRow();

    const Theme& m_theme;
    QVBoxLayout* m_column;
    std::vector<Row> m_rows;  ///< oldest first; the newest stands on top
};

}  // namespace lightbox::gui
