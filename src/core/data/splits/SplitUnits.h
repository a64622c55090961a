// SPDX-License-Identifier: GPL-3.0-or-later
// Within this folder: what is divided, and how.
#pragma once
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::data {

/// Unit::set of a unit that goes into no set.
inline constexpr std::size_t noSet = std::numeric_limits<std::size_t>::max();

/// Images that stay together.
struct Unit {
    std::vector<std::size_t> images;  ///< positions in the data set, those to be divided only
    std::set<int> classes;
    std::set<std::string> strata;  ///< "sex=F", of every field that is stratified by
    std::size_t set = 0;           ///< index among the sets to be made
};

/// Number of the unit of each image, in order of their first images; `byPatient`: patients stay
/// together, and the frames or pages of a file that names none. Identical pixels always do.
[[nodiscard]] std::vector<std::size_t> unitNumbers(const spec::Dataset& dataset, bool byPatient);
/// Classes an image stands for: its label, or (multi-label) every finding that is there.
[[nodiscard]] std::vector<int> classesOf(const spec::ImageRecord& image);

/// Gives every unit a set so that the sets have `shares` (which add up to 1) of the units, and of
/// each stratum: a unit's stratum is the set of its classes and of its fields' values. Largest
/// remainder; what one stratum gives a set too much or too little is carried to the next, so that
/// many small strata do not all round towards the largest share.
void divideByStratum(std::vector<Unit>& units, const std::vector<double>& shares,
                     std::uint64_t seed);
/// The same for units that carry several labels each: iterative stratification (Sechidis, Tsoumakas
/// & Vlahavas 2011, On the Stratification of Multi-Label Data, algorithm 1; compare Szymanski &
/// Kajdanowicz 2017, A Network Perspective on Stratification of Multi-Label Data) of whole units.
/// Labels are counted in images, sets in units; those with most images of the rarest label left go
/// first. "No finding" and fields' values are labels like the others. Then single units are moved as
/// long as that brings the sets closer to `shares` of each label's images (mean over labels) and of
/// the units. Of 4 to 100 such draws (200,000 units placed in all) the closest is kept; the seed
/// decides which are drawn.
void divideByLabels(std::vector<Unit>& units, const spec::Dataset& dataset,
                    const std::vector<double>& shares, std::uint64_t seed);
/// Sees to it that each of `sets` sets has a unit of every class that has enough of them, by moving
/// one from the set that has most of it.
void coverClasses(std::vector<Unit>& units, std::size_t sets, std::size_t classes);

/// Train before, test after: units by their first date, cut between two dates where the shares are
/// met best; a unit with later dates too goes with its first. Units without a date get noSet.
/// Throws Error refused (field_not_date, field_too_few).
void divideByDate(std::vector<Unit>& units, const spec::Dataset& dataset, const std::string& field,
                  const std::vector<double>& shares);
/// Whole values of the field ("sites") into each set, so that the shares of units and classes are
/// met as well as 256 draws can. A unit of several sites goes to the latest of their sets: training
/// never sees a site that is held out. Units without a value get noSet. Throws Error refused
/// (field_too_few).
void divideBySite(std::vector<Unit>& units, const spec::Dataset& dataset, const std::string& field,
                  const std::vector<double>& shares, std::uint64_t seed);

}  // namespace lightbox::data
