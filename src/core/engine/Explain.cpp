// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Explain.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/Error.h"
#include "base/Npy.h"
#include "base/Text.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "engine/RunModel.h"
#include "engine/external/JudgeCohort.h"
#include "engine/seal/Closed.h"
#include "explanation/GradCam.h"
#include "explanation/MapOverlay.h"
#include "explanation/MeanMap.h"
#include "imaging/Render.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

/// A run's model with what it may be asked about.
class CaseExplainer::Impl {
public:
    /// What explain() is asked about: keys of images mean nothing in another project.
    enum class Images { OfTheProject, OfACohort };

    Impl(const OpenProject& open, const project::Project& project, const std::string& run,
         Images images)
        : m_project(open),
          m_loaded(loadRun(project, run)),
          m_model(m_loaded.record, m_loaded.folder),
          m_folder(project.folder()),
          m_images(images) {
        if (m_images == Images::OfTheProject)
            m_hidden = hiddenImages(project, m_loaded.record);
        const RunModel& model = m_model;
        model.require();
        m_views = std::any_of(model.parts().begin(), model.parts().end(),
                              [](const ModelPart& part) { return part.record.spec.tta > 0; });
        for (const ModelPart& part : model.parts())
            m_networks.push_back(
                {shapeOf(part.record.spec.data),
                 std::make_unique<explanation::Explainer>(part.record, part.weights)});
    }

    spec::HeatMap explain(const spec::ImageRecord& image, int cls,
                          const explanation::MapOptions& options) {
        if (m_hidden.contains(image.key)) {
            const auto project = m_project.reader();
            const Closed closed(*project, *project->sharedDataset());
            throw base::refused("test_sealed.image", {{"image", closed.nameOf(image).str()}},
                                m_folder);
        }
        noteIfTest(image);
        std::map<InputShape, std::vector<std::uint8_t>> samples;
        for (const Network& network : m_networks)
            if (!samples.contains(network.input))
                samples.emplace(network.input, data::readSample(image.source, network.input.first,
                                                                network.input.second));
        const spec::ClassScheme& scheme = m_loaded.record.dataset;
        if (const auto focus = scheme.focus(); cls < 0 && focus)
            cls = static_cast<int>(*focus);
        if (cls >= 0)
            return map(samples, cls, options);
        const std::vector<double> p = map(samples, 0, options).probabilities;
        return map(samples, static_cast<int>(scheme.predicted(p)), options);
    }

    [[nodiscard]] const spec::DatasetInfo& info() const { return m_loaded.record.dataset; }
    void leaveLookToCaller() { m_isNoted = true; }

private:
    /// One of the networks whose maps are averaged, and what it takes.
    struct Network {
        InputShape input;
        std::unique_ptr<explanation::Explainer> explainer;
    };

    spec::HeatMap map(const std::map<InputShape, std::vector<std::uint8_t>>& samples, int cls,
                      const explanation::MapOptions& options) {
        std::vector<spec::HeatMap> maps;
        for (const Network& network : m_networks)
            maps.push_back(network.explainer->map(samples.at(network.input), cls, options));
        spec::HeatMap mean = explanation::meanMap(std::move(maps));
        // A map is of the plain image, in whatever precision; what stands beside it is what predictions say.
        mean.probabilities = m_model.predict(asOne(samples), {}).front();
        return mean;
    }

    static std::map<InputShape, std::vector<std::vector<std::uint8_t>>>
    asOne(const std::map<InputShape, std::vector<std::uint8_t>>& samples) {
        std::map<InputShape, std::vector<std::vector<std::uint8_t>>> lists;
        for (const auto& [shape, sample] : samples)
            lists[shape] = {sample};
        return lists;
    }

    /// A map of a test image is a look at the test set, however many follow.
    void noteIfTest(const spec::ImageRecord& image) {
        const auto member = m_loaded.record.members.find(image.key);
        if (m_images == Images::OfACohort || m_isNoted || member == m_loaded.record.members.end() ||
            member->second != spec::Set::Test)
            return;
        noteLook(*m_project.reader(), m_loaded.record, "map");
        m_isNoted = true;
    }

    OpenProject m_project;
    LoadedRun m_loaded;
    RunModel m_model;
    bool m_isNoted = false;
    fs::path m_folder;
    Images m_images;
    std::set<std::int64_t> m_hidden;
    std::vector<Network> m_networks;
    bool m_views = false;  ///< predictions average several views
};

CaseExplainer::CaseExplainer(const OpenProject& open, const std::string& run, Looks looks)
    : m_impl(std::make_unique<Impl>(open, *open.reader(), run, Impl::Images::OfTheProject)) {
    if (looks == Looks::KeptByCaller)
        m_impl->leaveLookToCaller();
}

CaseExplainer::CaseExplainer(const OpenProject& open, const std::string& run,
                             const std::string& cohort) {
    const auto reader = open.reader();
    requireJudged(*reader, loadRun(*reader, run).record.id, cohort);
    m_impl = std::make_unique<Impl>(open, *reader, run, Impl::Images::OfACohort);
}

CaseExplainer::~CaseExplainer() = default;

const spec::DatasetInfo& CaseExplainer::info() const {
    return m_impl->info();
}

std::vector<MapMethod> mapMethods() {
    std::vector<MapMethod> methods;
    for (const std::string& name : explanation::mapMethods())
        methods.push_back(name == "gradcam"
                              ? MapMethod{name, "Grad-CAM",
                                          "maps of the last layer, each weighted by the mean of "
                                          "its gradient (Selvaraju et al. 2017)"}
                              : MapMethod{name, "LayerCAM",
                                          "each cell of finer layers weighted by its own gradient "
                                          "(Jiang et al. 2021)"});
    return methods;
}

spec::HeatMap CaseExplainer::explain(const spec::ImageRecord& image, int cls,
                                     const std::string& method,
                                     const std::vector<std::string>& layers) {
    const auto classes = static_cast<int>(m_impl->info().classes.size());
    if (cls >= classes)
        throw base::usage("class_unknown.number", {{"class", cls}, {"classes", classes}});
    return m_impl->explain(image, cls, {method, layers});
}

namespace {

int classOf(const spec::DatasetInfo& info, const std::string& cls) {
    if (cls.empty())
        return -1;
    const std::optional<std::size_t> found = info.indexOf(cls);
    if (!found)
        throw base::usage("class_unknown.name", {{"class", cls},
                                                 {"known", info.classes},
                                                 {"nearest", base::nearest(cls, info.classes)}});
    return static_cast<int>(*found);
}

void requireSensible(const ExplainRequest& request) {
    if (request.images.empty())
        throw base::usage("images_missing.explain");
    if (request.images.size() > 1 && !request.raw.empty())
        throw base::usage("raw_one_image", {{"images", request.images.size()}});
}

}  // namespace

std::vector<ExplainedImage> explain(const OpenProject& open, const ExplainRequest& request,
                                    spec::ProgressObserver& progress, std::stop_token stop) {
    const fs::path& folder = open.folder();
    requireSensible(request);
    const auto reader = open.reader();
    const project::Project& project = *reader;
    CaseExplainer explainer(open, request.run);
    const int cls = classOf(explainer.info(), request.cls);
    const bool oneFile =
        request.images.size() == 1 && base::lower(request.out.extension().string()) == ".png";
    std::vector<spec::ImageRecord> images;
    for (const std::string& id : request.images) {
        std::optional<spec::ImageRecord> image =
            project.image(meantImage(project, spec::ImageId(id)));
        if (!image)
            throw base::usage("image_unknown", {{"name", id}}, folder);
        images.push_back(std::move(*image));
    }
    if (!oneFile && !request.out.empty())
        fs::create_directories(request.out);
    std::vector<ExplainedImage> explained;
    for (const spec::ImageRecord& image : images) {
        if (stop.stop_requested())
            throw base::cancelled();
        progress.progressed({"explaining", explained.size(), images.size(), ""});
        ExplainedImage& result = explained.emplace_back();
        result.image = image.id.str();
        result.map = explainer.explain(image, cls, request.method, request.layers);
        if (!request.out.empty()) {
            result.file =
                oneFile ? request.out : request.out / (project.pseudonymOfImage(image.id) + ".png");
            imaging::writePng(result.file,
                              explanation::overlaid(imaging::render(data::readPixels(image.source)),
                                                    result.map, request.opacity));
        }
        if (!request.raw.empty()) {
            const std::array<std::size_t, 2> shape{static_cast<std::size_t>(result.map.height),
                                                   static_cast<std::size_t>(result.map.width)};
            base::writeNpy(request.raw, shape, std::span<const float>(result.map.values));
        }
    }
    progress.progressed({"explaining", images.size(), images.size(), ""});
    return explained;
}

spec::PixelBuffer overlay(const spec::PixelBuffer& image, const spec::HeatMap& map, double opacity,
                          double contour) {
    return explanation::overlaid(image, map, opacity, contour);
}

}  // namespace lightbox::engine
