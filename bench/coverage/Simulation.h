// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulations share: how studies are drawn, counted and printed.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/Random.h"
#include "evaluation/Bootstrap.h"
#include "spec/Interval.h"

namespace coverage {

using namespace lightbox;

/// How much is simulated.
struct Effort {
    std::size_t studies = 2000;
    int replicates = 300;  ///< of the bootstrap; 0: none
};

/// A study's images: independent, or 1 to 8 a patient with `correlation` of the variance of scores in common.
struct Cohort {
    std::size_t patients = 0;  ///< 0: independent images
    double correlation = 0;
    std::size_t images = 0;       ///< where independent
    bool labelByPatient = false;  ///< `label` is asked once a patient
    /// Class of patient (independent: image) `p`, or of each of its images; asked for before scores are drawn.
    std::function<int(base::Random&, std::size_t p)> label;
};
/// `positives` of `images`, the first ones.
[[nodiscard]] Cohort independent(std::size_t positives, std::size_t images);
/// Two of five patients are ill and all their images positive, or of every patient's images 40 %.
[[nodiscard]] Cohort clustered(std::size_t patients, double correlation, bool labelByPatient);

struct Study {
    std::vector<int> label;
    std::vector<std::vector<double>> noise;  ///< per score, standard normal for every image
    std::vector<std::string> patient;        ///< "" where images are independent
    [[nodiscard]] std::vector<std::uint8_t> positive(int cls = 1) const;
    [[nodiscard]] std::size_t count(int cls) const;
};
[[nodiscard]] Study draw(base::Random& random, const Cohort& cohort, std::size_t scores = 1);
/// Noise of one score, shifted by `shift` for images of class `cls`.
[[nodiscard]] std::vector<double> scoresOf(const Study& study, std::size_t score, double shift,
                                           int cls = 1);

/// By how much the scores of positives lie higher for an AUROC.
[[nodiscard]] double shiftFor(double auroc);
[[nodiscard]] double normalCdf(double x);
[[nodiscard]] double normalQuantileOf(double p);
[[nodiscard]] std::string named(const char* format, auto... values) {
    char text[96];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

/// The percentile interval of `statistic`, a function of the weights of the images; none without replicates.
[[nodiscard]] std::optional<spec::Interval>
bootstrapped(double estimate, const evaluation::Clusters& clusters, int replicates,
             base::Random& random,
             const std::function<double(std::span<const std::uint32_t>)>& statistic);

/// An interval by one method, and what it should hold.
struct Measured {
    std::string method;
    std::optional<double> low, high;
    double truth = 0;
};
using MeasuredStudy = std::vector<Measured>;
[[nodiscard]] Measured measured(std::string method, const spec::Interval& interval, double truth);

/// A table of settings, one row a method, and at its end the range over all settings.
class Table {
public:
    explicit Table(const char* title);
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    /// Runs `study` until it has measured `studies` of them; one that measures nothing (nullopt) is drawn again.
    void run(const std::string& setting, std::uint64_t id, std::size_t studies,
             const std::function<std::optional<MeasuredStudy>(base::Random&)>& study);

private:
    struct Range {
        double least = 100, greatest = 0, side = 0, width = 0;
        std::size_t settings = 0;
    };
    std::map<std::string, Range> m_ranges;
};

void aurocs(const Effort& effort);
void shares(const Effort& effort);
void macroAurocs(const Effort& effort);
void thresholds(const Effort& effort);
void comparisons(const Effort& effort);
void confidentCuts(const Effort& effort);
void agreements(const Effort& effort);
void groups(const Effort& effort);

}  // namespace coverage
