// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/TextKeeper.h"

#include "engine/reporting/StudyReport.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kSoonMs = 600;
constexpr int kAgainMs = 5000;

}  // namespace

TextKeeper::TextKeeper(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_soon, &QTimer::timeout, this, &TextKeeper::flush);
    connect(&m_again, &QTimer::timeout, this, &TextKeeper::flush);
}

TextKeeper::~TextKeeper() {
    // The runner outlives pages and waits for its jobs.
    for (const auto& [key, one] : m_waiting)
        m_jobs.start(
            {}, &m_jobs,
            [field = key.second, one = one](std::stop_token, spec::ProgressObserver&) {
                (void)engine::writeText(one.project, field, one.text.toStdString(), one.facts);
            },
            [] {}, [](const base::Error&) {});
}

void TextKeeper::write(const engine::OpenProject& project, const std::string& field,
                       const QString& text, const std::string& facts) {
    m_waiting.insert_or_assign(keyOf(field), Text{project, text, facts});
    note(field, State::Waiting);
    m_soon.start();
}

void TextKeeper::flush() {
    m_soon.stop();
    m_again.stop();
    next();
}

void TextKeeper::reset() {
    flush();
    ++m_project;
    m_notes.clear();
}

TextKeeper::State TextKeeper::state(const std::string& field) const {
    const auto found = m_notes.find(field);
    return found == m_notes.end() ? State::AsStored : found->second.state;
}

QTime TextKeeper::savedAt(const std::string& field) const {
    const auto found = m_notes.find(field);
    return found == m_notes.end() ? QTime() : found->second.at;
}

std::optional<QString> TextKeeper::pending(const std::string& field) const {
    if (const auto found = m_waiting.find(keyOf(field)); found != m_waiting.end())
        return found->second.text;
    return m_writing == keyOf(field) ? std::optional(m_text) : std::nullopt;
}

bool TextKeeper::busy() const {
    return m_soon.isActive() || m_writing.has_value();
}

void TextKeeper::note(const std::string& field, State state) {
    m_notes[field] = {state, state == State::Saved ? QTime::currentTime() : QTime()};
    Q_EMIT stateChanged(field);
}

void TextKeeper::next() {
    if (m_writing || m_waiting.empty())
        return;
    auto first = m_waiting.extract(m_waiting.begin());
    m_writing = first.key();
    m_text = first.mapped().text;
    m_jobs.start(
        {}, this,
        [field = first.key().second, one = first.mapped()](std::stop_token,
                                                           spec::ProgressObserver&) {
            return engine::writeText(one.project, field, one.text.toStdString(), one.facts);
        },
        [this, key = first.key()](const spec::WrittenTexts& texts) {
            m_writing.reset();
            if (key.first == m_project) {
                if (!m_waiting.contains(key))
                    note(key.second, State::Saved);
                Q_EMIT saved(texts);
            }
            if (!m_soon.isActive())
                next();
        },
        [this, key = first.key(), one = first.mapped()](const base::Error& error) {
            m_writing.reset();
            // What was typed meanwhile takes its place.
            m_waiting.emplace(key, one);
            m_again.start();
            if (key.first == m_project) {
                note(key.second, State::Failed);
                Q_EMIT failed(error);
            }
        });
}

}  // namespace lightbox::gui
