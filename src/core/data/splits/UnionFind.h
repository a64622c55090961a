// SPDX-License-Identifier: GPL-3.0-or-later
// Within this folder: which things belong together, by pairs.
#pragma once
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace lightbox::data {

/// Disjoint sets of 0 to count - 1; a set is named by its smallest member.
class UnionFind {
public:
    explicit UnionFind(std::size_t count) : m_parents(count) {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }
    [[nodiscard]] std::size_t find(std::size_t i) {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parents;
};

}  // namespace lightbox::data
