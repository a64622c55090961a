// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FieldTitle.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include "base/FieldText.h"

namespace lightbox::gui {

namespace {

/// Names that need more than their words, and the DICOM keywords that mean the same.
const char* knownTitle(const QString& name) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("age"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Age")},
        {QStringLiteral("sex"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Sex")},
        {QStringLiteral("view"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "View")},
        {QStringLiteral("viewposition"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "View")},
        {QStringLiteral("modality"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Modality")},
        {QStringLiteral("bodypart"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Body part")},
        {QStringLiteral("bodypartexamined"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Body part")},
        {QStringLiteral("manufacturer"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Manufacturer")},
        {QStringLiteral("model"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Device model")},
        {QStringLiteral("manufacturermodelname"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Device model")},
        {QStringLiteral("site"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Site")},
        {QStringLiteral("institutionname"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Site")},
        {QStringLiteral("station"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Station")},
        {QStringLiteral("stationname"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Station")},
        {QStringLiteral("series"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Series")},
        {QStringLiteral("seriesinstanceuid"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Series")},
        {QStringLiteral("instance"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Instance number")},
        {QStringLiteral("transfersyntax"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Transfer syntax")},
        {QStringLiteral("transfersyntaxuid"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Transfer syntax")},
        {QStringLiteral("burnedin"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Burnt-in annotation")},
        {QStringLiteral("burnedinannotation"),
         QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Burnt-in annotation")},
        {QStringLiteral("studydate"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Study date")},
        {QStringLiteral("patientid"), QT_TRANSLATE_NOOP("lightbox::gui::FieldTitle", "Patient")},
    };
    return titles.value(name, nullptr);
}

}  // namespace

QString fieldTitle(const std::string& name) {
    const QString given = QString::fromStdString(name).simplified();
    QString key;
    for (const QChar letter : given)
        if (letter.isLetterOrNumber())
            key += letter.toLower();
    if (base::isAgeName(name))
        key = QStringLiteral("age");
    else if (base::isSexName(name))
        key = QStringLiteral("sex");
    if (const char* known = knownTitle(key))
        return QCoreApplication::translate("lightbox::gui::FieldTitle", known);
    // Words of snake_case and CamelCase; abbreviations stay as they are.
    QString words;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QChar letter = given[i];
        if (letter == QLatin1Char('_')) {
            words += QLatin1Char(' ');
            continue;
        }
        const bool begins = i > 0 && letter.isUpper() && given[i - 1].isLower();
        const bool endsShort = i > 0 && i + 1 < given.size() && letter.isUpper() &&
                               given[i - 1].isUpper() && given[i + 1].isLower();
        if (begins || endsShort)
            words += QLatin1Char(' ');
        const bool isWord = i + 1 < given.size() && given[i + 1].isLower();
        words += (begins || endsShort) && isWord ? letter.toLower() : letter;
    }
    words = words.simplified();
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

std::vector<std::pair<std::string, QString>> titledFields(const std::vector<std::string>& names,
                                                          const QStringList& taken) {
    QSet<QString> known(taken.begin(), taken.end());
    std::vector<std::pair<std::string, QString>> titled;
    titled.reserve(names.size());
    for (const std::string& name : names) {
        QString title = fieldTitle(name);
        if (known.contains(title))
            title = QStringLiteral("%1 (%2)").arg(title, QString::fromStdString(name));
        known.insert(title);
        titled.emplace_back(name, title);
    }
    return titled;
}

}  // namespace lightbox::gui
