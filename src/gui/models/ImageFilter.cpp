// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ImageFilter.h"

#include <QRegularExpression>

#include "base/Text.h"

namespace lightbox::gui {

std::optional<std::string> fieldText(const spec::ImageRecord& image, const std::string& field) {
    if (const auto found = image.fields.find(field); found != image.fields.end())
        return found->second;
    if (field == "date" || field == "study_date")
        return image.studyDate;
    if (field == "width")
        return std::to_string(image.width);
    if (field == "height")
        return std::to_string(image.height);
    if (field == "bytes")
        return std::to_string(image.fileBytes);
    if (field == "intensity")
        return std::to_string(image.meanIntensity);
    return std::nullopt;
}

std::optional<FieldCondition> FieldCondition::parse(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("^\\s*([^:<>=]+?)\\s*(:|<=|>=|<|>|=)(.*)$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    FieldCondition condition;
    condition.field = match.captured(1).toStdString();
    const QString sign = match.captured(2);
    condition.relation = sign == QStringLiteral("<=")   ? Relation::AtMost
                         : sign == QStringLiteral(">=") ? Relation::AtLeast
                         : sign == QStringLiteral("<")  ? Relation::Less
                         : sign == QStringLiteral(">")  ? Relation::Greater
                         : sign == QStringLiteral("=")  ? Relation::Equal
                                                        : Relation::Contains;
    condition.value = match.captured(3).trimmed();
    condition.number = base::toDouble(condition.value.toStdString());
    return condition;
}

bool FieldCondition::holds(const spec::ImageRecord& image) const {
    const std::optional<std::string> own = fieldText(image, field);
    if (!own)
        return false;
    const QString text = QString::fromStdString(*own);
    if (relation == Relation::Contains)
        return text.contains(value, Qt::CaseInsensitive);
    if (text.isEmpty() || value.isEmpty())
        return relation == Relation::Equal && text.isEmpty() == value.isEmpty();
    const std::optional<double> ownNumber = number ? base::toDouble(*own) : std::nullopt;
    if (number && !ownNumber && relation != Relation::Equal)
        return false;  // "unknown" is neither above nor below a number
    const int order = ownNumber ? (*ownNumber < *number   ? -1
                                   : *ownNumber > *number ? 1
                                                          : 0)
                                : text.compare(value, Qt::CaseInsensitive);
    switch (relation) {
    case Relation::Less:
        return order < 0;
    case Relation::AtMost:
        return order <= 0;
    case Relation::Greater:
        return order > 0;
    case Relation::AtLeast:
        return order >= 0;
    case Relation::Equal:
    case Relation::Contains:
        break;
    }
    return order == 0;
}

}  // namespace lightbox::gui
