// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/ClassAssociation.h"

#include "statistics/Wilson.h"

namespace lightbox::data {

std::optional<ClassAssociation>
strongestAssociation(const CheckInput& input, const std::vector<bool>& isMarked, double least) {
    const auto& classes = input.dataset.info.classes;
    std::optional<ClassAssociation> strongest;
    for (std::size_t c = 0; c < classes.size(); ++c) {
        std::size_t with = 0;
        std::size_t withMark = 0;
        std::size_t without = 0;
        std::size_t withoutMark = 0;
        for (std::size_t i = 0; i < isMarked.size(); ++i) {
            const bool isOf = input.hasClass(i, c);
            const bool isNotOf = input.lacksClass(i, c);
            with += isOf ? 1 : 0;
            withMark += isOf && isMarked[i] ? 1 : 0;
            without += isNotOf ? 1 : 0;
            withoutMark += isNotOf && isMarked[i] ? 1 : 0;
        }
        if (with == 0 || without == 0)
            continue;
        const spec::Interval own = statistics::wilson(withMark, with);
        const spec::Interval others = statistics::wilson(withoutMark, without);
        const double step = *own.value - *others.value;
        if (step < least || *own.low <= *others.high || (strongest && step <= strongest->step))
            continue;
        strongest = ClassAssociation{step, messages::Message{"class_tie",
                                                             {{"marked", withMark},
                                                              {"images", with},
                                                              {"class", classes[c]},
                                                              {"marked_others", withoutMark},
                                                              {"others", without}}}};
    }
    return strongest;
}

}  // namespace lightbox::data
