// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <vector>

#include "session/AppContext.h"
#include "spec/Run.h"

class QWidget;

namespace lightbox::gui {

class Button;

/// Pause, stop and resume, with their key. What trains is held and stopped here whichever run is in view.
class RunButtons : public QObject {
    Q_OBJECT

public:
    RunButtons(AppContext& context, QWidget* page);
    [[nodiscard]] std::vector<QWidget*> all() const;
    /// `run`: in view; null: none.
    void update(const spec::RunSummary* run);

Q_SIGNALS:
    /// The run in view is to go on, and nothing trains.
    void resumeAsked();

private:
    AppContext& m_context;
    Button* m_pause;
    Button* m_stop;
    Button* m_resume;
};

}  // namespace lightbox::gui
