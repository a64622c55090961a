// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/ErrorText.h"

#include <QStringList>

#include "look/MessageText.h"

namespace lightbox::gui {
namespace {

QString capitalised(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString ended(const QString& text) {
    if (text.isEmpty())
        return text;
    QString result = capitalised(text);
    if (!result.endsWith(QLatin1Char('.')) && !result.endsWith(QLatin1Char('?')))
        result += QLatin1Char('.');
    return result;
}

}  // namespace

ErrorText ErrorText::of(const base::Error& error) {
    const base::ErrorFacts& facts = error.facts();
    const auto text = [&](messages::Part part, const std::string& english) {
        return MessageText::of(error.message(), part, english);
    };
    ErrorText result;
    result.what = capitalised(text(messages::Part::What, facts.what));
    const QString why = text(messages::Part::Why, facts.why);
    const QString remedy = text(messages::Part::Remedy, facts.remedy);
    QStringList parts;
    if (!facts.file.empty())
        parts << QString::fromStdString(facts.file.string()) + QLatin1Char(':');
    if (!why.isEmpty())
        parts << (facts.file.empty() ? ended(why) : why + QLatin1Char('.'));
    if (!remedy.isEmpty())
        parts << ended(remedy);
    result.why = parts.join(QLatin1Char(' '));
    return result;
}

QString ErrorText::sentence() const {
    return why.isEmpty() ? ended(what) : ended(what) + QLatin1Char(' ') + why;
}

}  // namespace lightbox::gui
