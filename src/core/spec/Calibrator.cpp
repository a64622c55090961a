// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Calibrator.h"

#include <array>
#include <utility>

namespace lightbox::spec {

namespace {

constexpr std::array<std::pair<CalibrationMethod, std::string_view>, 4> calibrationMethods{
    {{CalibrationMethod::None, "none"},
     {CalibrationMethod::Temperature, "temperature"},
     {CalibrationMethod::Platt, "platt"},
     {CalibrationMethod::Isotonic, "isotonic"}}};

}  // namespace

std::string toString(Scale scale) {
    return scale == Scale::Calibrated ? "calibrated" : "raw";
}

std::optional<Scale> scaleFromString(std::string_view text) {
    for (const Scale scale : {Scale::Raw, Scale::Calibrated})
        if (text == toString(scale))
            return scale;
    return std::nullopt;
}

std::string toString(CalibrationMethod method) {
    for (const auto& [known, name] : calibrationMethods)
        if (known == method)
            return std::string(name);
    return {};
}

std::optional<CalibrationMethod> calibrationMethodFromString(std::string_view text) {
    for (const auto& [method, name] : calibrationMethods)
        if (text == name)
            return method;
    return std::nullopt;
}

}  // namespace lightbox::spec
