// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

#include "session/AppContext.h"
#include "spec/Run.h"
#include "spec/TrainingControl.h"

class QSystemTrayIcon;
class QWidget;

namespace lightbox::gui {

/// Tells the desktop when a run, a study or the queue has ended while the window is not the active one, unless the settings
/// say otherwise. A fold that another one follows is no news.
class Notifier : public QObject {
    Q_OBJECT

public:
    /// How a notification gets to the desktop: a title and a line.
    using Deliver = std::function<void(const QString& title, const QString& text)>;

    /// `deliver` empty: the desktop's own way, or a mark at the window where it has none.
    Notifier(AppContext& context, QWidget& window, Deliver deliver = {});
    ~Notifier() override;

private:
    void runEnded(const spec::RunOutcome& outcome);
    /// Nothing trains any more.
    void idle();
    void tell(const QString& title, const QString& text);
    void toDesktop(const QString& title, const QString& text);
    void studyEnded();

    AppContext& m_context;
    QWidget& m_window;
    Deliver m_deliver;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    std::optional<spec::TrainingObserver::Start> m_start;  ///< of the run that began last
    spec::StudyId m_study;  ///< whose run ended last, and that has not been told of
    int m_ended = 0;        ///< runs since training began
    QString m_last;         ///< name of the run that ended last
    QString m_how;          ///< and how
};

}  // namespace lightbox::gui
