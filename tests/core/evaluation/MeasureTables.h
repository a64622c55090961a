// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of tests/reference/measures.py, drawn again.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "spec/Run.h"

namespace lightbox::evaluation {

inline constexpr std::size_t kMeasureTables = 30;

struct MeasureTable {
    std::vector<std::uint8_t> y;
    std::vector<double> p, q;
    std::vector<int> thousandths;  ///< of p
    std::vector<std::string> patients;
    std::vector<int> grade, call;

    [[nodiscard]] spec::Predictions predictions(bool second = false,
                                                bool withPatients = false) const {
        spec::Predictions result;
        result.task = spec::Task::Binary;
        result.classes = {"well", "sick"};
        result.positive = 1;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const double probability = second ? q[i] : p[i];
            spec::PredictionRow row;
            row.patient = withPatients ? patients[i] : "";
            row.yTrue = y[i];
            row.p = {1 - probability, probability};
            result.rows.push_back(row);
        }
        return result;
    }
};

class KnuthDraws {
public:
    explicit KnuthDraws(std::uint64_t seed) : m_state(seed) {}
    int below(int n) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((m_state >> 33U) % static_cast<std::uint64_t>(n));
    }

private:
    std::uint64_t m_state;
};

inline MeasureTable measureTable(std::size_t t) {
    KnuthDraws draws(1000 + t);
    const int table = static_cast<int>(t);
    const int n = 40 + 11 * table;
    MeasureTable result;
    for (int i = 0; i < n; ++i) {
        const int sick = draws.below(100) < 25 + table ? 1 : 0;
        const int firstHalf = draws.below(400);
        const int first = firstHalf + draws.below(400) + 230 * sick - 20;
        const int secondHalf = draws.below(500);
        const int second = secondHalf + draws.below(400) + 120 * sick - 20;
        result.y.push_back(static_cast<std::uint8_t>(sick));
        result.thousandths.push_back(std::clamp(first, 0, 1000));
        result.p.push_back(result.thousandths.back() / 1000.0);
        result.q.push_back(std::clamp(second, 0, 1000) / 1000.0);
        result.patients.push_back("P" + std::to_string(draws.below(n / 2)));
        result.grade.push_back(draws.below(4));
        result.call.push_back(std::clamp(result.grade.back() + draws.below(3) - 1, 0, 3));
    }
    return result;
}

}  // namespace lightbox::evaluation
