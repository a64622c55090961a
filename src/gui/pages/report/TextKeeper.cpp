// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/TextKeeper.h"

#include <algorithm>
#include <exception>
#include <mutex>

#include "engine/reporting/StudyReport.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kSoonMs = 600;
constexpr std::chrono::milliseconds kLongest = std::chrono::minutes(1);

}  // namespace

/// Lets one text be written at a time, and none by a job once the keeper is gone.
struct TextKeeper::Gate {
    std::mutex mutex;
    bool closed = false;
};

std::chrono::milliseconds TextKeeper::rest(int refusals, std::chrono::milliseconds first) {
    std::chrono::milliseconds rest = first;
    for (int i = 1; i < refusals && rest < kLongest; ++i)
        rest *= 2;
    return std::min(rest, kLongest);
}

TextKeeper::TextKeeper(JobRunner& jobs, QObject* parent, std::chrono::milliseconds again)
    : QObject(parent),
      m_jobs(jobs),
      m_firstRest(again),
      m_gate(std::make_shared<Gate>()) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::PreciseTimer);  // a coarse one ends before what is due
    connect(&m_soon, &QTimer::timeout, this, &TextKeeper::flush);
    connect(&m_again, &QTimer::timeout, this, &TextKeeper::next);
}

TextKeeper::~TextKeeper() {
    // A job that waits for its turn is cancelled with the runner, so nothing is left to one.
    const std::scoped_lock lock(m_gate->mutex);
    m_gate->closed = true;
    if (m_writing)
        m_projects[m_writing->project].waiting.try_emplace(m_writing->field, m_writing->text);
    for (const auto& [folder, typed] : m_projects) {
        try {
            for (const auto& [field, one] : typed.waiting)
                (void)engine::writeText(typed.project, field, one.text.toStdString(), one.facts);
        } catch (const std::exception&) {
            continue;
        }
    }
}

void TextKeeper::write(const engine::OpenProject& project, const std::string& field,
                       const QString& text, const spec::RunFacts& facts) {
    m_shown = project.folder();
    Typed& typed = m_projects[m_shown];
    typed.project = project;
    typed.waiting.insert_or_assign(field, Text{text, facts});
    note(m_shown, field, State::Waiting);
    m_soon.start();
}

void TextKeeper::flush() {
    m_soon.stop();
    if (const auto typed = m_projects.find(m_shown); typed != m_projects.end())
        typed->second.again = {};
    next();
}

void TextKeeper::flushAll() {
    m_soon.stop();
    for (auto& [folder, typed] : m_projects)
        typed.again = {};
    next();
}

void TextKeeper::show(const std::filesystem::path& project) {
    flush();
    m_shown = project;
    std::erase_if(m_projects, [this](const auto& one) {
        return one.first != m_shown && one.second.waiting.empty() &&
               (!m_writing || m_writing->project != one.first);
    });
}

const TextKeeper::Typed* TextKeeper::inView() const {
    const auto found = m_projects.find(m_shown);
    return found == m_projects.end() ? nullptr : &found->second;
}

TextKeeper::Note TextKeeper::noteOf(const std::string& field) const {
    if (const Typed* typed = inView())
        if (const auto found = typed->notes.find(field); found != typed->notes.end())
            return found->second;
    return {};
}

TextKeeper::State TextKeeper::state(const std::string& field) const {
    return noteOf(field).state;
}

QTime TextKeeper::savedAt(const std::string& field) const {
    return noteOf(field).at;
}

std::optional<QString> TextKeeper::pending(const std::string& field) const {
    if (const Typed* typed = inView())
        if (const auto found = typed->waiting.find(field); found != typed->waiting.end())
            return found->second.text;
    return m_writing && m_writing->project == m_shown && m_writing->field == field
               ? std::optional(m_writing->text.text)
               : std::nullopt;
}

bool TextKeeper::busy() const {
    return m_soon.isActive() || m_writing.has_value();
}

int TextKeeper::left() const {
    std::size_t count = m_writing ? 1 : 0;
    for (const auto& [folder, typed] : m_projects)
        count += typed.waiting.size();
    return static_cast<int>(count);
}

std::optional<TextKeeper::Refusal> TextKeeper::refusal() const {
    for (const auto& [folder, typed] : m_projects)
        if (!typed.waiting.empty() && typed.error)
            return Refusal{folder, *typed.error};
    return std::nullopt;
}

void TextKeeper::note(const std::filesystem::path& project, const std::string& field, State state) {
    m_projects[project].notes[field] = {state,
                                        state == State::Saved ? QTime::currentTime() : QTime()};
    if (project == m_shown)
        Q_EMIT stateChanged(field);
}

const std::filesystem::path* TextKeeper::due() const {
    const std::filesystem::path* other = nullptr;
    for (const auto& [folder, typed] : m_projects) {
        if (typed.waiting.empty() || !typed.again.hasExpired())
            continue;
        if (folder == m_shown)
            return &folder;
        other = other != nullptr ? other : &folder;
    }
    return other;
}

void TextKeeper::next() {
    if (m_writing)
        return;
    m_again.stop();
    const std::filesystem::path* folder = due();
    if (folder == nullptr) {
        qint64 soonest = kLongest.count();
        for (const auto& [path, typed] : m_projects)
            if (!typed.waiting.empty())
                soonest = std::min(soonest, typed.again.remainingTime());
        if (left() > 0)
            m_again.start(static_cast<int>(soonest) + 1);
        Q_EMIT rests();
        return;
    }
    Typed& typed = m_projects.at(*folder);
    auto first = typed.waiting.extract(typed.waiting.begin());
    m_writing = Writing{*folder, first.key(), std::move(first.mapped())};
    m_jobs.start(
        {}, this,
        [gate = m_gate, project = typed.project, one = *m_writing](std::stop_token,
                                                                   spec::ProgressObserver&) {
            const std::scoped_lock lock(gate->mutex);
            if (gate->closed)
                throw base::cancelled();
            return engine::writeText(project, one.field, one.text.text.toStdString(),
                                     one.text.facts);
        },
        [this](const spec::WrittenTexts& texts) { written(texts); },
        [this](const base::Error& error) { refused(error); });
}

void TextKeeper::written(const spec::WrittenTexts& texts) {
    const Writing one = *std::exchange(m_writing, std::nullopt);
    Typed& typed = m_projects.at(one.project);
    typed.refusals = 0;
    typed.again = {};
    typed.error.reset();
    if (!typed.waiting.contains(one.field))
        note(one.project, one.field, State::Saved);
    if (one.project == m_shown)
        Q_EMIT saved(texts);
    if (typed.waiting.empty())
        Q_EMIT allSaved(one.project);
    if (!m_soon.isActive())
        next();
}

void TextKeeper::refused(const base::Error& error) {
    const Writing one = *std::exchange(m_writing, std::nullopt);
    Typed& typed = m_projects.at(one.project);
    typed.again.setRemainingTime(rest(++typed.refusals, m_firstRest));
    typed.error = error;
    // What was typed meanwhile takes its place.
    typed.waiting.try_emplace(one.field, one.text);
    for (const auto& [field, text] : typed.waiting)
        note(one.project, field, State::Failed);
    Q_EMIT failed(error, one.project);
    next();
}

}  // namespace lightbox::gui
