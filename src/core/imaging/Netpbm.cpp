// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Netpbm.h"

#include <algorithm>
#include <optional>

#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

/// Numbers of a text, with blanks and comments ("# … end of line") between them.
class NumberReader {
public:
    NumberReader(std::span<const std::byte> bytes, std::size_t at) : m_bytes(bytes), m_at(at) {}

    [[nodiscard]] std::size_t at() const { return m_at; }

    /// nullopt at the end, at what is no digit, and beyond 32 bits.
    std::optional<std::uint32_t> next() {
        skipBlanks();
        constexpr std::uint64_t kMost = UINT32_MAX;
        std::uint64_t value = 0;
        std::size_t digits = 0;
        for (; isDigit(); ++m_at, ++digits) {
            value = value * 10 + static_cast<std::uint64_t>(letter() - '0');
            if (value > kMost)
                return std::nullopt;
        }
        return digits == 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
    }

    /// One digit, as bits may stand without blanks between them.
    std::optional<std::uint32_t> nextBit() {
        skipBlanks();
        if (m_at >= m_bytes.size() || (letter() != '0' && letter() != '1'))
            return std::nullopt;
        return static_cast<std::uint32_t>(std::to_integer<int>(m_bytes[m_at++]) - '0');
    }

private:
    [[nodiscard]] int letter() const { return std::to_integer<int>(m_bytes[m_at]); }
    [[nodiscard]] bool isDigit() const {
        return m_at < m_bytes.size() && letter() >= '0' && letter() <= '9';
    }

    void skipBlanks() {
        for (; m_at < m_bytes.size(); ++m_at)
            if (letter() == '#')
                while (m_at < m_bytes.size() && letter() != '\n' && letter() != '\r')
                    ++m_at;
            else if (letter() != ' ' && (letter() < '\t' || letter() > '\r'))
                break;
        if (m_at > m_bytes.size())
            m_at = m_bytes.size();
    }

    std::span<const std::byte> m_bytes;
    std::size_t m_at;
};

}  // namespace

NetpbmHeader readNetpbmHeader(std::span<const std::byte> bytes) {
    NetpbmHeader header;
    if (bytes.size() < 3 || bytes[0] != std::byte{'P'})
        return header;
    const int kind = std::to_integer<int>(bytes[1]) - '0';
    const int after = std::to_integer<int>(bytes[2]);
    const bool isParted = after == ' ' || after == '#' || (after >= '\t' && after <= '\r');
    if (kind < 1 || kind > 6 || !isParted)
        return header;
    NumberReader numbers(bytes, 2);
    const auto width = numbers.next();
    const auto height = numbers.next();
    const bool isOfBits = kind == 1 || kind == 4;
    const auto most = isOfBits ? std::optional<std::uint32_t>(1) : numbers.next();
    constexpr std::uint32_t kMost = 65535;
    if (!width || !height || !most || *most == 0 || *most > kMost)
        return header;
    header.kind = kind;
    header.width = *width;
    header.height = *height;
    header.most = *most;
    header.samplesAt = numbers.at() + 1;  // one blank
    return header;
}

std::vector<std::uint16_t> readNetpbm(std::span<const std::byte> bytes, const NetpbmHeader& header,
                                      const std::filesystem::path& file) {
    const auto row =
        static_cast<std::size_t>(header.width) * static_cast<std::size_t>(header.channels());
    const std::size_t count = row * static_cast<std::size_t>(header.height);
    const std::size_t left = header.samplesAt < bytes.size() ? bytes.size() - header.samplesAt : 0;
    constexpr std::uint32_t kMostOfByte = 255;
    const std::size_t size = header.most > kMostOfByte ? 2 : 1;
    const std::size_t rowBytes = header.kind == 4 ? (row + 7) / 8 : row * size;
    // A text has a byte for each sample at least.
    if (left < (header.isText() ? count : rowBytes * static_cast<std::size_t>(header.height)))
        throw badImage("truncated.picture", {}, file);
    std::vector<std::uint16_t> samples(count);
    if (header.isText()) {
        NumberReader numbers(bytes, header.samplesAt);
        for (std::uint16_t& sample : samples) {
            const auto number = header.kind == 1 ? numbers.nextBit() : numbers.next();
            if (!number)
                throw badImage(numbers.at() >= bytes.size() ? "truncated.picture"
                                                            : "unreadable.damaged",
                               {}, file);
            sample = static_cast<std::uint16_t>(std::min(*number, header.most));
        }
    } else {
        const std::span<const std::byte> data = bytes.subspan(header.samplesAt);
        for (std::size_t i = 0; i < count; ++i) {
            const auto byte = [&data](std::size_t at) {
                return std::to_integer<std::uint32_t>(data[at]);
            };
            std::uint32_t sample = 0;
            if (header.kind == 4)
                sample = byte(i / row * rowBytes + i % row / 8) >> (7 - i % row % 8) & 1U;
            else
                sample = size == 1 ? byte(i) : byte(2 * i) << 8U | byte(2 * i + 1);
            samples[i] = static_cast<std::uint16_t>(std::min(sample, header.most));
        }
    }
    if (header.kind == 1 || header.kind == 4)
        for (std::uint16_t& sample : samples)
            sample = sample == 0 ? 1 : 0;
    return samples;
}

}  // namespace lightbox::imaging
