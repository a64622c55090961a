// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomFile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <new>

#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcxfer.h>

#include "base/Files.h"
#include "base/Text.h"
#include "imaging/CharacterSets.h"
#include "imaging/DicomDeflate.h"
#include "imaging/DicomRepair.h"
#include "imaging/DicomSalvage.h"
#include "imaging/Errors.h"
#include "imaging/Libraries.h"

namespace lightbox::imaging {

namespace {

/// Longer values (private blobs, look-up tables) are not what a person reads or splits by.
constexpr Uint32 kLongestField = 1024;

bool isReadable(DcmEVR representation) {
    switch (representation) {
    case EVR_AE:
    case EVR_AS:
    case EVR_CS:
    case EVR_DA:
    case EVR_DS:
    case EVR_DT:
    case EVR_FD:
    case EVR_FL:
    case EVR_IS:
    case EVR_LO:
    case EVR_LT:
    case EVR_SH:
    case EVR_SL:
    case EVR_SS:
    case EVR_ST:
    case EVR_TM:
    case EVR_UC:
    case EVR_UI:
    case EVR_UL:
    case EVR_UR:
    case EVR_US:
    case EVR_UT:
    case EVR_xs:
        return true;
    default:
        return false;
    }
}

std::string keyOf(DcmElement& element) {
    const DcmTagKey key = element.getTag().getXTag();
    if (key.getGroup() % 2 == 0) {
        DcmTag tag(key);
        const std::string name = tag.getTagName();
        if (name.find_first_of(" ?") == std::string::npos && name != "GenericGroupLength" &&
            name.rfind("Unknown", 0) != 0)
            return name;
    }
    char text[10];
    std::snprintf(text, sizeof text, "%04x,%04x", key.getGroup(), key.getElement());
    return text;
}

bool exists(DcmItem& item, const DcmTagKey& tag) {
    return item.tagExistsWithValue(tag);
}

/// Item `index` of the sequence `tag`, nullptr when there is none.
DcmItem* itemOf(DcmItem& parent, const DcmTagKey& tag, long index) {
    DcmItem* item = nullptr;
    return parent.findAndGetSequenceItem(tag, item, index).good() ? item : nullptr;
}

/// True when the file begins with the mark that belongs behind a preamble of 128 bytes.
bool lacksPreamble(const std::filesystem::path& file) {
    std::array<char, 4> begin{};
    std::ifstream(file, std::ios::binary).read(begin.data(), begin.size());
    return std::string_view(begin.data(), begin.size()) == "DICM";
}

/// The first bytes of a file: its meta header and where the data set begins.
std::vector<std::byte> beginning(const std::filesystem::path& file) {
    constexpr std::size_t kBeginning = 65536;
    std::vector<std::byte> begin(kBeginning);
    std::ifstream in(file, std::ios::binary);
    in.read(reinterpret_cast<char*>(begin.data()), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return begin;
}

/// What DCMTK reads of `bytes`; nullptr when it cannot.
std::unique_ptr<DcmFileFormat> parsed(std::span<const std::byte> bytes) {
    auto format = std::make_unique<DcmFileFormat>();
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
    stream.setEos();
    format->transferInit();
    const OFCondition status = format->read(stream);
    format->transferEnd();
    const bool isRead =
        status.good() && format->getDataset() != nullptr && format->getDataset()->card() > 0;
    return isRead ? std::move(format) : nullptr;
}

struct MendedDicom {
    std::unique_ptr<DcmFileFormat> format;
    bool isCut = false;
};

/// Reads a file that DCMTK cannot read as it is; without a format when that does not help.
MendedDicom mended(const std::filesystem::path& file, const DecodeLimits& limits) {
    std::vector<std::byte> bytes = base::readFile(file, limits.maxBytes);
    if (lacksPreamble(file)) {
        constexpr std::size_t kPreamble = 128;
        bytes.insert(bytes.begin(), kPreamble, std::byte{});
        if (auto format = parsed(bytes))
            return {std::move(format), false};
    }
    if (const auto kinds = withExplicitKinds(bytes))
        if (auto format = parsed(*kinds))
            return {std::move(format), false};
    if (auto salvaged = salvagedDicom(bytes))
        return {parsed(salvaged->bytes), salvaged->isCut};
    return {};
}

}  // namespace

DicomFile::DicomFile(const std::filesystem::path& file, const DecodeLimits& limits)
    : m_path(file),
      m_format(std::make_unique<DcmFileFormat>()) {
    prepareLibraries();
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file, error);
    if (error)
        throw badImage("unreadable.reason", {{"reason", error.message()}}, file);
    if (bytes == 0)
        throw badImage("empty", {}, file);
    if (bytes > limits.maxBytes)
        throw badImage("too_large.bytes_read", {{"bytes", bytes}, {"most", limits.maxBytes}}, file);
    constexpr std::uint64_t kMostInflated = std::uint64_t{512} << 20U;
    requireInflatable(file, std::min<std::uint64_t>(limits.maxBytes, kMostInflated));
    OFCondition status;
    try {
        // DCMTK would take the mark for a tag, and believe the transfer syntax.
        status = lacksPreamble(file) || contradictsItsSyntax(beginning(file))
                     ? EC_CorruptedData
                     : m_format->loadFile(file.c_str());
    } catch (const std::bad_alloc&) {
        throw badImage("too_large.memory_short", {}, file);
    } catch (const std::logic_error&) {  // see readingDicom(): what comes before may be read
        status = EC_CorruptedData;
    }
    if (status == EC_MemoryExhausted)
        throw badImage("too_large.memory_short", {}, file);
    const bool endsEarly =
        status == EC_StreamNotifyClient || status == EC_EndOfStream || status == EC_InvalidStream;
    if (status.bad()) {
        auto [format, isCut] = mended(file, limits);
        if (format) {
            m_format = std::move(format);
            m_isCut = isCut;
            m_isMended = !lacksPreamble(file);
            status = EC_Normal;
        }
    }
    if (status.bad() || m_format->getDataset() == nullptr)
        throw badImage(endsEarly ? "truncated.dicom" : "unreadable.reason",
                       {{"reason", status.text()}}, file);
    if (dataset().card() == 0)
        throw badImage("unreadable.empty", {}, file);
}

std::string DicomFile::syntaxUid() {
    OFString uid;
    if (DcmMetaInfo* const meta = m_format->getMetaInfo())
        meta->findAndGetOFString(DCM_TransferSyntaxUID, uid);
    if (const std::string_view stated = base::trimmed({uid.c_str(), uid.size()}); !stated.empty())
        return std::string(stated);
    const char* const read = DcmXfer(syntax()).getXferID();
    return read == nullptr ? std::string() : std::string(read);
}

std::optional<std::uint16_t> DicomFile::number16(const DcmTagKey& tag) {
    Uint16 value = 0;
    if (dataset().findAndGetUint16(tag, value).bad())
        return std::nullopt;
    return value;
}

std::string DicomFile::text(const DcmTagKey& tag) {
    OFString value;
    if (dataset().findAndGetOFStringArray(tag, value).bad())
        return {};
    return std::string(base::trimmed(std::string_view(value.c_str(), value.size())));
}

std::string DicomFile::utf8(std::string_view raw) {
    const std::vector<std::string> sets = base::split(text(DCM_SpecificCharacterSet), '\\');
    return toUtf8(base::trimmed(raw), sets);
}

DcmItem& DicomFile::frameItem(const DcmTagKey& group, const DcmTagKey& tag, int frame) {
    for (const auto& [sequence, index] :
         {std::pair(DCM_PerFrameFunctionalGroupsSequence, static_cast<long>(frame)),
          std::pair(DCM_SharedFunctionalGroupsSequence, 0L)})
        if (DcmItem* groups = itemOf(dataset(), sequence, index))
            if (DcmItem* item = itemOf(*groups, group, 0))
                if (exists(*item, tag))
                    return *item;
    return dataset();
}

std::map<std::string, std::string> DicomFile::fields() {
    std::map<std::string, std::string> fields;
    for (DcmObject* object = dataset().nextInContainer(nullptr); object != nullptr;
         object = dataset().nextInContainer(object)) {
        auto* element = dynamic_cast<DcmElement*>(object);
        if (element == nullptr || !isReadable(element->ident()) ||
            element->getLengthField() > kLongestField)
            continue;
        OFString value;
        if (element->getOFStringArray(value).bad() || value.empty())
            continue;
        if (std::string text = utf8({value.c_str(), value.size()}); !text.empty())
            fields[keyOf(*element)] = std::move(text);
    }
    if (std::string uid = syntaxUid(); !uid.empty())
        fields["TransferSyntaxUID"] = std::move(uid);
    return fields;
}

bool hasUnreadNumber(DcmItem& item, const DcmTagKey& tag) {
    OFString text;
    return item.findAndGetOFString(tag, text).good() && !base::trimmed(text.c_str()).empty() &&
           numbers(item, tag).empty();
}

std::vector<double> numbers(DcmItem& item, const DcmTagKey& tag) {
    DcmElement* element = nullptr;
    std::vector<double> values;
    if (item.findAndGetElement(tag, element).bad() || element == nullptr)
        return values;
    constexpr unsigned long kMost = 64;
    for (unsigned long i = 0; i < std::min(element->getVM(), kMost); ++i) {
        OFString text;
        if (element->getOFString(text, i).bad())
            break;
        const auto value = base::toDouble(base::trimmed(text.c_str()));
        if (value && std::isfinite(*value))
            values.push_back(*value);
    }
    return values;
}

}  // namespace lightbox::imaging
