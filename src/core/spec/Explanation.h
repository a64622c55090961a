// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "spec/Pixels.h"
#include "spec/Run.h"

namespace lightbox::spec {

/// Where a model looked: values in [0,1], row-major, over the whole image stretched to width x height.
struct HeatMap {
    int width = 0;
    int height = 0;
    std::vector<float> values;
    std::string method = "gradcam";
    std::vector<std::string> layers;    ///< stages of the network that it is made of
    int cells = 0;                      ///< a side, of the finest of them
    double cell = 0;                    ///< side of such a cell, in px of what the network sees
    int cls = 0;                        ///< class explained
    std::vector<double> probabilities;  ///< of all classes
    bool empty = false;                 ///< no positive evidence for the class anywhere
    double borderShare = 0;             ///< share of the map's mass in the outer 10 % on each side
    double borderArea = 0;              ///< share of the area that border is
};

}  // namespace lightbox::spec
