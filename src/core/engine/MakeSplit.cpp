// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MakeSplit.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <unordered_map>

#include "base/Csv.h"
#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "data/health/Health.h"
#include "data/samples/Pixels.h"
#include "data/splits/SplitFields.h"
#include "data/splits/Splitter.h"
#include "engine/Access.h"
#include "engine/Scale.h"
#include "engine/seal/Closed.h"
#include "engine/seal/Fingerprint.h"
#include "messages/Render.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// Of the patients and pixels in the test set of `sealed`, how many stand in training or validation
/// of `split` as well, and did not in `sealed`.
std::size_t newlyStraddling(const spec::Dataset& dataset, const spec::Split& sealed,
                            const spec::Split& split) {
    const auto setOf = [](const spec::Split& of, std::int64_t key) {
        const auto found = of.members.find(key);
        return found == of.members.end() ? spec::Set::None : found->second;
    };
    const auto learnsFrom = [&](const spec::Split& of, std::int64_t key) {
        const spec::Set set = setOf(of, key);
        return set == spec::Set::Train || set == spec::Set::Val;
    };
    struct Unit {
        bool isSealed = false;
        bool learnt = false;
        bool learntBefore = false;
    };
    std::unordered_map<std::string, Unit> units;
    const auto add = [&](const std::string& name, std::int64_t key) {
        Unit& unit = units[name];
        unit.isSealed = unit.isSealed || setOf(sealed, key) == spec::Set::Test;
        unit.learnt = unit.learnt || learnsFrom(split, key);
        unit.learntBefore = unit.learntBefore || learnsFrom(sealed, key);
    };
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.patient)
            add("patient " + *image.patient, image.key);
        if (!image.pixelHash.empty())
            add("pixels " + image.pixelHash, image.key);
    }
    return static_cast<std::size_t>(std::count_if(units.begin(), units.end(), [](const auto& unit) {
        return unit.second.isSealed && unit.second.learnt && !unit.second.learntBefore;
    }));
}

/// Throws Error refused (test_sealed) when a sealed image would not stand in test, or training would
/// learn from a patient or a copy of one.
void requireSealKept(const project::Project& project, const spec::Dataset& dataset,
                     const spec::Split& split) {
    std::set<std::int64_t> sealed = sealedImages(project);
    // What was left out before the seal is in no set anew, and was in none then.
    for (const spec::ImageRecord& image : dataset.images)
        if (image.excluded)
            sealed.erase(image.key);
    std::size_t moved = 0;
    for (const std::int64_t key : sealed) {
        const auto found = split.members.find(key);
        if (found == split.members.end() || found->second != spec::Set::Test)
            ++moved;
    }
    if (moved > 0)
        throw base::refused("test_sealed.leave", {{"images", moved}}, project.folder());
    for (const spec::Split& earlier : project.splits()) {
        const std::size_t leaks =
            earlier.sealed ? newlyStraddling(dataset, earlier, split) : std::size_t{0};
        if (leaks > 0)
            throw base::refused("test_sealed.learnt", {{"units", leaks}}, project.folder());
    }
}

/// Throws Error refused (test_sealed) where a test set would be drawn anew while one is sealed: before any draw, for whether that
/// came to the same images hangs on labels that are closed.
void requireTestKept(const project::Project& project, const spec::SplitSpec& spec) {
    const bool drawsTest =
        spec.method != spec::SplitMethod::Predefined && spec.method != spec::SplitMethod::Folds &&
        std::find(spec.keep.begin(), spec.keep.end(), spec::Set::Test) == spec.keep.end();
    if (drawsTest && !sealedImages(project).empty())
        throw base::refused("test_sealed.drawn", {}, project.folder());
}

/// A sealed test is what --keep test keeps, whatever the files said.
spec::Dataset withSealedTestAsFound(const project::Project& project, spec::Dataset dataset) {
    const std::set<std::int64_t> sealed = sealedImages(project);
    if (sealed.empty())
        return dataset;
    for (spec::ImageRecord& image : dataset.images) {
        if (sealed.contains(image.key))
            image.foundIn = "test";
        else if (image.foundIn == "test")
            image.foundIn.clear();
    }
    return dataset;
}

/// What earlier runs predicted for images that are sealed now is taken out of their files.
/// Returns how many rows that were.
std::size_t withdrawSealedResults(project::Project& project) {
    const spec::Dataset dataset = project.dataset();
    const std::set<std::int64_t> sealed = withTwins(project, dataset, sealedImages(project));
    std::set<spec::ImageId> ids;
    for (const spec::ImageRecord& image : dataset.images)
        if (sealed.contains(image.key))
            ids.insert(image.id);
    std::size_t withdrawn = 0;
    for (const spec::RunId& run : project.runs()) {
        if (revealsBy(project, run) > 0)
            continue;
        std::optional<spec::Predictions> predictions = project.predictions(run);
        if (!predictions)
            continue;
        bool anyOfVal = false;
        const std::size_t removed =
            std::erase_if(predictions->rows, [&](const spec::PredictionRow& row) {
                const bool sealedNow = ids.contains(row.image);
                anyOfVal = anyOfVal || (sealedNow && row.split == spec::toString(spec::Set::Val));
                return sealedNow;
            });
        if (removed == 0)
            continue;
        withdrawn += removed;
        project.savePredictions(run, *predictions);
        if (anyOfVal) {
            // Fitted on their labels; a lock on its scale has nothing to stand on without it.
            if (scaleOf(lockOf(project, run)) == spec::Scale::Calibrated)
                fs::remove(project.runFolder(run) / "operating_point.json");
            project.removeCalibrator(run);
        }
        fs::remove(project.runFolder(run) / "evaluation-test.json");
        fs::remove(project.runFolder(run) / "evaluation.json");
        project.audit("test_seen", "run " + run.str() + ": " + std::to_string(removed) +
                                       " predictions of images that are sealed now were taken out");
    }
    return withdrawn;
}

void addSeenWarning(spec::SplitReport& report, std::size_t withdrawn) {
    if (withdrawn > 0)
        report.warnings.push_back(spec::warning("test_seen_before", {{"predictions", withdrawn}}));
}

/// What a full health report left in the cache; it looked at the images that are not excluded.
std::optional<store::SampleStore> cachedMiniatures(const project::Project& project,
                                                   const spec::Dataset& dataset) {
    const auto isExcluded = [](const spec::ImageRecord& image) {
        return image.excluded.has_value();
    };
    const auto stored = [&](const spec::Dataset& looked) {
        return data::existingStore(project.cacheFolder(), looked, data::kMiniatureSide, 1);
    };
    if (std::none_of(dataset.images.begin(), dataset.images.end(), isExcluded))
        return stored(dataset);
    spec::Dataset present = dataset;
    std::erase_if(present.images, isExcluded);
    return stored(present);
}

/// Nothing is decoded for this: where there are no miniatures, hashes must do.
spec::SplitReport describeStored(const project::Project& project, const spec::Dataset& dataset,
                                 const spec::Split& split) {
    const std::optional<store::SampleStore> miniatures = cachedMiniatures(project, dataset);
    const Closed closed(project, dataset);
    spec::SplitReport report =
        data::describe(dataset, split, closed.labels(), miniatures ? &*miniatures : nullptr);
    if (split.sealed)
        report.joined = static_cast<std::size_t>(
            std::count_if(closed.keys().begin(), closed.keys().end(),
                          [&](std::int64_t key) { return !split.members.contains(key); }));
    if (split.sealed && closed.isNominal())
        report.warnings.push_back(spec::warning("seal_nominal"));
    const std::vector<spec::Warning> warnings = sealWarnings(project, nullptr);
    report.warnings.insert(report.warnings.end(), warnings.begin(), warnings.end());
    closed.rename(report);
    return report;
}

spec::SplitReport sealCurrent(project::Project& project) {
    const std::optional<spec::Split> split = project.currentSplit();
    if (!split)
        throw base::refused("split_missing.seal", {}, project.folder());
    const bool test = std::any_of(split->members.begin(), split->members.end(),
                                  [](const auto& m) { return m.second == spec::Set::Test; });
    if (!test)
        throw base::refused("set_absent.seal", {{"split", split->id.str()}}, project.folder());
    if (!split->sealed)
        project.seal(split->id);
    withdrawLabelsFromFingerprints(project, project.dataset());
    const std::size_t withdrawn = withdrawSealedResults(project);
    spec::SplitReport report = describeStored(project, project.dataset(), *project.currentSplit());
    addSeenWarning(report, withdrawn);
    return report;
}

std::string inWords(const spec::SplitSpec& spec) {
    std::string words;
    switch (spec.method) {
    case spec::SplitMethod::Ratio:
        for (const double ratio : spec.ratios)
            words += (words.empty() ? "" : "/") + base::exactText(ratio);
        break;
    case spec::SplitMethod::Predefined:
        return "as the data bring it";
    case spec::SplitMethod::Folds:
        words = std::to_string(spec.folds) + " folds";
        if (spec.repeats > 1)
            words += ", " + std::to_string(spec.repeats) + " times";
        break;
    case spec::SplitMethod::ByDate:
    case spec::SplitMethod::BySite:
        words = (spec.method == spec::SplitMethod::ByDate ? "by date: " : "by site: ") + spec.field;
        break;
    }
    words += ", by patient, seed " + std::to_string(spec.seed);
    for (const spec::Set set : spec.keep)
        words += ", " + spec::toString(set) + " kept";
    return words;
}

/// Only sets that the data bring can divide a patient.
std::string straddlingInWords(const spec::Dataset& dataset, const data::SplitResult& result) {
    if (result.split.spec.method != spec::SplitMethod::Predefined)
        return {};
    const std::size_t patients = data::describe(dataset, result.split).patientsStraddling;
    return patients == 0
               ? ""
               : "; " + std::to_string(patients) +
                     (patients == 1 ? " patient stands" : " patients stand") + " in several sets";
}

}  // namespace

spec::SplitReport makeSplit(const OpenProject& open, const spec::SplitSpec& spec) {
    project::Project project = open.writer();
    requireTestKept(project, spec);
    const spec::Dataset dataset = withSealedTestAsFound(project, project.dataset());
    data::SplitResult result = data::makeSplit(dataset, spec);
    requireSealKept(project, dataset, result.split);
    const bool sealed = !sealedImages(project).empty();
    result.split.sealed = false;
    const spec::SplitId id = project.addSplit(result.split);
    if (!spec.byImage)  // addSplit() logs that the images were said to be independent
        project.audit("split",
                      id.str() + ": " + inWords(spec) + straddlingInWords(dataset, result));
    std::size_t withdrawn = 0;
    if (sealed || spec.sealTest) {
        project.seal(id);
        withdrawLabelsFromFingerprints(project, dataset);
        withdrawn = withdrawSealedResults(project);
    }
    spec::SplitReport report = describeStored(project, dataset, *project.split(id));
    addSeenWarning(report, withdrawn);
    return report;
}

spec::SplitReport previewSplit(const spec::Dataset& dataset, const spec::SplitSpec& spec) {
    return data::describe(dataset, data::makeSplit(dataset, spec).split);
}

spec::SplitReport previewSplit(const OpenProject& open, const spec::SplitSpec& spec) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    requireTestKept(project, spec);
    const spec::Dataset dataset = withSealedTestAsFound(project, project.dataset());
    data::SplitResult result = data::makeSplit(dataset, spec);
    requireSealKept(project, dataset, result.split);
    result.split.sealed = !sealedImages(project).empty();
    return data::describe(dataset, result.split, Closed(project, dataset).labels());
}

std::vector<spec::SplitField> splitFields(const spec::Dataset& dataset) {
    return data::splitFields(dataset);
}

spec::SplitReport describeSplit(const spec::Dataset& dataset, const spec::Split& split) {
    return data::describe(dataset, split);
}

spec::SplitReport describeSplit(const OpenProject& open) {
    const fs::path& folder = open.folder();
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const std::optional<spec::Split> split = project.currentSplit();
    if (!split)
        throw base::refused("split_missing", {}, folder);
    return describeStored(project, project.dataset(), *split);
}

spec::SplitReport sealTest(const OpenProject& open) {
    project::Project project = open.writer();
    return sealCurrent(project);
}

spec::SplitReport breakSeal(const OpenProject& open, const std::string& reason) {
    const fs::path& folder = open.folder();
    if (base::trimmed(reason).empty())
        throw base::usage("reason_missing.seal");
    project::Project project = open.writer();
    if (sealedImages(project).empty())
        throw base::refused("not_sealed", {}, folder);
    project.breakSeals(std::string(base::trimmed(reason)));
    return describeStored(project, project.dataset(), *project.currentSplit());
}

spec::SplitReport acceptLedger(const OpenProject& open, const std::string& reason) {
    const fs::path& folder = open.folder();
    if (base::trimmed(reason).empty())
        throw base::usage("reason_missing.ledger");
    project::Project project = open.writer();
    const project::LedgerState state = project.ledgerState();
    if (!state.changed)
        throw base::refused("ledger_kept", {}, folder);
    project::LedgerEntry entry;
    entry.kind = project::LedgerKind::Accept;
    entry.detail = base::trimmed(reason);
    project.record(entry,
                   project::AuditNote{"accept_ledger", english(state.why) + ": " + entry.detail});
    const std::optional<spec::Split> split = project.currentSplit();
    return split ? describeStored(project, project.dataset(), *split) : spec::SplitReport{};
}

spec::SplitReport restoreSplit(const OpenProject& open, const spec::SplitId& id) {
    const fs::path& folder = open.folder();
    project::Project project = open.writer();
    const std::optional<spec::Split> split = project.split(id);
    if (!split)
        throw base::refused("split_unknown", {{"split", id.str()}}, folder);
    requireSealKept(project, project.dataset(), *split);
    const bool sealed = !sealedImages(project).empty();
    project.makeCurrent(id);
    if (sealed && !split->sealed)
        return sealCurrent(project);
    return describeStored(project, project.dataset(), *project.split(id));
}

void writeSplitCsv(const OpenProject& open, const fs::path& csv) {
    const fs::path& folder = open.folder();
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const std::optional<spec::Split> split = project.currentSplit();
    if (!split)
        throw base::refused("split_missing", {}, folder);
    const spec::Dataset dataset = project.dataset();
    const Closed closed(project, dataset);
    std::vector<std::pair<std::string, const spec::ImageRecord*>> images;
    for (const spec::ImageRecord& image : dataset.images)
        images.emplace_back(closed.nameOf(image).str(), &image);
    std::sort(images.begin(), images.end());
    std::ostringstream text;
    base::CsvWriter writer(text);
    for (const char* name : {"image", "patient", "label", "split"})
        writer.field(name);
    writer.endRow();
    for (const auto& [name, record] : images) {
        const spec::ImageRecord& image = *record;
        const auto member = split->members.find(image.key);
        const spec::Set set = member == split->members.end() ? spec::Set::None : member->second;
        std::string label;
        if (!closed.contains(image.key)) {
            if (image.label >= 0)
                label = dataset.info.classes.at(static_cast<std::size_t>(image.label));
            for (std::size_t i = 0; i < image.labels.size(); ++i)
                if (image.labels[i] == 1)
                    label += (label.empty() ? "" : "|") + dataset.info.classes.at(i);
        }
        writer.field(name)
            .field(image.patient.value_or(""))
            .field(label)
            .field(set == spec::Set::None ? "" : spec::toString(set));
        writer.endRow();
    }
    base::writeOutput(csv, text.str());
}

}  // namespace lightbox::engine
