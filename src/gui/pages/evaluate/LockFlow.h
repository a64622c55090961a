// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"
#include "session/AppContext.h"

class QLineEdit;
class QWidget;

namespace lightbox::gui {

class BannerStack;
class DecisionDialog;
class ThresholdSession;

/// What fixes the judgement: locking the threshold, and opening the test set with it. What a dialog asks about is what is done,
/// whatever has come into view since.
class LockFlow : public QObject {
    Q_OBJECT

public:
    LockFlow(AppContext& context, ThresholdSession& threshold, BannerStack& banners, QWidget* page);

    void setData(std::shared_ptr<const EvaluationData> data) { m_data = std::move(data); }
    /// Closes what it asks: its run is no longer in view.
    void leave();
    /// The same, and forgets what is on its way.
    void reset();
    [[nodiscard]] bool busy() const { return m_busy; }

    /// Asks for the reason; where a lock stands that may be changed, lets it be chosen anew first.
    void askToLock();
    /// Asks before a sealed test is opened; shows an open one; computes one that was never sealed.
    void askToReveal();
    void reveal();
    /// Asks why a ledger that was changed outside is taken as it stands.
    void askToAcceptLedger();

Q_SIGNALS:
    /// The test set stays as it was.
    void refused();

private:
    /// What is in force, as the person sees it.
    struct Asked {
        spec::ThresholdRequest request;
        OperatingThresholds shown;
        QStringList digits;
        QString objective;
    };
    [[nodiscard]] Asked asked() const;
    void openLock(const Asked& asked);
    void lock(const Asked& asked, const QString& reason);
    void reveal(const spec::RunId& run, bool isSealed);
    /// On the page of another run it is said which one it was.
    void tell(const spec::RunId& run, const base::Error& error, const QString& key);
    void acceptLedger(const QString& reason);
    /// A line for a reason, without which `dialog` cannot be confirmed.
    QLineEdit* addReason(DecisionDialog* dialog, const QString& hint);
    /// Calls `act` when the confirming button, named "confirm", is pressed.
    void open(DecisionDialog* dialog, const QString& confirm, std::function<void()> act);

    AppContext& m_context;
    ThresholdSession& m_threshold;
    BannerStack& m_banners;
    QWidget* m_page;
    std::shared_ptr<const EvaluationData> m_data;
    bool m_busy = false;
    bool m_waits = false;  ///< for a threshold that is being picked, to ask then
};

}  // namespace lightbox::gui
