// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomFragments.h"

#include <optional>
#include <span>
#include <utility>

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>

#include "imaging/ByteReader.h"
#include "imaging/DicomSyntax.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

/// Reads one; empty where there is none.
std::span<const std::byte> fragmentAt(DcmPixelSequence& sequence, std::size_t index) {
    DcmPixelItem* item = nullptr;
    Uint8* data = nullptr;
    // Item 0 is the basic offset table.
    if (sequence.getItem(item, static_cast<unsigned long>(index) + 1).bad() || item == nullptr ||
        item->getLengthField() == 0 || item->getUint8Array(data).bad() || data == nullptr)
        return {};
    return {reinterpret_cast<const std::byte*>(data), item->getLengthField()};
}

/// Basic offset table, else the extended one: bytes from the first fragment's item to those at which
/// the frames begin (PS3.5 A.4).
std::vector<std::uint64_t> frameOffsets(DicomFile& file, DcmPixelSequence& sequence) {
    std::vector<std::uint64_t> offsets;
    DcmPixelItem* table = nullptr;
    Uint8* data = nullptr;
    unsigned size = 4;
    std::uint64_t bytes = 0;
    if (sequence.getItem(table, 0).good() && table != nullptr && table->getLengthField() > 0 &&
        table->getUint8Array(data).good() && data != nullptr) {
        bytes = table->getLengthField();
    } else {
        const DcmTagKey kExtendedOffsetTable(0x7FE0, 0x0001);
        DcmElement* element = nullptr;
        if (file.dataset().findAndGetElement(kExtendedOffsetTable, element).bad() ||
            element == nullptr || element->getUint8Array(data).bad() || data == nullptr)
            return offsets;
        size = 8;
        bytes = element->getLengthField();
    }
    ByteReader reader({reinterpret_cast<const std::byte*>(data), static_cast<std::size_t>(bytes)});
    for (std::uint64_t at = 0; at + size <= bytes; at += size)
        offsets.push_back(reader.little(at, size));
    return offsets;
}

/// The fragments that each frame begins with, in ascending order, and the end of the last.
class FragmentsOfFrames {
public:
    FragmentsOfFrames(DicomFile& file, DcmPixelSequence& sequence, const DicomLayout& layout)
        : m_sequence(sequence),
          m_count(sequence.card() > 0 ? static_cast<std::size_t>(sequence.card()) - 1 : 0),
          m_frames(static_cast<std::size_t>(layout.frames)) {
        if (m_frames == 1)
            m_first = {0};
        else
            findFirst(file);
        m_first.push_back(m_count);
    }

    /// First and end of the fragments of a frame; equal where there are none.
    [[nodiscard]] std::pair<std::size_t, std::size_t> of(std::size_t frame) const {
        if (frame + 1 >= m_first.size())
            return {m_count, m_count};
        return {m_first[frame], m_first[frame + 1]};
    }

private:
    void findFirst(DicomFile& file) {
        const std::vector<std::size_t> marked = byMarkers();
        std::vector<std::size_t> stated = byOffsets(frameOffsets(file, m_sequence));
        // One frame whose own mark is damaged must not move those after it.
        if (marked.size() == m_frames || (stated.empty() && m_count != m_frames))
            m_first = marked;
        else if (!stated.empty())
            m_first = std::move(stated);
        else if (marked.empty() || 2 * marked.size() > m_frames)
            for (std::size_t i = 0; i < m_count; ++i)
                m_first.push_back(i);
        else
            m_first = marked;
    }

    std::vector<std::size_t> byMarkers() {
        std::vector<std::size_t> first;
        for (std::size_t i = 0; i < m_count; ++i) {
            const std::optional<Coding> coding = codingOfStream(fragmentAt(m_sequence, i));
            // A frame of run lengths is one fragment (PS3.5 A.4.2): what begins like them may be
            // compressed data too.
            if (coding && (*coding != Coding::Rle || m_count == m_frames))
                first.push_back(i);
        }
        return first;
    }

    std::vector<std::size_t> byOffsets(const std::vector<std::uint64_t>& offsets) {
        std::vector<std::size_t> first;
        if (offsets.size() != m_frames)
            return first;
        std::uint64_t at = 0;
        for (std::size_t i = 0; i < m_count && first.size() < m_frames; ++i) {
            if (at == offsets[first.size()])
                first.push_back(i);
            DcmPixelItem* item = nullptr;
            if (m_sequence.getItem(item, static_cast<unsigned long>(i) + 1).bad() ||
                item == nullptr)
                break;
            at += 8 + std::uint64_t{item->getLengthField()};
        }
        // Fewer in a file that is cut: the others lie beyond its end.
        const bool fit = !first.empty() && first.front() == 0 &&
                         (first.size() == m_frames || offsets[first.size()] >= at);
        return fit ? first : std::vector<std::size_t>{};
    }

    DcmPixelSequence& m_sequence;
    std::size_t m_count;
    std::size_t m_frames;
    std::vector<std::size_t> m_first;
};

}  // namespace

DcmPixelSequence* encapsulated(DcmPixelData* pixels) {
    if (pixels == nullptr)
        return nullptr;
    DcmPixelSequence* sequence = nullptr;
    E_TransferSyntax syntax = EXS_Unknown;
    const DcmRepresentationParameter* parameter = nullptr;
    pixels->getOriginalRepresentationKey(syntax, parameter);
    return pixels->getEncapsulatedRepresentation(syntax, parameter, sequence).good() ? sequence
                                                                                     : nullptr;
}

std::vector<std::byte> encapsulatedFrame(DicomFile& file, DcmPixelSequence& sequence,
                                         const DicomLayout& layout, int frame) {
    const auto index = static_cast<std::size_t>(frame);
    // Mostly each frame is one fragment: then the others need not be read.
    const bool hasOwn =
        sequence.card() == static_cast<unsigned long>(layout.frames) + 1 &&
        codingOfStream(fragmentAt(sequence, index)) &&
        (frame + 1 == layout.frames || codingOfStream(fragmentAt(sequence, index + 1)));
    const auto [first, end] =
        hasOwn ? std::pair(index, index + 1) : FragmentsOfFrames(file, sequence, layout).of(index);
    std::vector<std::byte> joined;
    for (std::size_t i = first; i < end; ++i) {
        const std::span<const std::byte> fragment = fragmentAt(sequence, i);
        joined.insert(joined.end(), fragment.begin(), fragment.end());
    }
    if (joined.empty())
        throw badImage("truncated.frame", {{"frame", frame}}, file.path());
    return joined;
}

}  // namespace lightbox::imaging
