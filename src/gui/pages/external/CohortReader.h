// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QSet>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "pages/external/CohortData.h"
#include "session/AppContext.h"

namespace lightbox::gui {

/// Reads what External shows, off the window's thread; what was asked for last is what comes.
class CohortReader : public QObject {
    Q_OBJECT

public:
    CohortReader(AppContext& context, QObject* parent);
    /// The project's cohorts as the run stands to them.
    void readCohorts(const spec::RunId& run);
    /// What a judged cohort's figures are; with a class under discussion, nullopt for the lock's.
    void readFigures(const std::string& name, std::optional<std::size_t> cls);
    /// What may be seen of one that is closed.
    void readClosed(const std::string& name);
    /// The figures that were read, for another class.
    void discuss(std::optional<std::size_t> cls);
    /// Figures were read for the cohort in view.
    [[nodiscard]] bool hasFigures() const { return m_figures != nullptr; }
    /// Those of one cohort say nothing of another.
    void leaveCohort();
    void leaveRun();
    [[nodiscard]] bool busy() const { return !m_running.isEmpty(); }

Q_SIGNALS:
    void cohortsRead(const std::vector<lightbox::engine::CohortState>& cohorts);
    void closedRead(const lightbox::spec::ClosedCohort& cohort);
    void dataMade(std::shared_ptr<const lightbox::gui::CohortData> data);
    void failed(const lightbox::base::Error& error);

private:
    template <class Work, class Done>
    void start(const QString& key, const QString& title, Work work, Done done);

    AppContext& m_context;
    spec::RunId m_run;
    bool m_isNoted = false;  ///< the look at the run's unsealed test set
    std::shared_ptr<const engine::CohortFigures> m_figures;
    QSet<QString> m_running;  ///< keys of jobs
};

}  // namespace lightbox::gui
