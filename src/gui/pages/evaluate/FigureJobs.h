// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <array>
#include <functional>
#include <memory>
#include <optional>

#include "pages/evaluate/Abstention.h"
#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"
#include "pages/evaluate/Overlays.h"
#include "pages/evaluate/SubgroupData.h"
#include "pages/evaluate/ThresholdCurves.h"
#include "session/AppContext.h"
#include "widgets/plots/RocPlot.h"

namespace lightbox::gui {

class BannerStack;

/// What takes too long for a moving handle: computed off the window's thread. Every request has a number, and what an older one brings is
/// dropped: nothing reaches a panel but what belongs to the data, threshold and prevalence in view. What fails is said, with a way to try again.
class FigureJobs : public QObject {
    Q_OBJECT

public:
    enum class Kind {
        Band,
        Curves,
        Groups,
        GroupFigures,
        Comparable,
        Overlays,
        Abstention,
        Intervals,
        Chosen,
        Found,
        BenefitBand,
        Agreement
    };

    FigureJobs(AppContext& context, BannerStack& banners, QObject* parent);
    /// Begins with what hangs on no threshold.
    void setData(std::shared_ptr<const EvaluationData> data);
    /// The groups of every field, for the subgroups.
    void makeGroups(const evaluation::Decision& decision);
    /// Looks for the group in which the class is ranked worst.
    void findWorst(std::shared_ptr<const SubgroupData> groups);
    /// Where the model cannot tell at an error of `alpha` in each class.
    void abstain(double alpha);
    /// Which of the runs hold out the same images.
    void findComparable(const std::vector<spec::RunId>& runs);
    /// Other runs on the same cases; none at once.
    void overlay(const std::vector<spec::RunId>& runs);
    /// What is shown of each group; while it is computed the last one asked for waits.
    void follow(std::shared_ptr<const SubgroupData> groups, GroupMetric metric,
                const OperatingThresholds& at);
    /// Which cases the images are of.
    void choose(const std::vector<spec::ImageId>& images);
    /// None is any more.
    void chooseNone();
    /// Intervals that take longer, once the handle rests. `decision`: nullopt of two thresholds.
    void refineSoon(const OperatingThresholds& at, double prevalence,
                    const std::optional<evaluation::Decision>& decision);
    /// Intervals along the decision curve, once for each prevalence in turn.
    void bandBenefit(std::optional<double> prevalence);
    void reset();
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void bandMade(const lightbox::gui::RocPlot::Band& band);
    void benefitBandMade(const lightbox::gui::BenefitBand& band);
    void curvesMade(std::shared_ptr<const lightbox::gui::ThresholdCurves> curves);
    void groupsMade(std::shared_ptr<const lightbox::gui::SubgroupData> groups);
    /// Null: no group is large enough.
    void worstFound(std::shared_ptr<const lightbox::gui::FoundGroup> found);
    void comparableFound(const std::vector<lightbox::spec::RunId>& runs);
    void abstentionMade(const lightbox::gui::Abstention& abstention);
    void abstentionRefused(const QString& why);
    void overlaysMade(const std::vector<lightbox::gui::OverlayRun>& overlays);
    void groupFiguresMade(const lightbox::gui::GroupFigures& figures);
    void chosenFound(const lightbox::gui::ChosenCases& chosen);
    void agreementMade(const lightbox::gui::AgreementFigures& figures);
    void refined(const lightbox::gui::OperatingFigures& figures);
    /// It was asked for, or is asked for again after it has failed.
    void begun(lightbox::gui::FigureJobs::Kind kind);
    void failed(lightbox::gui::FigureJobs::Kind kind);

private:
    struct Request {
        quint64 number = 0;  ///< of the last one
        bool isRunning = false;
        std::function<void()> again;
    };
    static constexpr std::size_t kKinds = 12;
    [[nodiscard]] Request& request(Kind kind) { return m_requests[static_cast<std::size_t>(kind)]; }
    /// What is on its way no longer counts.
    void drop(Kind kind);
    /// `work` in a job, `done` with its result where no later request of the kind was made.
    template <class Work, class Done>
    void run(Kind kind, const QString& title, const Work& work, const Done& done);
    void fail(Kind kind, const base::Error& error);
    struct Followed {
        std::shared_ptr<const SubgroupData> groups;
        GroupMetric metric = GroupMetric::Auroc;
        OperatingThresholds at;
    };
    void makeFollowed(const Followed& wanted);
    void makeBand();
    void makeCurves();
    void refine();

    AppContext& m_context;
    BannerStack& m_banners;
    std::shared_ptr<const EvaluationData> m_data;
    std::array<Request, kKinds> m_requests;
    std::optional<Followed> m_followed;  ///< that waits
    QTimer m_rest;
    OperatingThresholds m_at;
    double m_prevalence = 0.1;
    std::optional<evaluation::Decision> m_decision;
    std::optional<std::optional<double>> m_banded;  ///< prevalence of the band last asked for
};

}  // namespace lightbox::gui
