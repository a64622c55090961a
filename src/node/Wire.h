// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// What processes that train together send each other. All machines of a run are of one kind: numbers go
// as they lie in memory, and `kMagic` fails where they do not.
namespace lightbox::node::wire {

inline constexpr std::uint64_t kMagic = 0x3165657278426C01;
inline constexpr std::uint64_t kReplyMagic = ~kMagic;
inline constexpr std::size_t kWorkBytes = 64;
/// No message is larger: the checkpoint of the largest network is a quarter of it.
inline constexpr std::uint64_t kMostBytes = std::uint64_t{8} << 30;

/// What a process says of itself when it connects to number 0.
struct Greeting {
    std::uint64_t magic = kMagic;
    std::int32_t number = 0;
    std::int32_t count = 0;
    std::array<char, kWorkBytes> work{};
};

enum class Answer : std::uint32_t { Welcome = 1, OtherWork, OtherCount, Twice };

/// What number 0 says to that.
struct Reply {
    std::uint64_t magic = kReplyMagic;
    Answer answer = Answer::Welcome;
    std::uint32_t spare = 0;
};

enum class Kind : std::uint32_t {
    Begin = 1,  ///< all have come; no bytes
    Waiting,    ///< number 0 is there, and waits for these: std::int32_t each
    Lost,       ///< a process is lost: a Loss; the last message
    Sum,
    Gather
};

/// Before whatever follows a greeting.
struct Head {
    Kind kind = Kind::Begin;
    std::uint32_t spare = 0;
    std::uint64_t call = 0;  ///< of sum and gather: all make the same calls, this one's number
    std::uint64_t bytes = 0;
};

/// The bytes after a Lost: why is a Broken, or kNeverCame.
struct Loss {
    std::int32_t process = 0;
    std::uint32_t why = 0;
};
inline constexpr std::uint32_t kNeverCame = 100;

template <class Plain> [[nodiscard]] std::span<const std::byte> bytesOf(const Plain& plain) {
    return std::as_bytes(std::span(&plain, 1));
}

template <class Plain> [[nodiscard]] std::span<std::byte> writable(Plain& plain) {
    return std::as_writable_bytes(std::span(&plain, 1));
}

/// A head that belongs to no call, and what follows it.
[[nodiscard]] inline std::vector<std::byte> message(Kind kind, std::span<const std::byte> bytes) {
    const Head head{.kind = kind, .bytes = bytes.size()};
    const auto first = bytesOf(head);
    std::vector<std::byte> whole(first.begin(), first.end());
    whole.insert(whole.end(), bytes.begin(), bytes.end());
    return whole;
}

}  // namespace lightbox::node::wire
