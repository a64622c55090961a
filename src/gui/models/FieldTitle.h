// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>
#include <utility>
#include <vector>

namespace lightbox::gui {

/// A column, field or DICOM keyword as a person reads it: "body_part" and "BodyPartExamined" are "Body part", "ejection_fraction"
/// is "Ejection fraction". Two names of one thing have one title.
[[nodiscard]] QString fieldTitle(const std::string& name);

/// `names` with their titles, in their order; a title that an earlier one has, or that stands in `taken`, is followed by the name
/// itself in brackets.
[[nodiscard]] std::vector<std::pair<std::string, QString>>
titledFields(const std::vector<std::string>& names, const QStringList& taken = {});

}  // namespace lightbox::gui
