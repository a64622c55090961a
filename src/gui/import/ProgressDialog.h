// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "session/AppContext.h"
#include "workers/JobRunner.h"

class QVBoxLayout;

namespace lightbox::gui {

class Button;
class ProgressPanel;

/// What a ProgressDialog says of its job.
struct ProgressWords {
    QString icon;   ///< of resources/icons
    QString title;  ///< "Importing chest-xray-224"
    QString note;   ///< "class folders; patient by pattern"
    QString unit;   ///< "images"
    QString foot;   ///< what cancelling does
};

/// A long job in front of the window, until it ends, is cancelled, or is sent into the background,
/// from where the job chip brings it back.
class ProgressDialog : public QDialog {
    Q_OBJECT

public:
    /// Shows itself once `job` has taken half a second; deletes itself when it ends.
    ProgressDialog(AppContext& context, JobId job, const ProgressWords& words, QWidget* parent);

    [[nodiscard]] JobId job() const { return m_job; }
    /// `counts` stands under the bar, `pictures` (may be null) below; both are this window's now.
    void setDetails(QWidget* counts, QWidget* pictures);
    void bringBack();

Q_SIGNALS:
    /// Somebody sent it into the background (true) or brought it back.
    void sentToBackground(bool background);
    /// The job has come further.
    void refreshed();

protected:
    void reject() override;

private:
    void refresh();

    AppContext& m_context;
    JobId m_job;
    QString m_unit;
    bool m_background = false;
    QVBoxLayout* m_column;
    ProgressPanel* m_progress;
};

}  // namespace lightbox::gui
