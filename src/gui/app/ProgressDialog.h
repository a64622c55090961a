// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "app/AppContext.h"
#include "workers/JobRunner.h"

class QLabel;

namespace lightbox::gui {

class ProgressPanel;

/// A long job in front of the window, until it ends, is cancelled, or is sent into the background.
class ProgressDialog : public QDialog {
    Q_OBJECT

public:
    /// Shows itself once `job` has taken half a second; deletes itself when it ends. `unit`: "images".
    ProgressDialog(AppContext& context, JobId job, const QString& title, const QString& note,
                   const QString& unit, const QString& foot, QWidget* parent);

protected:
    void reject() override;

private:
    void refresh();

    AppContext& m_context;
    JobId m_job;
    QString m_unit;
    bool m_background = false;
    ProgressPanel* m_progress;
};

}  // namespace lightbox::gui
