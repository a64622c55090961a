// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/CaseView.h"

#include <algorithm>

#include "look/ErrorText.h"
#include "models/WorklistModel.h"
#include "pages/review/CasePanels.h"
#include "pages/review/MapService.h"
#include "pages/review/ViewerPanel.h"
#include "pages/review/WorklistPanel.h"
#include "session/ProjectSession.h"
#include "session/ReadingStore.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

CaseView::CaseView(AppContext& context, const Panels& panels, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_panels(panels),
      m_maps(new MapService(context.jobs, this)) {
    connect(&panels.worklist, &WorklistPanel::currentChanged, this, &CaseView::show);
    connect(&panels.viewer, &ViewerPanel::classChosen, this, [this](int cls) {
        m_chosenMapClass = cls;
        wantMap();
    });
    connect(&panels.viewer, &ViewerPanel::failed, this, &CaseView::failed);
    connect(m_maps, &MapService::ready, this, [this](qint64 key, int cls) {
        if (key == m_shown && cls == mapClass())
            showMap();
    });
    connect(m_maps, &MapService::failed, this, [this](qint64 key, const base::Error& error) {
        if (key == m_shown) {
            const ErrorText text = ErrorText::of(error);
            m_panels.trust.showMessage(tr("No map: %1 %2").arg(text.what, text.why));
        }
    });
}

void CaseView::setData(std::shared_ptr<const ReviewData> data) {
    m_data = std::move(data);
    m_maps->setRun(m_context.session.folder(), m_data->view->run);
    m_shown = 0;
}

void CaseView::clear() {
    m_context.jobs.forget(m_maps);
    m_data.reset();
    m_shown = 0;
    m_chosenMapClass = -1;
    m_panels.reading.clear();
}

bool CaseView::busy() const {
    return m_panels.viewer.busy() || m_maps->busy();
}

void CaseView::showAnew() {
    m_shown = 0;
    show();
}

void CaseView::setBlind(bool blind) {
    m_blind = blind;
    m_panels.worklist.setBlind(blind);
    showAnswer();
}

void CaseView::showReading() {
    const ReadingStore& readings = m_context.session.runView().readings();
    if (m_shown != 0)
        m_panels.reading.show(readings.reading(m_shown), readings.state(m_shown));
}

void CaseView::renewMaps() {
    m_maps->renew();
    if (m_data && m_shown != 0)
        wantMap();
}

QString CaseView::wordsFor(const spec::ImageRecord& image) const {
    const ImageNames& names = m_context.session.names();
    QStringList lines{names.image(image)};
    if (image.patient) {
        int place = 0;
        int count = 0;
        for (const spec::ImageRecord& other : m_context.session.dataset()->images)
            if (other.patient == image.patient) {
                ++count;
                if (other.key == image.key)
                    place = count;
            }
        lines << tr("patient %1").arg(names.patient(image));
        lines << tr("image %1 of %2").arg(place).arg(count);
    }
    if (image.studyDate)
        lines << QString::fromStdString(*image.studyDate);
    return lines.join(QLatin1Char('\n'));
}

void CaseView::show() {
    m_panels.reading.flush();
    const WorkItem* item = m_panels.worklist.current();
    const spec::ImageRecord* image =
        item == nullptr ? nullptr : m_context.session.image(item->image);
    if (image == nullptr) {
        m_shown = 0;
        m_panels.viewer.clear(tr("No case is chosen"));
        m_panels.reading.clear();
        m_panels.model.hide();
        m_panels.trust.hide();
        return;
    }
    m_panels.reading.setMoves(m_panels.worklist.preceding() != nullptr,
                              m_panels.worklist.following() != nullptr);
    if (image->key == m_shown)
        return;
    m_shown = image->key;
    m_panels.model.show();
    m_panels.trust.show();
    m_panels.viewer.setImage(*image, wordsFor(*image));
    showReading();
    m_context.session.select(image->id);
    showAnswer();
    wantMap();
}

bool CaseView::answerHidden() const {
    return m_blind && m_shown != 0 &&
           m_context.session.runView().readings().reading(m_shown).verdict.empty();
}

int CaseView::mapClass() const {
    if (m_chosenMapClass >= 0)
        return m_chosenMapClass;
    if (m_data->cls >= 0)
        return m_data->cls;
    const ReviewCase* one = m_panels.worklist.currentCase();
    return one == nullptr ? 0 : std::max(0, one->called);
}

void CaseView::showAnswer() {
    const ReviewCase* one = m_panels.worklist.currentCase();
    if (m_shown == 0 || one == nullptr || !m_data)
        return;
    const bool hidden = answerHidden();
    m_panels.viewer.setMapHidden(hidden);
    if (hidden) {
        m_panels.model.hideAnswer();
        m_panels.viewer.setLabel(std::nullopt, {});
        m_panels.trust.showMessage(tr("The map is shown once you have read this case."));
        return;
    }
    m_panels.model.show(*m_data, *one);
    if (one->outcome == CaseOutcome::Unknown || one->truth < 0)
        m_panels.viewer.setLabel(std::nullopt, {});
    else
        m_panels.viewer.setLabel(one->truth, m_context.session.className(one->truth));
    showMap();
}

void CaseView::wantMap() {
    const spec::ImageRecord* image = m_context.session.image(m_shown);
    if (image == nullptr || !m_data)
        return;
    QStringList names;
    for (const std::string& name : m_data->predictions().classes)
        names << QString::fromStdString(name);
    m_panels.viewer.setClasses(names, mapClass());
    m_panels.viewer.setMap(std::nullopt);
    if (m_maps->map(m_shown, mapClass()) != nullptr) {
        showMap();
    } else {
        if (!answerHidden())
            m_panels.trust.showMessage(tr("Computing the map …"));
        m_maps->request(*image, mapClass());
    }
}

void CaseView::showMap() {
    const spec::HeatMap* map = m_shown == 0 ? nullptr : m_maps->map(m_shown, mapClass());
    if (map == nullptr)
        return;
    m_panels.viewer.setMap(*map);
    if (!answerHidden())
        m_panels.trust.show(*map, m_context.session.className(map->cls));
    // While this case is read, the next one's map is made.
    if (const WorkItem* next = m_panels.worklist.following()) {
        const spec::ImageRecord* image = m_context.session.image(next->image);
        const int cls = m_chosenMapClass >= 0 ? m_chosenMapClass
                        : m_data->cls >= 0    ? m_data->cls
                                              : std::max(0, next->predicted);
        if (image != nullptr)
            m_maps->prepare(*image, cls);
    }
}

}  // namespace lightbox::gui
