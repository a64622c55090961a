// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <cstddef>
#include <string>

namespace lightbox::gui {

/// How patients are called: as what stands for them where nobody knows them, by
/// spec::DatasetInfo::patientSource.
class PatientWords {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::PatientWords)

public:
    /// "40 patients", "40 series", "patients unknown" for 0.
    [[nodiscard]] static QString count(std::size_t patients, const std::string& source);
    /// "of 40 patients", "of 40 series", "patients unknown" for 0: after a number of images.
    [[nodiscard]] static QString ofCount(std::size_t patients, const std::string& source);
    /// "Patients", "Series" …, over a column of their numbers.
    [[nodiscard]] static QString heading(const std::string& source);
    /// "by patient", "by series (patients unknown)" …: what stays together.
    [[nodiscard]] static QString unit(const std::string& source, bool isKnown);
    /// "Patients in more than one set" …
    [[nodiscard]] static QString acrossSets(const std::string& source);
};

}  // namespace lightbox::gui
