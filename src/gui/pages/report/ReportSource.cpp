// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ReportSource.h"

#include <algorithm>

#include "session/ProjectSession.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kGather = QStringLiteral("gather");
const QString kSet = QStringLiteral("set");
const QString kTexts = QStringLiteral("texts");

bool same(const spec::WrittenTexts& a, const spec::WrittenTexts& b) {
    return std::ranges::equal(a, b, [](const auto& one, const auto& other) {
        return one.first == other.first && one.second.text == other.second.text &&
               one.second.facts == other.second.facts;
    });
}

}  // namespace

ReportSource::ReportSource(AppContext& context, QObject* parent)
    : QObject(parent),
      m_context(context) {}

void ReportSource::refresh() {
    const ProjectSession& session = m_context.session;
    if (!session.isOpen() || session.currentRun().empty()) {
        if (m_data || m_gathering)
            reset();
        return;
    }
    if (m_run == session.currentRun() && m_revision == session.revision()) {
        if (m_data && !m_gathering)
            readTexts();
        return;
    }
    gather();
}

void ReportSource::setWithIdentifiers(bool with) {
    if (m_withIdentifiers == with)
        return;
    m_withIdentifiers = with;
    if (!with)
        m_data.reset();  // no name is in view a moment longer
    if (!m_run.empty())
        gather();
}

void ReportSource::tryAgain() {
    m_run = {};
    refresh();
}

void ReportSource::reset() {
    for (const QString& key : {kGather, kSet, kTexts})
        m_context.jobs.drop(this, key);
    m_data.reset();
    m_run = {};
    m_revision = -1;
    m_withIdentifiers = false;
    m_gathering = m_setting = false;
    m_seen.clear();
    m_texts.clear();
    Q_EMIT changed();
}

void ReportSource::gather() {
    const ProjectSession& session = m_context.session;
    if (m_run != session.currentRun())
        m_data.reset();  // nothing of one run is shown beside another
    m_run = session.currentRun();
    m_revision = session.revision();
    m_gathering = true;
    m_context.jobs.drop(this, kSet);
    m_context.jobs.drop(this, kTexts);
    m_setting = false;
    Q_EMIT changed();
    engine::StudyReportRequest request;
    request.run = m_run.str();
    request.withIdentifiers = m_withIdentifiers;
    request.isNoted = m_seen.contains(m_run.str());
    struct Gathered {
        spec::WrittenTexts texts;
        std::shared_ptr<const ReportData> data;
    };
    m_context.jobs.start(
        {.title = tr("Gathering the report"), .icon = QStringLiteral("report"), .key = kGather},
        this,
        [open = session.project(), request, run = m_run](std::stop_token stop,
                                                         spec::ProgressObserver& progress) {
            // Read before: what is written while it is gathered is seen as new.
            spec::WrittenTexts texts = engine::writtenTexts(open);
            engine::StudyReport report(open, request, progress, stop);
            return Gathered{
                texts, reportDataOf(run, request.withIdentifiers, report.withTexts(texts), stop)};
        },
        [this](Gathered gathered) {
            m_gathering = false;
            m_seen.insert(m_run.str());
            m_texts = std::move(gathered.texts);
            m_data = std::move(gathered.data);
            Q_EMIT changed();
            readTexts();
        },
        [this](const base::Error& error) {
            m_gathering = false;
            m_data.reset();
            Q_EMIT changed();
            Q_EMIT failed(error);
        });
}

void ReportSource::readTexts() {
    m_context.jobs.start(
        {.key = kTexts}, this,
        [open = m_context.session.project()](std::stop_token, spec::ProgressObserver&) {
            return engine::writtenTexts(open);
        },
        [this](const spec::WrittenTexts& texts) { setTexts(texts); },
        [this](const base::Error& error) { Q_EMIT failed(error); });
}

void ReportSource::setTexts(const spec::WrittenTexts& texts) {
    if (!m_data || m_gathering || same(texts, m_texts))
        return;
    m_texts = texts;
    m_setting = true;
    m_context.jobs.drop(this, kTexts);
    m_context.jobs.start(
        {.key = kSet}, this,
        [before = m_data, texts](std::stop_token stop, spec::ProgressObserver&) {
            return reportDataOf(before->run, before->withIdentifiers,
                                before->report.withTexts(texts), stop);
        },
        [this](std::shared_ptr<const ReportData> data) {
            m_setting = false;
            m_data = std::move(data);
            Q_EMIT changed();
        },
        [this](const base::Error& error) {
            m_setting = false;
            Q_EMIT failed(error);
        });
}

}  // namespace lightbox::gui
