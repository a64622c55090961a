// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomWindow.h"

#include <algorithm>
#include <memory>

#include "base/Error.h"
#include "base/Text.h"
#include "imaging/DicomTable.h"

namespace lightbox::imaging {

namespace {

spec::WindowFunction functionOf(DcmItem& item) {
    OFString text;
    item.findAndGetOFString(DCM_VOILUTFunction, text);
    const std::string_view name = base::trimmed(std::string_view(text.c_str(), text.size()));
    if (name == "LINEAR_EXACT")
        return spec::WindowFunction::LinearExact;
    return name == "SIGMOID" ? spec::WindowFunction::Sigmoid : spec::WindowFunction::Linear;
}

std::string explanation(DicomFile& file, DcmItem& item, const DcmTagKey& tag, unsigned long index) {
    OFString text;
    item.findAndGetOFString(tag, text, index);
    return file.utf8({text.c_str(), text.size()});
}

void addFunctions(DicomFile& file, DcmItem& item, std::vector<spec::Window>& windows) {
    const auto centres = numbers(item, DCM_WindowCenter);
    const auto widths = numbers(item, DCM_WindowWidth);
    const spec::WindowFunction function = functionOf(item);
    for (std::size_t i = 0; i < std::min(centres.size(), widths.size()); ++i) {
        const bool sound =
            function == spec::WindowFunction::Linear ? widths[i] >= 1 : widths[i] > 0;
        if (sound)
            windows.push_back({centres[i], widths[i],
                               explanation(file, item, DCM_WindowCenterWidthExplanation,
                                           static_cast<unsigned long>(i)),
                               function, nullptr});
    }
}

void addTables(DicomFile& file, DcmItem& item, bool isSigned, std::vector<spec::Window>& windows) {
    constexpr long kMostTables = 64;
    DcmItem* entry = nullptr;
    for (long i = 0;
         i < kMostTables && item.findAndGetSequenceItem(DCM_VOILUTSequence, entry, i).good() &&
         entry != nullptr;
         ++i) {
        try {
            DicomTable read = readTable(file, *entry, DCM_LUTDescriptor, DCM_LUTData, isSigned);
            auto table = std::make_shared<spec::VoiTable>();
            table->first = static_cast<double>(read.first);
            table->bits = read.bits;
            table->entries = std::move(read.entries);
            const auto width = static_cast<double>(table->entries.size());
            windows.push_back({table->first + width / 2, width,
                               explanation(file, *entry, DCM_LUTExplanation, 0),
                               spec::WindowFunction::Linear, std::move(table)});
        } catch (const base::Error&) {
            continue;
        }
    }
}

}  // namespace

std::vector<spec::Window> readWindows(DicomFile& file, int frame, bool isSigned) {
    std::vector<spec::Window> windows;
    addFunctions(file, file.frameItem(DCM_FrameVOILUTSequence, DCM_WindowCenter, frame), windows);
    addTables(file, file.dataset(), isSigned, windows);
    return windows;
}

}  // namespace lightbox::imaging
