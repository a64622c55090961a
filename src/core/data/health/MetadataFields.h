// SPDX-License-Identifier: GPL-3.0-or-later
// Within this folder: what is known of images beside their pixels, as health checks look at it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "messages/Message.h"
#include "spec/Dataset.h"
#include "spec/Health.h"

namespace lightbox::data {

/// At most so many columns and tags are looked at: the fullest.
inline constexpr std::size_t kMostFields = 60;

/// A field of the metadata.
struct MetadataField {
    std::string name;   ///< of ImageRecord::fields, or one that fieldTexts() makes
    std::string title;  ///< for a reader
    bool isDate = false;
    bool isForm = false;  ///< not its values, which name images, but what they are built like
};

struct MetadataFields {
    std::vector<MetadataField> fields;  ///< by title
    /// What numbers or names the images or repeats their labels: it is no property of a picture.
    std::vector<spec::HealthReport::FieldLeftOut> leftOut;
};

/// Every column and tag that came with the images (ImageRecord::fields, whatever it is called), the
/// study date, and what the files are like: size, width, height, pixel format. Of identifiers with
/// several forms, such as accession numbers of two hospitals, the form.
[[nodiscard]] MetadataFields metadataFields(const spec::Dataset& dataset);

/// How texts call the field: by its title, or by a text of the table for what the files are like.
[[nodiscard]] messages::Value shownName(const MetadataField& field);

/// The field's text of each image, "" where unknown. Dates as days, so that they are numbers; of a
/// form, the letters before the first digits and a # for each digit: "ILL ######". One # stands for
/// all where their number only grows with counting (1 to 1200).
[[nodiscard]] std::vector<std::string> fieldTexts(const spec::Dataset& dataset,
                                                  const MetadataField& field);

/// A number of days that grows with the date; of a date as dateNumber() reads it.
[[nodiscard]] std::optional<int> dayOf(std::string_view date);

}  // namespace lightbox::data
