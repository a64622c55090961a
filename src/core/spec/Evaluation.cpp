// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Evaluation.h"

#include <stdexcept>

namespace lightbox::spec {

std::string toString(Objective objective) {
    switch (objective) {
    case Objective::Sensitivity:
        return "sensitivity";
    case Objective::Specificity:
        return "specificity";
    case Objective::Youden:
        return "youden";
    case Objective::FBeta:
        return "fbeta";
    case Objective::Cost:
        return "cost";
    case Objective::At:
        return "at";
    case Objective::NetBenefit:
        return "net_benefit";
    case Objective::TwoAt:
        return "rule_out_in";
    case Objective::TwoTargets:
        return "rule_out_in_targets";
    }
    throw std::logic_error("not an objective");
}

}  // namespace lightbox::spec
