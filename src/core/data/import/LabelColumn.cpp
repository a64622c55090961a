// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/LabelColumn.h"

#include <algorithm>
#include <cctype>

#include "base/Error.h"
#include "data/import/ImportParts.h"
#include "imaging/Decode.h"

namespace lightbox::data {

bool isLabelColumn(const std::string& label, const std::vector<SourceFile>& files) {
    constexpr std::size_t filesRead = 24;
    if (label.empty() || label == folderLabel || namesTable(label))
        return false;
    std::size_t read = 0;
    for (const SourceFile& file : files) {
        if (file.kind != FileKind::Dicom)
            continue;
        if (read++ == filesRead)
            break;
        try {
            if (imaging::dicomFields(file.file).contains(label))
                return false;
        } catch (const base::Error&) {
            continue;  // import says what is wrong with it
        }
    }
    return true;
}

void requireLabelColumn(const std::string& column, const GuessedFormat& guess,
                        const std::vector<SourceFile>& files, const std::filesystem::path& source) {
    if (column.empty() || guess.holdsLabel)
        return;
    const bool isOfFiles = guess.format == "folder" || guess.format == "nifti";
    const bool couldBeTag = guess.format == "dicom" &&
                            std::isupper(static_cast<unsigned char>(column.front())) != 0 &&
                            column.find_first_of(" _") == std::string::npos;
    if (!guess.columns.empty() && !couldBeTag)
        throw base::usage(
            "column_unknown.choices",
            {{"column", column},
             {"columns", messages::Value::Texts(guess.columns.begin(), guess.columns.end())}},
            source);
    const bool anyDicom = std::any_of(files.begin(), files.end(), [](const SourceFile& file) {
        return file.kind == FileKind::Dicom;
    });
    if (isOfFiles && !anyDicom)
        throw base::usage("column_unknown.nowhere", {{"column", column}}, source);
}

}  // namespace lightbox::data
