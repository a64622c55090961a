// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "messages/Message.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::gui {

class JobRunner;
class ProjectSession;
class RunView;

/// Which classes an image of the run in view may be of, at the error that somebody allows in each class: evaluation::conformal(),
/// fitted on the run's validation images.
class PredictionSets : public QObject {
    Q_OBJECT

public:
    PredictionSets(RunView& view, const ProjectSession& session, JobRunner& jobs);
    [[nodiscard]] double alpha() const { return m_alpha; }
    void setAlpha(double alpha);
    /// Fits them to the run in view, on its scale; does nothing where that has been done or is on its way. changed() follows.
    void ask();
    /// Of several labels one each, else one; null while there are none.
    [[nodiscard]] std::shared_ptr<const std::vector<spec::Conformal>> limits() const {
        return m_limits;
    }
    /// Why there are none: too few cases.
    [[nodiscard]] const std::optional<messages::Message>& fault() const { return m_fault; }
    [[nodiscard]] bool busy() const { return m_busy; }
    /// Another project asks for an error of its own.
    void reset();

Q_SIGNALS:
    void alphaChanged();
    void changed();

private:
    /// What the limits are of.
    struct Of {
        spec::RunId run;
        spec::Scale scale = spec::Scale::Raw;
        double alpha = 0;
        bool operator==(const Of&) const = default;
    };
    void forget();

    RunView& m_view;
    const ProjectSession& m_session;
    JobRunner& m_jobs;
    double m_alpha;
    std::optional<Of> m_of;
    std::shared_ptr<const std::vector<spec::Conformal>> m_limits;
    std::optional<messages::Message> m_fault;
    bool m_busy = false;
};

}  // namespace lightbox::gui
