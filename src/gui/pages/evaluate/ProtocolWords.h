// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "pages/evaluate/EvaluationData.h"

namespace lightbox::gui {

class ProjectSession;
class ProtocolStrip;

/// What the protocol's steps say of the run in view.
class ProtocolWords {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::ProtocolWords)

public:
    enum Step { Choose, Lock, Reveal, Report };
    /// `changing`: its lock is being chosen anew.
    static void show(ProtocolStrip& strip, const EvaluationData& data,
                     const ProjectSession& session, bool changing);
};

}  // namespace lightbox::gui
