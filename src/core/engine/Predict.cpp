// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Predict.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <mutex>
#include <optional>

#include "base/Error.h"
#include "base/Json.h"
#include "base/Text.h"
#include "base/Threads.h"
#include "data/samples/Miniatures.h"
#include "data/samples/Pixels.h"
#include "data/splits/NearPairs.h"
#include "engine/Access.h"
#include "engine/Evaluate.h"
#include "engine/RunModel.h"
#include "engine/Scale.h"
#include "engine/seal/Closed.h"
#include "engine/seal/Seal.h"
#include "engine/studies/MakeEnsemble.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Conformal.h"
#include "evaluation/Decision.h"
#include "imaging/Decode.h"
#include "imaging/PictureFacts.h"
#include "imaging/Render.h"
#include "models/WeightFiles.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// Samples held in memory at once.
constexpr std::size_t kChunk = 256;

/// Images of a sealed test set are not predicted by any other name.
struct ClosedFiles {
    fs::path project;                       ///< empty: nothing is closed
    std::map<fs::path, std::string> files;  ///< with the name they are shown by; "": their path
    std::set<std::string> pixels;           ///< as ImageRecord::pixelHash
    /// What a copy in another size, format or quality is known by.
    struct Picture {
        std::uint64_t hash = 0;  ///< spec::PictureFacts::perceptualHash
        spec::ImageSource source;
    };
    std::vector<Picture> pictures;
    std::set<std::string>
        open;  ///< pixels of the project's other images, which may look like closed ones
};

ClosedFiles closedTo(const project::Project& project, const spec::RunRecord& record) {
    ClosedFiles closed;
    const spec::Dataset dataset = project.dataset();
    const std::set<std::int64_t> keys = hiddenImages(project, record, &dataset);
    if (keys.empty())
        return closed;
    closed.project = project.folder();
    const Closed names(project, dataset);
    for (const spec::ImageRecord& image : dataset.images) {
        if (!keys.contains(image.key)) {
            closed.open.insert(image.pixelHash);
            continue;
        }
        std::error_code ignored;
        if (const spec::ImageId name = names.nameOf(image); image.source.array.empty())
            closed.files.emplace(fs::weakly_canonical(image.source.file, ignored),
                                 name == image.id ? "" : name.str());
        if (!image.pixelHash.empty())
            closed.pixels.insert(image.pixelHash);
        if (image.picture && image.picture->perceptualHash != 0)
            closed.pictures.push_back({image.picture->perceptualHash, image.source});
    }
    return closed;
}

struct LoadedModel {
    std::string name;
    spec::RunRecord record;
    RunModel networks;
    std::optional<spec::OperatingPoint> locked;
    std::optional<spec::Calibrator> calibrator = {};
    fs::path folder = {};  ///< of the run; empty: a file of its own
    ClosedFiles closed = {};
    std::vector<spec::Warning> warnings = {};  ///< of the locked threshold
    fs::path project = {};                     ///< that the run is of; empty: none
    std::vector<spec::Conformal> limits = {};  ///< of the sets asked for

    [[nodiscard]] bool takesColour() const {
        return std::any_of(
            networks.parts().begin(), networks.parts().end(),
            [](const ModelPart& part) { return part.record.spec.data.channels != 1; });
    }
    [[nodiscard]] int largestSize() const {
        int size = 0;
        for (const InputShape& shape : networks.inputs())
            size = std::max(size, shape.first);
        return size;
    }
};

void takeProject(const project::Project& project, LoadedModel& model) {
    model.project = project.folder();
    model.closed = closedTo(project, model.record);
    if (model.locked)
        model.warnings = sealWarnings(project, &model.record);
}

/// An exported file says all of itself.
std::optional<LoadedModel> fromExport(const fs::path& file) {
    if (base::lower(file.extension().string()) != ".safetensors" || !fs::is_regular_file(file))
        return std::nullopt;
    const std::map<std::string, std::string> facts = models::safetensorsMetadata(file);
    const auto run = facts.find("lightbox_run");
    if (run == facts.end())
        return std::nullopt;
    spec::RunRecord record = spec::runRecordFromJson(base::parseJson(run->second, file));
    LoadedModel model{file.string(), record, RunModel(std::vector<ModelPart>{{record, file}}), {}};
    if (const auto point = facts.find("lightbox_threshold"); point != facts.end())
        model.locked = spec::operatingPointFromJson(base::parseJson(point->second, file));
    if (const auto own = facts.find("lightbox_calibration"); own != facts.end())
        model.calibrator = spec::calibratorFromJson(base::parseJson(own->second, file));
    return model;
}

LoadedModel fromFolder(const fs::path& folder, const fs::path& weights) {
    const fs::path file = folder / "run.json";
    if (!fs::exists(file))
        throw fs::exists(weights) ? base::refused("model_missing.description", {}, file)
                                  : base::refused("model_missing.file", {}, weights);
    spec::RunRecord record = spec::runRecordFromJson(base::readJsonFile(file));
    RunModel networks = record.ensemble.empty()
                            ? RunModel(std::vector<ModelPart>{{record, weights}})
                            : RunModel(record, folder);
    networks.require("model_missing.file");
    LoadedModel model{folder.string(), std::move(record), std::move(networks), {}, {}, folder};
    if (const fs::path own = folder / "calibration.json"; fs::exists(own))
        model.calibrator = spec::calibratorFromJson(base::readJsonFile(own));
    const fs::path point = folder / "operating_point.json";
    if (fs::exists(point)) {
        model.locked = spec::operatingPointFromJson(base::readJsonFile(point));
        if (!model.locked->locked)
            model.locked.reset();
    }
    // An export of a run: its weights say the rest.
    if (!model.locked && !model.calibrator)
        if (const std::optional<LoadedModel> own = fromExport(weights)) {
            model.locked = own->locked;
            model.calibrator = own->calibrator;
        }
    // "PROJECT/runs/RUN": what the project keeps closed stays so however the run is named.
    const fs::path owner = (fs::canonical(folder) / "").parent_path().parent_path().parent_path();
    if (project::Project::isProject(owner))
        takeProject(project::Project::open(owner, project::Access::Read), model);
    return model;
}

LoadedModel loadModel(const PredictRequest& request) {
    const fs::path path = request.model;
    // A folder without a model may only happen to be called as the run that is meant.
    const bool isModel = fs::exists(path / "model.safetensors") || request.project.empty();
    if (!request.model.empty() && fs::is_directory(path) && isModel)
        return fromFolder(path, path / "model.safetensors");
    if (!request.model.empty() && fs::is_regular_file(path))
        if (std::optional<LoadedModel> exported = fromExport(path))
            return *std::move(exported);
    if (!request.model.empty() && fs::is_regular_file(path))
        return fromFolder(fs::absolute(path).parent_path(), path);
    if (request.project.empty())
        throw base::usage("model_unknown", {}, path);
    const project::Project project = project::Project::open(request.project, project::Access::Read);
    const LoadedRun run = loadRun(project, request.model.empty() ? "last" : request.model);
    RunModel networks(run.record, run.folder);
    networks.require();
    LoadedModel model{run.record.id.str(),
                      run.record,
                      std::move(networks),
                      lockOf(project, run.record.id),
                      project.calibrator(run.record.id),
                      run.folder};
    takeProject(project, model);
    return model;
}

/// The same picture as a grey image of 8 bits: one channel of three that are equal, and what a format of 16 bits made of 8.
spec::ModalityImage inPlainGrey(spec::ModalityImage image) {
    if (image.channels == 3) {
        const std::size_t pixels = image.values.size() / 3;
        for (std::size_t i = 0; i < pixels; ++i)
            if (image.values[3 * i] != image.values[3 * i + 1] ||
                image.values[3 * i] != image.values[3 * i + 2])
                return image;
        for (std::size_t i = 0; i < pixels; ++i)
            image.values[i] = image.values[3 * i];
        image.values.resize(pixels);
        image.channels = 1;
    }
    for (const float step : {257.0F, 256.0F})
        if (image.bits > 8 && std::all_of(image.values.begin(), image.values.end(),
                                          [&](float v) { return std::fmod(v, step) == 0; })) {
            for (float& value : image.values)
                value /= step;
            break;
        }
    return image;
}

/// Whether the picture is a sealed one, mirrored and turned ones among them, by what near duplicates are known by.
bool isLike(const ClosedFiles& closed, const spec::ModalityImage& image) {
    if (closed.pictures.empty())
        return false;
    const spec::PixelBuffer shown = imaging::render(image);
    const std::uint64_t hash = imaging::describePicture(shown).perceptualHash;
    if (hash == 0)
        return false;
    std::optional<spec::PixelBuffer> miniature;
    for (const ClosedFiles::Picture& one : closed.pictures)
        for (int turn = 0; turn < data::kTurns; ++turn) {
            const int bits = std::popcount(data::turnedHash(hash, turn) ^ one.hash);
            if (bits > (turn == 0 ? data::kNearBits : data::kTurnedBits))
                continue;
            constexpr int side = data::kMiniatureSide;
            if (!miniature)
                miniature = spec::PixelBuffer{side, side, 1, imaging::toSample(shown, side, 1)};
            try {
                const spec::PixelBuffer own{side, side, 1, data::readSample(one.source, side, 1)};
                if (data::alike(data::faceOf(own), data::faceOf(data::turned(*miniature, turn))))
                    return true;
            } catch (const base::Error&) {
                continue;  // moved or damaged since
            }
        }
    return false;
}

/// Throws Error refused (test_sealed).
void requireOpen(const ClosedFiles& closed, const fs::path& file,
                 const spec::ModalityImage& image) {
    std::error_code ignored;
    const std::string pixels = imaging::pixelHash(image);
    if (closed.files.contains(fs::weakly_canonical(file, ignored)) ||
        closed.pixels.contains(pixels) ||
        closed.pixels.contains(imaging::pixelHash(inPlainGrey(image))))
        throw base::refused("test_sealed.predict", {{"project", closed.project.stem()}}, file);
    if (!closed.open.contains(pixels) && isLike(closed, image))
        throw base::refused("test_sealed.predict_like", {{"project", closed.project.stem()}}, file);
}

/// What a file is called in what is told of it.
std::string shownName(const ClosedFiles& closed, const fs::path& file) {
    std::error_code ignored;
    const auto found = closed.files.find(fs::weakly_canonical(file, ignored));
    return found == closed.files.end() || found->second.empty() ? file.string() : found->second;
}

struct Frame {
    fs::path file;
    int frame = 0;
};

std::vector<fs::path> filesOf(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        if (!fs::exists(path))
            throw base::refused("file_unreadable.absent", {}, path);
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        const std::size_t first = files.size();
        for (const fs::directory_entry& entry :
             fs::recursive_directory_iterator(path, fs::directory_options::skip_permission_denied))
            if (entry.is_regular_file())
                files.push_back(entry.path());
        std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end());
    }
    return files;
}

/// What one image is like to the model.
struct Prepared {
    std::map<InputShape, std::vector<std::uint8_t>> samples;
    std::vector<spec::Warning> warnings;
    int frames = 1;  ///< of the file
};

Prepared prepared(const Frame& frame, const LoadedModel& model) {
    if (!model.closed.project.empty())
        requireOpen(model.closed, frame.file, imaging::decode(frame.file, frame.frame));
    // As data::readSample does, so that an image of the project gets the probability it got there.
    const bool raster = frame.frame == 0 && imaging::hasImageExtension(frame.file);
    const int size = model.largestSize();
    const spec::ModalityImage image = raster ? imaging::decodeReduced(frame.file, size)
                                             : imaging::decode(frame.file, frame.frame);
    Prepared result;
    result.frames = image.frames;
    for (const InputShape& shape : model.networks.inputs()) {
        const auto [side, channels] = shape;
        const spec::PixelBuffer shown = imaging::render(
            raster && side != size ? imaging::decodeReduced(frame.file, side) : image);
        result.samples.emplace(shape, imaging::toSample(shown, side, channels));
    }
    if (std::min(image.width, image.height) * 2 < size)
        result.warnings.push_back(spec::warning(
            "image_small", {{"width", image.width}, {"height", image.height}, {"size", size}}));
    if (image.channels == 3 && !model.takesColour())
        result.warnings.push_back(spec::warning("image_colour"));
    const auto [low, high] = std::minmax_element(image.values.begin(), image.values.end());
    if (image.values.empty() || *low == *high)
        result.warnings.push_back(spec::warning("image_blank"));
    return result;
}

/// A folder may hold files that are no images; only those that were named outright are an issue
/// then.
bool isExpected(const base::Error& error) {
    return error.facts().code == "unreadable" || error.facts().code == "no_pixels";
}

class Batch {
public:
    Batch(const LoadedModel& model, PredictReport& report) : m_model(model), m_report(report) {}

    void add(const Frame& frame, Prepared image) {
        PathPrediction prediction;
        prediction.path = frame.file.string();
        prediction.frame = frame.frame;
        prediction.warnings = std::move(image.warnings);
        m_pending.push_back(std::move(prediction));
        for (auto& [shape, sample] : image.samples)
            m_samples[shape].push_back(std::move(sample));
    }

    void flush(std::stop_token stop) {
        if (m_samples.empty())
            return;
        const std::vector<std::vector<double>> probabilities =
            m_model.networks.predict(m_samples, stop);
        if (stop.stop_requested())
            throw base::cancelled();
        for (std::size_t i = 0; i < m_pending.size(); ++i) {
            decide(m_pending[i], probabilities.at(i));
            m_report.predictions.push_back(std::move(m_pending[i]));
        }
        m_pending.clear();
        m_samples.clear();
    }

private:
    /// The classes at least as probable as their limits.
    [[nodiscard]] std::vector<PredictionSet> setsOf(const std::vector<double>& p) const {
        std::vector<PredictionSet> sets;
        for (const spec::Conformal& one : m_model.limits) {
            PredictionSet& set = sets.emplace_back(PredictionSet{one.cls, {}});
            for (const std::size_t c : evaluation::heldBy(one, m_model.record.dataset, p))
                set.classes.push_back(one.classes[c].cls);
        }
        return sets;
    }

    /// The most probable class; a locked threshold decides its class first, on its own scale.
    void decide(PathPrediction& prediction, std::vector<double> raw) const {
        const spec::ClassScheme& scheme = m_model.record.dataset;
        prediction.probabilities = std::move(raw);
        if (m_model.calibrator)
            prediction.calibrated =
                evaluation::calibrated(*m_model.calibrator, scheme, prediction.probabilities);
        const std::vector<double>& p = scaleOf(m_model.locked) == spec::Scale::Calibrated
                                           ? prediction.calibrated
                                           : prediction.probabilities;
        prediction.sets = setsOf(p);
        const evaluation::Decision decision = evaluation::decisionAt(scheme, m_model.locked);
        const auto& point = decision.point();
        prediction.predicted = static_cast<int>(
            point ? scheme.predicted(p, point->cls, point->threshold) : scheme.predicted(p));
        if (!point)
            return;
        const auto zone = decision.zone(p);
        if (zone != evaluation::CallZone::Referred)
            prediction.positive = decision.calls(p, point->cls);
        if (zone)
            prediction.zone = *zone == evaluation::CallZone::RuledOut   ? "rule_out"
                              : *zone == evaluation::CallZone::Referred ? "refer"
                                                                        : "rule_in";
    }

    const LoadedModel& m_model;
    PredictReport& m_report;
    std::vector<PathPrediction> m_pending;
    std::map<InputShape, std::vector<std::vector<std::uint8_t>>> m_samples;
};

}  // namespace

PredictReport predict(const PredictRequest& request, spec::ProgressObserver& progress,
                      std::stop_token stop) {
    LoadedModel model = loadModel(request);
    if (scaleOf(model.locked) == spec::Scale::Calibrated && !model.calibrator)
        throw base::refused("calibration_missing", {{"run", model.name}}, model.folder);
    if (!request.project.empty()) {
        // A copy of the run's folder is in no project; the one that was named counts all the same.
        ClosedFiles named =
            closedTo(project::Project::open(request.project, project::Access::Read), model.record);
        if (model.closed.project.empty())
            model.closed.project = named.project;
        model.closed.files.merge(named.files);
        model.closed.pixels.merge(named.pixels);
        model.closed.open.merge(named.open);
        if (model.closed.pictures.empty())
            model.closed.pictures = std::move(named.pictures);
    }
    if (request.abstain) {
        if (model.project.empty())
            throw base::refused("abstain_no_validation", {{"model", model.name}});
        const project::Project project =
            project::Project::open(model.project, project::Access::Read);
        const spec::Predictions fitted =
            onScale(project, model.record.id,
                    predictionsOf(model.project, model.record.id.str(), spec::Set::Val),
                    scaleOf(model.locked));
        model.limits = evaluation::conformal(fitted, fitted, *request.abstain);
        std::erase_if(model.limits, [](const auto& one) { return one.classes.empty(); });
    }
    if (request.threads > 0)
        model.record.spec.threads = request.threads;
    model.networks.useThreads(request.threads);
    if (model.locked && !model.folder.empty())
        for (spec::Warning& warning : ensembleFacts(model.record, model.folder).warnings)
            model.warnings.push_back(std::move(warning));
    PredictReport report;
    report.model = model.name;
    report.classes = model.record.dataset.classes;
    if (model.locked) {
        report.threshold = model.locked->threshold;
        if (model.locked->twoThresholds)
            report.ruleIn = model.locked->twoThresholds->ruleIn;
    }
    report.scale = scaleOf(model.locked);
    report.abstain = request.abstain;
    if (model.calibrator)
        report.calibrator = *model.calibrator;
    report.warnings = model.warnings;
    const std::vector<fs::path> files = filesOf(request.paths);
    const std::set<fs::path> named(request.paths.begin(), request.paths.end());

    Batch batch(model, report);
    std::mutex mutex;
    for (std::size_t begin = 0; begin < files.size(); begin += kChunk) {
        const std::size_t count = std::min(kChunk, files.size() - begin);
        std::vector<std::vector<std::pair<Frame, Prepared>>> decoded(count);
        base::parallelFor(count, model.record.spec.threads, stop, [&](std::size_t i) {
            const fs::path& file = files[begin + i];
            try {
                decoded[i].emplace_back(Frame{file, 0}, prepared({file, 0}, model));
                const int frames = decoded[i].front().second.frames;
                for (int frame = 1; frame < frames; ++frame)
                    decoded[i].emplace_back(Frame{file, frame}, prepared({file, frame}, model));
            } catch (const base::Error& error) {
                if (!named.contains(file) && isExpected(error))
                    return;
                const std::lock_guard lock(mutex);
                report.issues.push_back(spec::importIssue(shownName(model.closed, file), error));
            }
        });
        if (stop.stop_requested())
            throw base::cancelled();
        for (std::vector<std::pair<Frame, Prepared>>& frames : decoded)
            for (auto& [frame, image] : frames)
                batch.add(frame, std::move(image));
        batch.flush(stop);
        progress.progressed({"predicting", begin + count, files.size(), ""});
    }
    const auto isSealed = [](const auto& issue) { return issue.reason == "test_sealed"; };
    if (report.predictions.empty() &&
        std::any_of(report.issues.begin(), report.issues.end(), isSealed))
        throw base::refused("test_sealed.predict_all", {{"project", model.closed.project.stem()}});
    std::sort(report.issues.begin(), report.issues.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    return report;
}

}  // namespace lightbox::engine
