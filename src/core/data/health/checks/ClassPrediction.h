// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data: how well features of an image tell its class, by patients who were not fitted on.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "data/health/Logistic.h"
#include "data/health/checks/Check.h"

namespace lightbox::data {

/// "Is it of this class?", to be answered for labelled images.
struct Question {
    std::size_t cls = 0;
    Positions images;
    std::vector<std::uint8_t> isYes;  ///< per image
    std::vector<int> folds;           ///< per image, of kFolds; a patient stands in one
    std::size_t patientsYes = 0;      ///< patients (images without one count as one) with a yes
    std::size_t patientsNo = 0;
};
inline constexpr int kFolds = 5;

/// The positive class where there are two, else each class with enough cases (at most the eight
/// largest). Images whose label is not known, those of a sealed test among them, are left out; above
/// 6,000, patients drawn with a fixed seed.
[[nodiscard]] std::vector<Question> questions(const CheckInput& input);

/// An answer by a model that has not seen the patient.
struct Told {
    std::size_t cls = 0;
    double auroc = 0.5;
    double low = 0.5;  ///< of the 95 % interval to expect with this many patients
    double high = 0.5;
    std::vector<spec::ImageId> surestYes;  ///< told most surely, and rightly
    std::vector<spec::ImageId> surestNo;
};

/// Logistic regression on standardised features (a row for each image of the question), fitted on
/// four fifths of the patients, asked about the last one, five times round. nullopt when it cannot
/// be asked: a constant feature only, or stopped.
[[nodiscard]] std::optional<Told> tell(const CheckInput& input, const Question& question,
                                       const Features& features);

/// Severity of a shortcut with this AUROC; nullopt when it is none to speak of, or may be chance.
[[nodiscard]] std::optional<spec::Severity> severityOf(const Told& told);

/// "5 folds by patient", or by image where no patient is known.
[[nodiscard]] messages::Message foldsOf(const CheckInput& input);

/// Puts the images told most surely into the finding, one group of each answer, and how well it was
/// told.
void takeSurest(const Told& told, spec::Finding& finding);

}  // namespace lightbox::data
