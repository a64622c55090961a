// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace lightbox::base {

/// A string that names one kind of thing and cannot be mixed up with the name of another kind.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(std::string value) : m_value(std::move(value)) {}
    [[nodiscard]] const std::string& str() const noexcept { return m_value; }
    [[nodiscard]] bool empty() const noexcept { return m_value.empty(); }
    auto operator<=>(const Id&) const = default;

private:
    std::string m_value;
};

}  // namespace lightbox::base

template <class Tag> struct std::hash<lightbox::base::Id<Tag>> {
    std::size_t operator()(const lightbox::base::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.str());
    }
};
