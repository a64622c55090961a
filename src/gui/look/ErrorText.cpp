// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/ErrorText.h"

namespace lightbox::gui {
namespace {

QString capitalised(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString sentence(const QString& text) {
    if (text.isEmpty())
        return text;
    QString result = capitalised(text);
    if (!result.endsWith(QLatin1Char('.')) && !result.endsWith(QLatin1Char('?')))
        result += QLatin1Char('.');
    return result;
}

QString translated(const std::string& text) {
    return QCoreApplication::translate("lightbox::core", text.c_str());
}

}  // namespace

ErrorText ErrorText::of(const base::Error& error) {
    const base::ErrorFacts& facts = error.facts();
    ErrorText result;
    if (facts.code == "disk_full")
        result.what = tr("The disk is full");
    else if (facts.code == "project_busy")
        result.what = tr("Another Lightbox is working on this project");
    else if (facts.code == "project_newer")
        result.what = tr("This project was made by a newer Lightbox");
    else if (facts.code == "weights_missing")
        result.what = tr("The pretrained weights are not on this machine");
    else if (facts.code == "test_sealed")
        result.what = tr("The test set is sealed");
    else
        result.what = capitalised(translated(facts.what));
    QStringList parts;
    if (!facts.file.empty())
        parts << QString::fromStdString(facts.file.string()) + QLatin1Char(':');
    if (!facts.why.empty())
        parts << (facts.file.empty() ? sentence(translated(facts.why))
                                     : translated(facts.why) + QLatin1Char('.'));
    if (!facts.remedy.empty())
        parts << sentence(translated(facts.remedy));
    result.why = parts.join(QLatin1Char(' '));
    return result;
}

}  // namespace lightbox::gui
