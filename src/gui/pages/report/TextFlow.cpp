// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/TextFlow.h"

#include <QPointer>

#include "pages/report/ReportSource.h"
#include "session/History.h"
#include "session/ProjectSession.h"

namespace lightbox::gui {

TextFlow::TextFlow(AppContext& context, ReportSource& source, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_source(source),
      m_keeper(new TextKeeper(context.jobs, this)) {
    connect(m_keeper, &TextKeeper::stateChanged, this, &TextFlow::stateChanged);
    connect(m_keeper, &TextKeeper::failed, this, &TextFlow::failed);
    connect(m_keeper, &TextKeeper::allSaved, this, &TextFlow::allSaved);
    connect(m_keeper, &TextKeeper::rests, this, &TextFlow::rests);
    connect(m_keeper, &TextKeeper::saved, &source, &ReportSource::setTexts);
    connect(&source, &ReportSource::changed, this, &TextFlow::forgetStored);
}

QString TextFlow::textOf(const std::string& field) const {
    if (const auto typed = m_typed.find(field); typed != m_typed.end())
        return typed->second;
    // Typed before the project was left, and not written yet.
    if (const auto pending = m_keeper->pending(field))
        return *pending;
    const auto data = m_source.data();
    return data ? data->textOf(field) : QString();
}

void TextFlow::forgetStored() {
    const auto data = m_source.data();
    std::erase_if(m_typed, [&](const auto& typed) {
        return !m_keeper->pending(typed.first) && data &&
               data->textOf(typed.first).trimmed() == typed.second.trimmed();
    });
}

void TextFlow::keep(const std::string& field, const QString& text) {
    m_typed[field] = text;
    const auto data = m_source.data();
    m_keeper->write(m_context.session.project(), field, text,
                    data ? data->report.factsOf(field) : spec::RunFacts());
}

void TextFlow::type(const std::string& field, const QString& text) {
    m_before.try_emplace(field, textOf(field));
    keep(field, text);
}

void TextFlow::leave(const std::string& field) {
    const auto begun = m_before.extract(field);
    m_keeper->flush();
    if (begun.empty() || begun.mapped() == textOf(field))
        return;
    const QPointer<TextFlow> self(this);
    const auto replace = [self, field](const QString& expected, const QString& text) {
        if (!self || self->textOf(field) != expected)
            return false;
        self->keep(field, text);
        self->m_keeper->flush();
        Q_EMIT self->textSet(field);
        return true;
    };
    m_context.session.history().add(
        {.takeBack = [replace, before = begun.mapped(),
                      after = textOf(field)] { return replace(after, before); },
         .giveAgain = [replace, before = begun.mapped(),
                       after = textOf(field)] { return replace(before, after); },
         .told = {PageId::Report, tr("A text of the report.")}});
}

void TextFlow::confirm(const std::string& field) {
    keep(field, textOf(field));
    m_keeper->flush();
}

void TextFlow::reset() {
    m_keeper->show(m_context.session.folder());
    m_typed.clear();
    m_before.clear();
}

}  // namespace lightbox::gui
