// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <functional>
#include <string>

#include "engine/external/External.h"
#include "engine/external/KeepRecalibration.h"
#include "session/AppContext.h"
#include "workers/JobRunner.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;
class DecisionDialog;

/// What is done with cohorts: a table of scores is read in, a closed one is opened or taken away. Each asks first.
class CohortFlow : public QObject {
    Q_OBJECT

public:
    CohortFlow(AppContext& context, BannerStack& banners, QWidget* page);
    /// Asks for a CSV file and a name that is none of `taken`.
    void askForScores(const spec::RunId& run, const QStringList& taken);
    /// The same with the file chosen already.
    void askForName(const spec::RunId& run, const QString& file, const QStringList& taken);
    /// That this is an opening, and final for the lock of the run.
    void askToReveal(const spec::RunId& run, const spec::OperatingPoint& lock,
                     const engine::CohortState& state);
    void askToForget(const std::string& name);
    /// For a name and why.
    void askToKeep(const engine::KeepRecalibrationRequest& request);
    void askToWithdraw(const spec::RunId& run, const QString& name);
    /// Something is on its way.
    [[nodiscard]] bool busy() const { return m_busy; }
    /// Asks what is on its way to stop: nothing stays of it.
    void cancel();
    /// Questions about another run or cohort than the one in view are over.
    void leave();
    void reset();

Q_SIGNALS:
    void busyChanged();
    void imported(const lightbox::spec::ClosedCohort& cohort);
    void revealed(const lightbox::spec::RunId& run, const std::string& name);
    void forgotten();
    /// What is kept of recalibrations is another.
    void keptChanged();

private:
    void change(std::function<void(const engine::OpenProject&)> act);
    void open(DecisionDialog* dialog, const QString& confirm, std::function<void()> act);
    void importScores(const spec::RunId& run, const QString& file, const QString& name);
    void reveal(const spec::RunId& run, const std::string& name, const std::string& lockedAt);
    void setBusy(bool busy);

    AppContext& m_context;
    BannerStack& m_banners;
    QWidget* m_page;
    bool m_busy = false;
    JobId m_job = 0;  ///< the one on its way
};

}  // namespace lightbox::gui
