// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/DicomTags.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/Error.h"
#include "base/FieldText.h"
#include "base/Unicode.h"
#include "data/sources/FieldValues.h"
#include "imaging/Decode.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// Tags worth keeping beside the image: none that names a person.
constexpr std::array<std::pair<const char*, const char*>, 14> keptTags{
    {{"PatientAge", "age"},
     {"PatientSex", "sex"},
     {"ViewPosition", "view"},
     {"Modality", "modality"},
     {"BodyPartExamined", "body_part"},
     {"Manufacturer", "manufacturer"},
     {"ManufacturerModelName", "model"},
     {"InstitutionName", "site"},
     {"StationName", "station"},
     {"SeriesInstanceUID", "series"},
     {"SOPInstanceUID", kInstanceField},
     {"InstanceNumber", "instance"},
     {"TransferSyntaxUID", "transfer_syntax"},
     {"BurnedInAnnotation", "burned_in"}}};

}  // namespace

std::string textOf(const std::map<std::string, std::string>& fields, const std::string& name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : std::string(base::withoutBlanks(found->second));
}

void takeDicomFields(const std::map<std::string, std::string>& tags, spec::ImageRecord& record) {
    record.patient = base::patientText(textOf(tags, "PatientID"));
    if (std::string study = textOf(tags, "StudyInstanceUID"); !study.empty())
        record.study = std::move(study);
    record.studyDate = isoDate(textOf(tags, "StudyDate"));
    for (const auto& [tag, field] : keptTags)
        if (std::string value = textOf(tags, tag); !value.empty())
            record.fields[field] = tag == std::string_view("PatientAge") ? plainAge(value) : value;
}

std::string tagLines(const std::map<std::string, std::string>& tags) {
    constexpr std::size_t kMostOfValue = 256;
    constexpr std::size_t kMostOfFile = 1U << 15U;
    std::string lines;
    for (const auto& [tag, value] : tags) {
        if (lines.size() + tag.size() + kMostOfValue + 2 > kMostOfFile)
            break;
        std::size_t length = std::min(value.size(), kMostOfValue);
        while (length < value.size() && length > 0 && (value[length] & '\xC0') == '\x80')
            --length;  // not within a character
        std::string line = tag + '=' + value.substr(0, length);
        std::replace_if(
            line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        lines += line + '\n';
    }
    return lines;
}

bool claimsPixels(const fs::path& file) {
    try {
        return imaging::dicomFields(file).contains("Rows");
    } catch (const base::Error&) {
        return true;
    }
}

}  // namespace lightbox::data
