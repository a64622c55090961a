// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/TimeOrder.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lightbox::gui {

namespace {

/// First and last date of a patient in each of training, validation and test; dates are YYYY-MM-DD.
struct PatientDates {
    std::array<std::string_view, 3> first, last;
    std::vector<spec::ImageId> images;

    [[nodiscard]] bool against() const {
        for (std::size_t used = 0; used < 3; ++used)
            for (std::size_t asked = used + 1; asked < 3; ++asked)
                if (!last[used].empty() && !first[asked].empty() && last[used] > first[asked])
                    return true;
        return false;
    }
};

}  // namespace

TimeOrder timeOrderOf(const spec::Dataset& dataset,
                      const std::map<std::int64_t, spec::Set>& members,
                      const spec::SplitReport& report) {
    TimeOrder order;
    std::unordered_map<std::string_view, PatientDates> patients;
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.excluded || !image.studyDate || image.studyDate->empty())
            continue;
        order.dated = true;
        const auto member = members.find(image.key);
        if (!image.patient || member == members.end() || member->second == spec::Set::None)
            continue;
        const auto set = static_cast<std::size_t>(member->second) - 1;
        PatientDates& dates = patients[*image.patient];
        const std::string_view date = *image.studyDate;
        if (dates.first[set].empty() || date < dates.first[set])
            dates.first[set] = date;
        dates.last[set] = std::max(dates.last[set], date);
        dates.images.push_back(image.id);
    }
    // Whole patients are in order whatever their dates.
    if (!order.dated || (members.empty() && report.patientsStraddling > 0))
        return order;
    order.against = 0;
    for (const auto& [patient, dates] : patients)
        if (dates.against()) {
            ++*order.against;
            order.images.insert(order.images.end(), dates.images.begin(), dates.images.end());
        }
    std::sort(order.images.begin(), order.images.end());
    return order;
}

}  // namespace lightbox::gui
