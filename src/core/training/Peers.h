// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace lightbox::training {

/// The processes that train one run together, each in its share of every batch; whoever starts
/// several implements how they reach each other. All make the same calls in the same order. Both
/// calls throw Error failed where another process is lost.
class Peers {
public:
    virtual ~Peers() = default;
    /// How many there are, this one among them.
    [[nodiscard]] virtual int count() const = 0;
    /// This one's number, from 0.
    [[nodiscard]] virtual int own() const = 0;
    /// Value by value the sum over all, added in the order of their numbers: the same bits in each.
    virtual void sum(std::span<float> values) = 0;
    /// What each gives, in the order of their numbers.
    [[nodiscard]] virtual std::vector<std::vector<std::byte>>
    gather(std::span<const std::byte> own) = 0;
};

/// One process by itself.
class Alone : public Peers {
public:
    [[nodiscard]] int count() const override { return 1; }
    [[nodiscard]] int own() const override { return 0; }
    void sum(std::span<float>) override {}
    [[nodiscard]] std::vector<std::vector<std::byte>>
    gather(std::span<const std::byte> own) override {
        return {{own.begin(), own.end()}};
    }
};

/// Ends a stage early: asked for by somebody outside, no error.
struct StopRequested {};

/// What each makes, in the order of their numbers; where StopRequested is thrown in one, in all.
[[nodiscard]] std::vector<std::vector<std::byte>>
gatherUnlessStopped(Peers& peers, const std::function<std::vector<std::byte>()>& make);

/// What comes from another process is not believed: throws Error failed (peers_differ.size) unless
/// `given`, by process `from`, has `expected` bytes.
void requireSize(std::span<const std::byte> given, std::size_t expected, std::size_t from);

/// What each gives, in the order of their numbers. Throws as requireSize().
[[nodiscard]] std::vector<double> gatherNumbers(Peers& peers, double own);
/// Whether it is so in any.
[[nodiscard]] bool anyOf(Peers& peers, bool own);

/// `whole` cut into as many pieces of nearly the same size as `count` says, or as it has members;
/// piece `number`, empty where there are fewer.
template <class Member>
[[nodiscard]] std::span<const Member> pieceOf(std::span<const Member> whole, std::size_t number,
                                              std::size_t count) {
    count = count < whole.size() ? count : whole.size();
    if (number >= count)
        return {};
    // The larger pieces last.
    const std::size_t least = whole.size() / count;
    const std::size_t larger = whole.size() % count;
    const std::size_t smaller = count - larger;
    const std::size_t begin = number * least + (number > smaller ? number - smaller : 0);
    return whole.subspan(begin, least + (number >= smaller ? 1 : 0));
}

}  // namespace lightbox::training
