// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/CaseView.h"

#include <algorithm>
#include <vector>

#include "look/ErrorText.h"
#include "models/PatientOrder.h"
#include "models/WorklistModel.h"
#include "pages/review/CasePanels.h"
#include "pages/review/MapService.h"
#include "pages/review/WorklistPanel.h"
#include "session/ProjectSession.h"
#include "session/ReadingStore.h"
#include "session/film/Film.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

CaseView::CaseView(AppContext& context, const Panels& panels, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_panels(panels),
      m_maps(new MapService(context.jobs, this)) {
    connect(&panels.worklist, &WorklistPanel::listed, this, &CaseView::setOrder);
    connect(&panels.worklist, &WorklistPanel::currentChanged, this, &CaseView::show);
    connect(&panels.viewer, &Film::classChosen, this, [this](int cls) {
        m_chosenMapClass = cls;
        wantMap();
    });
    connect(&panels.viewer, &Film::imageChosen, this, &CaseView::goTo);
    connect(m_maps, &MapService::ready, this, [this](qint64 key, int cls) {
        if (key == m_shown && cls == mapClass())
            showMap();
    });
    connect(m_maps, &MapService::failed, this, [this](qint64 key, const base::Error& error) {
        if (key == m_shown) {
            m_panels.trust.showMessage(tr("No map: %1").arg(ErrorText::of(error).sentence()));
        }
    });
}

void CaseView::setData(std::shared_ptr<const ReviewData> data) {
    m_data = std::move(data);
    m_other = 0;
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

void CaseView::setOrder() {
    const auto dataset = m_context.session.dataset();
    std::vector<const spec::ImageRecord*> listed;
    for (const WorkItem& item : m_panels.worklist.items())
        if (const spec::ImageRecord* image = m_context.session.image(item.image))
            listed.push_back(image);
    m_panels.viewer.setOrder(patientsOf(*dataset, listed));
}

void CaseView::goTo(const spec::ImageId& id) {
    const spec::ImageRecord* image = m_context.session.image(id);
    if (image == nullptr)
        return;
    m_panels.worklist.showImage(image->key);
    if (const WorkItem* item = m_panels.worklist.current(); item != nullptr && item->image == id) {
        if (m_other != 0)
            showAnew();
        return;
    }
    // Another of the patient's images: the model and the reading stay the case's.
    m_other = image->key;
    m_panels.viewer.showImage(image);
    m_panels.viewer.setRemark(tr("not the case at hand"));
    m_context.session.select(image->id);
    if (!answerHidden())
        m_panels.trust.showMessage(tr("No map: this image is not the case at hand."));
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
    m_other = 0;
    m_panels.viewer.showImage(image);
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

ReadingPanel::Question CaseView::questionOf(const ReviewCase& one) const {
    if (m_data->cls < 0)
        return {tr("Agree"), tr("Disagree"), std::nullopt};
    const QString name = m_data->className(m_data->cls);
    return {name, tr("not %1").arg(name),
            one.isReferred ? std::nullopt : std::optional(one.called == m_data->cls)};
}

void CaseView::showAnswer() {
    const ReviewCase* one = m_panels.worklist.currentCase();
    if (m_shown == 0 || one == nullptr || !m_data)
        return;
    const bool hidden = answerHidden();
    m_panels.viewer.setAnswerHidden(hidden);
    m_panels.reading.setQuestion(hidden ? std::optional(questionOf(*one)) : std::nullopt);
    if (hidden) {
        m_panels.model.hideAnswer();
        m_panels.trust.showMessage(tr("The map is shown once you have read this case."));
        return;
    }
    m_panels.model.show(*m_data, *one);
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
    if (m_other != 0)
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
