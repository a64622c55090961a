// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomTable.h"

#include <span>
#include <string>

#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

struct TableDescriptor {
    std::size_t count = 0;
    std::int64_t first = 0;
    int bits = 16;
};

TableDescriptor readDescriptor(const DicomFile& file, DcmItem& item, const DcmTagKey& tag,
                               bool isSigned) {
    const std::vector<double> given = numbers(item, tag);
    if (given.size() != 3)
        throw badImage("unreadable.table_descriptor", {}, file.path());
    TableDescriptor descriptor;
    // A count of 0 stands for 65,536, which 16 bits cannot hold.
    const auto rawCount = static_cast<std::uint16_t>(static_cast<std::int64_t>(given[0]));
    descriptor.count = rawCount == 0 ? 65536 : rawCount;
    const auto rawFirst = static_cast<std::uint16_t>(static_cast<std::int64_t>(given[1]));
    descriptor.first = isSigned || given[1] < 0 ? static_cast<std::int16_t>(rawFirst) : rawFirst;
    descriptor.bits = static_cast<int>(given[2]);
    if (descriptor.bits < 8 || descriptor.bits > 16)
        throw badImage("unreadable.table_bits", {{"bits", descriptor.bits}}, file.path());
    return descriptor;
}

std::span<const Uint16> wordsOf(const DicomFile& file, DcmItem& item, const DcmTagKey& tag) {
    const Uint16* data = nullptr;
    unsigned long words = 0;
    DcmElement* element = nullptr;
    if (item.findAndGetElement(tag, element).bad() || element == nullptr ||
        item.findAndGetUint16Array(tag, data, &words).bad() || data == nullptr)
        throw badImage("unreadable.table_data", {}, file.path());
    return {data, words};
}

/// Expands the segments of PS3.3 C.7.9.2 up to the size that the descriptor announces.
class SegmentReader {
public:
    SegmentReader(const DicomFile& file, std::span<const Uint16> words, std::size_t count)
        : m_file(file),
          m_words(words),
          m_count(count) {}

    [[nodiscard]] std::vector<std::uint16_t> expanded() {
        std::size_t at = 0;
        while (at < m_words.size() && m_entries.size() < m_count)
            at = expandOne(at, true);
        if (m_entries.size() < m_count)
            throw badImage("truncated.table_segmented",
                           {{"found", m_entries.size()}, {"expected", m_count}}, m_file.path());
        m_entries.resize(m_count);
        return std::move(m_entries);
    }

private:
    static constexpr std::size_t kMostSegments = 1'000'000;
    enum Opcode : Uint16 { Discrete = 0, Linear = 1, Indirect = 2 };

    Uint16 word(std::size_t at) const {
        if (at >= m_words.size())
            throw badImage("truncated.table_early", {}, m_file.path());
        return m_words[at];
    }

    /// Expands the segment at `at`; the position of the next.
    std::size_t expandOne(std::size_t at, bool mayPoint) {
        // Empty segments fill nothing: without a bound a few megabytes could ask for hours.
        if (++m_segments > kMostSegments)
            throw badImage("hostile.table", {}, m_file.path());
        const Uint16 opcode = word(at);
        const Uint16 length = word(at + 1);
        if (opcode == Discrete) {
            for (std::size_t i = 0; i < length && m_entries.size() < m_count; ++i)
                m_entries.push_back(word(at + 2 + i));
            return at + 2 + length;
        }
        if (opcode == Linear && !m_entries.empty()) {
            const double from = m_entries.back();
            const double to = word(at + 2);
            for (std::size_t i = 1; i <= length && m_entries.size() < m_count; ++i)
                m_entries.push_back(static_cast<std::uint16_t>(
                    from + (to - from) * static_cast<double>(i) / length + 0.5));
            return at + 3;
        }
        if (opcode == Indirect && mayPoint) {
            // Offset in bytes, low word first; it points to `length` segments, none of them
            // indirect.
            std::size_t target = (word(at + 2) | std::size_t{word(at + 3)} << 16U) / 2;
            for (std::size_t i = 0; i < length && m_entries.size() < m_count; ++i)
                target = expandOne(target, false);
            return at + 4;
        }
        throw badImage("unreadable.table_segments", {}, m_file.path());
    }

    const DicomFile& m_file;
    std::span<const Uint16> m_words;
    std::size_t m_count;
    std::size_t m_segments = 0;
    std::vector<std::uint16_t> m_entries;
};

}  // namespace

DicomTable readTable(const DicomFile& file, DcmItem& item, const DcmTagKey& descriptorTag,
                     const DcmTagKey& dataTag, bool isSigned) {
    const auto [count, first, bits] = readDescriptor(file, item, descriptorTag, isSigned);
    const std::span<const Uint16> words = wordsOf(file, item, dataTag);
    DicomTable table{first, bits, {}};
    if (bits == 8 && words.size() < count && words.size() * 2 >= count) {
        // Two entries of 8 bits to a word.
        table.entries.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            table.entries[i] = i % 2 == 0 ? words[i / 2] & 0xFFU : words[i / 2] >> 8U;
    } else if (words.size() >= count) {
        table.entries.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
    } else {
        throw badImage("truncated.table", {{"found", words.size()}, {"expected", count}},
                       file.path());
    }
    return table;
}

bool hasSegmentedPalette(DcmItem& item) {
    return item.tagExistsWithValue(DCM_SegmentedRedPaletteColorLookupTableData);
}

DicomTable readSegmentedTable(const DicomFile& file, DcmItem& item, const DcmTagKey& descriptorTag,
                              const DcmTagKey& dataTag, bool isSigned) {
    const auto [count, first, bits] = readDescriptor(file, item, descriptorTag, isSigned);
    return {first, bits, SegmentReader(file, wordsOf(file, item, dataTag), count).expanded()};
}

}  // namespace lightbox::imaging
