// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/FileReader.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <new>
#include <set>
#include <utility>
#include <variant>

#include "base/Error.h"
#include "base/Text.h"
#include "base/Threads.h"
#include "data/import/DicomTags.h"
#include "data/import/ImportSteps.h"
#include "data/samples/DescribePixels.h"
#include "data/sources/FileIssue.h"
#include "data/sources/KnownNames.h"
#include "data/sources/MaskFiles.h"
#include "data/tables/TableText.h"
#include "data/volumes/NiftiSlices.h"
#include "imaging/Decode.h"
#include "spec/ProgressCounter.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t maxFrames = 10'000;

/// A file's images, or why it has none.
struct FileOutcome {
    bool done = false;
    bool withoutPixels = false;
    bool isDerived = false;  ///< left out: a segmentation, dose, …
    bool isKnown = false;    ///< all of its images were in the project already
    std::vector<spec::ImageRecord> images;
    std::optional<std::string> label;
    bool saysLabel = false;  ///< by table or tag, so that a known image gets it too
    std::optional<project::FileState> state;  ///< before it was read, where all of it became images
    std::vector<spec::ImportIssue> issues;
    std::vector<spec::ImportIssue> badFrames;    ///< where others of the file became images
    std::set<std::string> notes;                 ///< as spec::ModalityImage::notes
    std::optional<spec::PixelBuffer> thumbnail;  ///< of one of its images, where wanted
};

class FileReader {
public:
    FileReader(const ReadingPlan& plan, spec::ProgressObserver& observer, std::stop_token stop)
        : m_plan(plan),
          m_observer(observer),
          m_stop(std::move(stop)) {}

    [[nodiscard]] FileOutcome read(const StatedFile& stated) const {
        const SourceFile& file = stated.file;
        FileOutcome outcome;
        outcome.done = true;
        try {
            if (!isUtf8(file.id))
                throw base::refused("bad_value.file_name");
            const std::optional<project::FileState> state = stateOf(file);
            outcome.issues = stated.issues;
            outcome.label = stated.label;
            outcome.saysLabel = stated.saysLabel;
            if (file.kind == FileKind::Nifti)
                readSlices(stated, outcome);
            else
                readFrames(stated, outcome);
            joinKnown(stated, outcome);
            if (outcome.badFrames.empty())
                outcome.state = state;
        } catch (const std::exception& exception) {
            const base::Error error = whyUnread(exception);
            outcome.images.clear();
            outcome.issues.clear();
            outcome.badFrames.clear();
            outcome.isDerived = file.kind == FileKind::Dicom && isLeftOut(file);
            if (outcome.isDerived)
                return outcome;
            outcome.withoutPixels = error.facts().code == "no_pixels" && !claimsPixels(file.file);
            if (!outcome.withoutPixels)
                outcome.issues.push_back(issueOf(file.id, error));
        }
        return outcome;
    }

private:
    /// Of a raster or DICOM file: one image a frame.
    void readFrames(const StatedFile& stated, FileOutcome& outcome) const {
        const SourceFile& file = stated.file;
        const std::vector<const spec::ImageRecord*> known = m_plan.known->unchanged(file);
        if (holdsWantedFrames(file, known) && takeKnown(known, outcome)) {
            takeTag(file, {}, outcome);
            return;
        }
        std::optional<base::Error> bad;
        imaging::StoredImage decoded = firstFrame(file, bad);
        if (const auto* picture = std::get_if<spec::PixelBuffer>(&decoded)) {
            takePicture(stated, *picture, outcome);
            return;
        }
        auto image = std::get<spec::ModalityImage>(std::move(decoded));
        const bool isDicom = file.kind == FileKind::Dicom;
        if (isDicom && isLeftOut(image.fields)) {
            outcome.isDerived = true;
            return;
        }
        const int frames = std::max(1, image.frames);
        const auto [first, wanted] = wantedFrames(frames);
        requireFew(static_cast<std::size_t>(wanted), file);
        spec::ImageRecord common;
        if (isDicom) {
            takeDicomFields(image.fields, common);
            common.tags = tagLines(image.fields);
        }
        takeTag(file, image.fields, outcome);
        takeStated(stated, common);
        int badInARow = 0;
        for (int frame = first; frame < first + wanted; ++frame) {
            spec::ImageRecord record = common;
            record.id = frameId(file, frame, frames);
            record.source = {file.file, "", frames == 1 ? -1 : frame};
            if (m_stop.stop_requested()) {
                // Half a file is none; importing again reads it whole.
                outcome = {};
                return;
            }
            // Behind many bad frames no good one is looked for: they are listed as the last was.
            constexpr int kMostBadInARow = 64;
            if (frame > 0 && badInARow < kMostBadInARow)
                bad = nextFrame(file, frame, image);
            if (bad) {
                ++badInARow;
                outcome.badFrames.push_back(issueOf(record.id.str(), *bad));
                continue;
            }
            badInARow = 0;
            describePixels(image, isDicom, record);
            outcome.notes.insert(image.notes.begin(), image.notes.end());
            outcome.images.push_back(std::move(record));
            common.tags.clear();  // they are the file's: its first frame keeps them for all
            if (outcome.images.size() == 1)
                outcome.thumbnail = thumbnailWanted(m_observer, image);
        }
        if (outcome.images.empty() && bad)
            throw *bad;
    }

    static spec::ImageId frameId(const SourceFile& file, int frame, int frames) {
        return spec::ImageId(frames == 1 ? file.id : file.id + "#frame=" + std::to_string(frame));
    }

    /// Of what a library throws, too: one bad file never stops an import.
    static base::Error whyUnread(const std::exception& exception) {
        if (const auto* error = dynamic_cast<const base::Error*>(&exception))
            return *error;
        if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr)
            return base::refused("too_large.memory_short");
        return base::refused("unreadable.reason", {{"reason", std::string(exception.what())}});
    }

    /// The first frame of a file. Where only that one of several is bad, what the file says of itself,
    /// and the reason in `bad`.
    static imaging::StoredImage firstFrame(const SourceFile& file,
                                           std::optional<base::Error>& bad) {
        try {
            return imaging::decodeAsStored(file.file);
        } catch (const base::Error& error) {
            const std::string code = error.facts().code;
            if (file.kind != FileKind::Dicom || (code != "unreadable" && code != "truncated"))
                throw;
            spec::ModalityImage image;
            image.fields = imaging::dicomFields(file.file);
            image.frames = static_cast<int>(std::clamp<std::int64_t>(
                base::toInteger(textOf(image.fields, "NumberOfFrames")).value_or(1), 1,
                std::int64_t{maxFrames}));
            if (image.frames == 1)
                throw;
            bad = error;
            return image;
        }
    }

    /// Decodes a frame into `image`; why not, where that cannot be.
    static std::optional<base::Error> nextFrame(const SourceFile& file, int frame,
                                                spec::ModalityImage& image) {
        try {
            image = imaging::decode(file.file, frame);
            return std::nullopt;
        } catch (const base::Error& error) {
            return error;
        }
    }

    [[nodiscard]] bool isLeftOut(const std::map<std::string, std::string>& fields) const {
        return !m_plan.takesDerived &&
               isDerivedObject(textOf(fields, "SOPClassUID"), textOf(fields, "Modality"));
    }

    /// Of a file whose pixels could not be read.
    [[nodiscard]] bool isLeftOut(const SourceFile& file) const {
        try {
            return isLeftOut(imaging::dicomFields(file.file));
        } catch (const base::Error&) {
            return false;
        }
    }

    /// First and count of the frames that are asked for.
    [[nodiscard]] std::pair<int, int> wantedFrames(int frames) const {
        const int wanted = m_plan.middleSlices > 0 ? std::min(m_plan.middleSlices, frames) : frames;
        return {(frames - wanted) / 2, wanted};
    }

    /// An import before may have been asked for fewer frames.
    bool holdsWantedFrames(const SourceFile& file,
                           const std::vector<const spec::ImageRecord*>& known) const {
        if (known.empty() || known.front()->source.index < 0 || file.kind != FileKind::Dicom)
            return true;
        const std::string stated = textOf(imaging::dicomFields(file.file), "NumberOfFrames");
        const auto [first, wanted] = wantedFrames(static_cast<int>(std::clamp<std::int64_t>(
            base::toInteger(stated).value_or(1), 1, std::int64_t{maxFrames})));
        std::set<std::int64_t> held;
        for (const spec::ImageRecord* const image : known)
            held.insert(image->source.index);
        for (int frame = first; frame < first + wanted; ++frame)
            if (!held.contains(frame))
                return false;
        return true;
    }

    /// Of a raster file of 8 bits, the usual kind.
    void takePicture(const StatedFile& stated, const spec::PixelBuffer& picture,
                     FileOutcome& outcome) const {
        takeTag(stated.file, {}, outcome);
        spec::ImageRecord record;
        takeStated(stated, record);
        record.id = spec::ImageId(stated.file.id);
        record.source = {stated.file.file, "", -1};
        describePixels(picture, record);
        outcome.images.push_back(std::move(record));
        outcome.thumbnail = thumbnailWanted(m_observer, picture);
    }

    /// Of a NIfTI file: one image a slice, and the file one patient unless told otherwise.
    void readSlices(const StatedFile& stated, FileOutcome& outcome) const {
        const SourceFile& file = stated.file;
        const imaging::NiftiHeader header = imaging::readNiftiHeader(file.file);
        const std::vector<NiftiSlice> slices =
            slicesOf(header, m_plan.sliceAxis, m_plan.middleSlices);
        requireFew(slices.size(), file);
        const std::vector<const spec::ImageRecord*> known = m_plan.known->unchanged(file);
        if (!known.empty() && takeKnownSlices(slices, header.volumes, bySuffix(known), outcome))
            return;
        const imaging::NiftiVolume volume(file.file);
        spec::ImageRecord common;
        common.patient = patientOfVolume(file.id);
        takeStated(stated, common);
        for (const NiftiSlice& slice : slices) {
            spec::ImageRecord record = common;
            record.id = spec::ImageId(file.id + "#" + sliceSuffix(slice, header.volumes));
            record.source = sourceOf(file.file, slice);
            // Its values are no 8 or 16 grey levels from 0 on: what counts is what is seen.
            const spec::ModalityImage pixels = volume.slice(slice.axis, slice.volume, slice.index);
            describePixels(pixels, true, record);
            outcome.images.push_back(std::move(record));
            if (outcome.images.size() == (slices.size() + 1) / 2)
                outcome.thumbnail = thumbnailWanted(m_observer, pixels);
        }
    }

    bool takeKnown(const std::vector<const spec::ImageRecord*>& known, FileOutcome& outcome) const {
        for (const spec::ImageRecord* const image : known)
            outcome.images.push_back(withoutLabel(*image));
        outcome.isKnown = !known.empty();
        return outcome.isKnown;
    }

    /// What is said of images that the project has goes over what it knows; a label only where a
    /// table or a tag states it.
    void joinKnown(const StatedFile& stated, FileOutcome& outcome) const {
        const spec::ImageRecord* first = nullptr;
        for (spec::ImageRecord& image : outcome.images)
            if (image.key > 0 || m_plan.known->takeOver(image)) {
                takeStatedOver(stated, image);
                first = first ? first : &image;
            }
        if (first == nullptr || outcome.saysLabel)
            return;
        if (auto held = m_plan.known->labelOf(first->id))
            outcome.label = std::move(held);
    }

    /// True when every slice is in the project; other slices of the file may be as well.
    bool takeKnownSlices(const std::vector<NiftiSlice>& slices, std::int64_t volumes,
                         const ImagesBySuffix& known, FileOutcome& outcome) const {
        std::vector<const spec::ImageRecord*> images;
        for (const NiftiSlice& slice : slices) {
            const auto found = known.find(sliceSuffix(slice, volumes));
            if (found == known.end())
                return false;
            images.push_back(found->second);
        }
        return takeKnown(images, outcome);
    }

    static void requireFew(std::size_t images, const SourceFile& file) {
        if (images > maxFrames)
            throw base::refused("too_large.frames", {{"images", images}, {"most", maxFrames}},
                                file.file);
    }

    /// What table and pattern say, over what the project knows.
    void takeStatedOver(const StatedFile& stated, spec::ImageRecord& record) const {
        if (stated.saysSet)
            record.foundIn = stated.set;
        if (stated.saysPatient && stated.patient)
            record.patient = stated.patient;
        takeStatedFields(stated, record);
        if (m_plan.pattern)
            takePattern(*m_plan.pattern, stated.file.id, *m_plan.known, record);
    }

    static void takeStatedFields(const StatedFile& stated, spec::ImageRecord& record) {
        if (stated.study)
            record.study = stated.study;
        if (stated.studyDate)
            record.studyDate = stated.studyDate;
        for (const auto& [field, value] : stated.fields)
            record.fields[field] = value;
    }

    /// What table, folders and pattern say, over what the file says itself.
    void takeStated(const StatedFile& stated, spec::ImageRecord& record) const {
        record.foundIn = stated.set;
        std::error_code error;
        const auto bytes = fs::file_size(stated.file.file, error);
        record.fileBytes = error ? 0 : static_cast<std::int64_t>(bytes);
        if (stated.saysPatient || !record.patient)
            record.patient = stated.patient;
        takeStatedFields(stated, record);
        if (m_plan.pattern)
            takePattern(*m_plan.pattern, stated.file.id, *m_plan.known, record);
    }

    /// The label that a tag states, where the plan names one.
    void takeTag(const SourceFile& file, const std::map<std::string, std::string>& fields,
                 FileOutcome& outcome) const {
        if (m_plan.labelTag.empty())
            return;
        outcome.label = tagOf(file, fields);
        outcome.saysLabel = outcome.label.has_value();
    }

    [[nodiscard]] std::optional<std::string>
    tagOf(const SourceFile& file, const std::map<std::string, std::string>& fields) const {
        std::string value = textOf(fields, m_plan.labelTag);
        if (value.empty() && file.kind == FileKind::Dicom)
            value = textOf(imaging::dicomFields(file.file), m_plan.labelTag);
        return value.empty() ? std::nullopt : std::optional(std::move(value));
    }

    const ReadingPlan& m_plan;
    spec::ProgressObserver& m_observer;
    std::stop_token m_stop;
};

void tell(spec::ProgressObserver& observer, const FileOutcome& outcome,
          std::span<const std::int8_t> findings) {
    for (const spec::ImageRecord& image : outcome.images)
        tellImage(observer, image, outcome.label ? std::string_view(*outcome.label) : "", findings,
                  &image == &outcome.images.front() ? outcome.thumbnail : std::nullopt);
    // An issue of a file that became images is about its label: it is no file refused.
    if (outcome.images.empty() && !outcome.issues.empty())
        tellIssue(observer, outcome.issues.front());
}

}  // namespace

ReadingPlan planFor(const spec::ImportRequest& request, const KnownImages& known) {
    ReadingPlan plan;
    plan.known = &known;
    if (!request.patientPattern.empty())
        plan.pattern.emplace(request.patientPattern);
    const auto axis = sliceAxisFromString(request.sliceAxis);
    if (!axis)
        throw base::usage("axis_unknown", {{"axis", request.sliceAxis}});
    plan.sliceAxis = *axis;
    plan.middleSlices = std::max(0, request.middleSlices);
    plan.takesDerived = std::find(request.include.begin(), request.include.end(), "derived") !=
                        request.include.end();
    return plan;
}

void takePatternGroups(const ReadingPlan& plan, StatedFile& stated) {
    if (!plan.pattern || !(plan.pattern->has("label") || plan.pattern->has("split")))
        return;
    const auto match = plan.pattern->find(stated.file.id);
    if (plan.pattern->has("label")) {
        stated.label.reset();
        if (match)
            if (const auto label = match->fields.find("label"); label != match->fields.end()) {
                stated.label = label->second;
                stated.saysLabel = true;
            }
    }
    if (match)
        if (const auto set = match->fields.find("split"); set != match->fields.end())
            takeField("split", set->second, stated);
}

ReadLabels readStatedFiles(std::span<const StatedFile> files, const ReadingPlan& plan, int threads,
                           Imported& imported, spec::ProgressObserver& progress,
                           std::stop_token stop) {
    std::vector<FileOutcome> outcomes(files.size());
    const FileReader reader(plan, progress, stop);
    spec::ProgressCounter counter(progress, "reading", files.size());
    base::parallelFor(files.size(), threads, std::move(stop), [&](std::size_t i) {
        outcomes[i] = reader.read(files[i]);
        if (!outcomes[i].done)
            return;
        tell(progress, outcomes[i], files[i].findings);
        outcomes[i].thumbnail.reset();
        counter.step(files[i].file.id);
    });

    ReadLabels labels;
    spec::ImportReport& report = imported.report;
    std::map<std::string, std::vector<std::string>> noted;  // the files that each note is of
    for (std::size_t i = 0; i < files.size(); ++i) {
        FileOutcome outcome = std::exchange(outcomes[i], {});
        if (!outcome.done) {
            if (files[i].label)
                labels.ahead.insert(*files[i].label);
            continue;
        }
        for (std::vector<spec::ImportIssue>* issues : {&outcome.issues, &outcome.badFrames})
            for (spec::ImportIssue& issue : *issues) {
                issue.root = files[i].file.given ? files[i].file.file : files[i].file.root;
                report.issues.push_back(std::move(issue));
            }
        for (const std::string& note : outcome.notes)
            noted[note].push_back(files[i].file.id);
        report.derivedLeftOut += outcome.isDerived ? 1 : 0;
        if (outcome.withoutPixels) {
            ++report.notImages;
            ++report.notImagesByKind["DICOM without pixels"];
        }
        report.notReadAgain += outcome.isKnown ? outcome.images.size() : 0;
        if (outcome.state && !outcome.isKnown)
            imported.files.push_back(std::move(*outcome.state));
        for (spec::ImageRecord& record : outcome.images) {
            if (record.key > 0 && outcome.saysLabel)
                imported.relabelled.insert(record.key);
            imported.dataset.images.push_back(std::move(record));
            labels.texts.push_back(outcome.label);
            labels.findings.push_back(files[i].findings);
        }
    }
    for (const auto& [note, ids] : noted)
        report.warnings.push_back(
            spec::warning(note.c_str(), {{"files", ids.size()}, {"file", ids.front()}}));
    if (report.derivedLeftOut > 0)
        report.warnings.push_back(
            spec::warning("derived_left_out", {{"files", report.derivedLeftOut}}));
    return labels;
}

}  // namespace lightbox::data
