// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/InflatingReader.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>

#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace fs = std::filesystem;

struct InflatingReader::State {
    explicit State(const fs::path& path) : file(path), in(path, std::ios::binary) {}
    ~State() {
        if (isPacked)
            inflateEnd(&stream);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    /// More packed bytes; false at the end of the file.
    bool refill() {
        in.read(reinterpret_cast<char*>(packed.data()),
                static_cast<std::streamsize>(packed.size()));
        stream.next_in = packed.data();
        stream.avail_in = static_cast<uInt>(std::max<std::streamsize>(0, in.gcount()));
        return stream.avail_in > 0;
    }

    fs::path file;
    std::ifstream in;
    z_stream stream{};
    bool isPacked = false;
    bool atMemberEnd = false;  ///< gzip files may be written one after the other
    std::array<Bytef, std::size_t{1} << 17U> packed{};
};

InflatingReader::InflatingReader(const fs::path& file) : m_state(std::make_unique<State>(file)) {
    std::error_code error;
    if (!m_state->in || fs::is_directory(file, error))
        throw badImage("unreadable.unopened", {}, file);
    std::array<char, 2> begin{};
    m_state->in.read(begin.data(), begin.size());
    if (m_state->in.gcount() == 0)
        throw badImage("empty", {}, file);
    const bool isPacked = m_state->in.gcount() == 2 && begin[0] == '\x1F' && begin[1] == '\x8B';
    m_state->in.clear();
    m_state->in.seekg(0);
    if (!isPacked)
        return;
    constexpr int kGzip = 16;
    if (inflateInit2(&m_state->stream, kGzip + MAX_WBITS) != Z_OK)
        throw badImage("unreadable.unpacked", {}, file);
    m_state->isPacked = true;
}

InflatingReader::~InflatingReader() = default;

bool InflatingReader::isPacked() const noexcept {
    return m_state->isPacked;
}

std::size_t InflatingReader::read(std::span<std::byte> to) {
    State& state = *m_state;
    if (!state.isPacked) {
        state.in.read(reinterpret_cast<char*>(to.data()), static_cast<std::streamsize>(to.size()));
        return static_cast<std::size_t>(std::max<std::streamsize>(0, state.in.gcount()));
    }
    std::size_t done = 0;
    while (done < to.size()) {
        if (state.stream.avail_in == 0 && !state.refill()) {
            if (state.atMemberEnd)
                break;
            throw badImage("truncated.packed", {}, state.file);
        }
        if (state.atMemberEnd) {
            if (inflateReset(&state.stream) != Z_OK)
                throw badImage("unreadable.unpacked", {}, state.file);
            state.atMemberEnd = false;
        }
        constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
        const std::size_t wanted = std::min(to.size() - done, kMost);
        state.stream.next_out = reinterpret_cast<Bytef*>(to.data() + done);
        state.stream.avail_out = static_cast<uInt>(wanted);
        const int result = inflate(&state.stream, Z_NO_FLUSH);
        done += wanted - state.stream.avail_out;
        if (result == Z_STREAM_END)
            state.atMemberEnd = true;
        else if (result != Z_OK && result != Z_BUF_ERROR)
            throw badImage("unreadable.packed_damaged", {}, state.file);
    }
    return done;
}

}  // namespace lightbox::imaging
