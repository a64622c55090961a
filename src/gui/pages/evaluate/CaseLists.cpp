// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/CaseLists.h"

#include <algorithm>
#include <utility>

#include "look/Format.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"

namespace lightbox::gui {

void CaseLists::show(const QString& title, std::vector<spec::ImageId> images) {
    if (images.empty())
        return;
    WorklistRequest request;
    // Review judges each image by itself.
    const QString cases =
        m_data->patients ? tr("%1 by patient, all their images").arg(title) : title;
    request.title =
        tr("%1, %2", "cases, set").arg(cases, Format::setName(spec::toString(m_data->view->set)));
    request.images = std::move(images);
    request.run = m_data->view->run;
    request.set = m_data->view->set;
    m_session.requestWorklist(request);
}

void CaseLists::showCell(int truth, int called) {
    QString title;
    if (m_data->twoByTwo()) {
        const QString names[] = {tr("true negatives"), tr("false positives"), tr("false negatives"),
                                 tr("true positives")};
        title = names[truth * 2 + called];
    } else {
        title = tr("%1 called %2").arg(m_session.className(truth), m_session.className(called));
    }
    show(title, imagesIn(*m_data, m_session.runView().decision(), truth, called));
}

void CaseLists::showZone(int truth, int zone, const OperatingThresholds& at) {
    const evaluation::ClassScores& scores = *m_data->scores;
    std::vector<std::uint32_t> cases;
    const evaluation::Decision decision = decisionOf(*m_data, at);
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        const auto its = decision.zone(m_data->predictions().rows[scores.row[i]].p);
        if (its && static_cast<int>(*its) == zone && (scores.positive[i] != 0) == (truth == 1))
            cases.push_back(static_cast<std::uint32_t>(i));
    }
    const QString name = truth == 1 ? QString::fromStdString(m_data->className())
                         : m_data->predictions().task == spec::Task::Binary
                             ? m_session.className(m_data->others())
                             : tr("others");
    const QString titles[] = {tr("%1, ruled out"), tr("%1, referred"), tr("%1, ruled in")};
    showCases(titles[zone].arg(name), cases);
}

void CaseLists::showBar(double low, double high, bool positives) {
    const evaluation::ClassScores& scores = *m_data->scores;
    std::vector<std::uint32_t> cases;
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        const double score = scores.score[i];
        // The last bar holds 1 itself.
        if ((scores.positive[i] != 0) == positives && score >= low &&
            (score < high || (high >= 1 - 1e-9 && score >= high)))
            cases.push_back(static_cast<std::uint32_t>(i));
    }
    showCases(tr("scores from %1 to %2").arg(Format::number(low, 2), Format::number(high, 2)),
              cases);
}

void CaseLists::showCases(const QString& title, const std::vector<std::uint32_t>& cases) {
    const evaluation::ClassScores& scores = *m_data->scores;
    std::vector<std::pair<double, std::size_t>> found;
    for (const std::uint32_t i : cases)
        found.emplace_back(-scores.score[i], scores.row[i]);
    std::sort(found.begin(), found.end());
    std::vector<spec::ImageId> images;
    for (const auto& [order, row] : found)
        for (const spec::ImageId& image : m_data->imagesOf(row))
            images.push_back(image);
    show(title, std::move(images));
}

}  // namespace lightbox::gui
