// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Explanation.h"
#include "spec/Progress.h"

namespace lightbox::engine {

struct ExplainRequest {
    std::string run = "last";
    std::vector<std::string> images;  ///< ids
    std::string cls;                  ///< empty: positive class, or the predicted one
    std::string method;               ///< one of mapMethods(); empty: the first
    std::vector<std::string> layers;  ///< stages of the network; empty: the method's
    std::filesystem::path out;        ///< FILE.png for one image, else a folder
    std::filesystem::path raw;        ///< map as .npy, one image only
    double opacity = 0.5;
};
/// Ways to make a map, the default first.
struct MapMethod {
    std::string name;
    std::string title;
    std::string summary;  ///< one sentence
};
[[nodiscard]] std::vector<MapMethod> mapMethods();

struct ExplainedImage {
    std::string image;
    std::filesystem::path file;
    spec::HeatMap map;
};
[[nodiscard]] std::vector<ExplainedImage> explain(const OpenProject& project,
                                                  const ExplainRequest& request,
                                                  spec::ProgressObserver& progress,
                                                  std::stop_token stop);

/// A model kept loaded, for the Review page; use from one thread at a time. Images of a sealed test
/// are refused.
class CaseExplainer {
public:
    /// A map of an unsealed test image is a look at the test set, kept unless the caller keeps one for all that he shows.
    enum class Looks { Kept, KeptByCaller };
    CaseExplainer(const OpenProject& project, const std::string& run, Looks looks = Looks::Kept);
    /// For images of an external cohort that the run has judged: the seal and the looks of the project's own images say nothing of them.
    /// Throws Error refused (external_not_judged).
    CaseExplainer(const OpenProject& project, const std::string& run, const std::string& cohort);
    ~CaseExplainer();
    /// `method` and `layers` as in ExplainRequest.
    [[nodiscard]] spec::HeatMap explain(const spec::ImageRecord& image, int cls,
                                        const std::string& method = {},
                                        const std::vector<std::string>& layers = {});
    [[nodiscard]] const spec::DatasetInfo& info() const;  ///< of the run

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The map over the rendered image (RGB).
[[nodiscard]] spec::PixelBuffer overlay(const spec::PixelBuffer& image, const spec::HeatMap& map,
                                        double opacity, double contour);

}  // namespace lightbox::engine
