// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "base/Error.h"
#include "base/Text.h"
#include "base/Threads.h"
#include "data/Classes.h"
#include "data/ImportParts.h"
#include "data/LabelTable.h"
#include "data/PatientPattern.h"
#include "data/PixelFacts.h"
#include "data/ProgressCounter.h"
#include "imaging/Decode.h"
#include "spec/Split.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr int maxFrames = 10'000;

/// Tags worth keeping beside the image: none that names a person.
constexpr std::array<std::pair<const char*, const char*>, 13> keptTags{
    {{"PatientAge", "age"},
     {"PatientSex", "sex"},
     {"ViewPosition", "view"},
     {"Modality", "modality"},
     {"BodyPartExamined", "body_part"},
     {"Manufacturer", "manufacturer"},
     {"ManufacturerModelName", "model"},
     {"InstitutionName", "site"},
     {"StationName", "station"},
     {"SeriesInstanceUID", "series"},
     {"InstanceNumber", "instance"},
     {"TransferSyntaxUID", "transfer_syntax"},
     {"BurnedInAnnotation", "burned_in"}}};

/// YYYYMMDD or YYYY-MM-DD as the latter; nullopt for anything else.
std::optional<std::string> isoDate(std::string_view text) {
    std::string digits;
    for (const char c : base::trimmed(text))
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != '-' && c != '.' && c != '/')
            return std::nullopt;
    if (digits.size() != 8 || digits.substr(4, 2) > "12" || digits.substr(6, 2) > "31")
        return std::nullopt;
    return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
}

/// DICOM's age "056Y" as "56"; other units stay.
std::string plainAge(const std::string& text) {
    if (!text.ends_with('Y'))
        return text;
    const auto years = base::toInteger(text.substr(0, text.size() - 1));
    return years ? std::to_string(*years) : text;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U)
                return false;
        i += length;
    }
    return true;
}

std::string textOf(const std::map<std::string, std::string>& fields, const std::string& name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : std::string(base::trimmed(found->second));
}

/// Where labels and patients come from; the same for every file.
struct Plan {
    std::optional<PatientPattern> pattern;
    std::optional<LabelTable> table;
    std::string tag;
    bool patientFromTable = false;
    bool classFolders = true;
};

Plan planFor(const spec::ImportRequest& request, const std::vector<SourceFile>& images) {
    Plan plan;
    if (!request.patientPattern.empty())
        plan.pattern.emplace(request.patientPattern);
    std::error_code error;
    const bool isTable = base::lower(fs::path(request.label).extension().string()) == ".csv" ||
                         (!request.label.empty() && fs::is_regular_file(request.label, error));
    if (isTable) {
        std::vector<fs::path> roots;
        for (const SourceFile& image : images)
            if (std::find(roots.begin(), roots.end(), image.root) == roots.end())
                roots.push_back(image.root);
        plan.table.emplace(request.label, request.columns, roots);
        plan.patientFromTable = request.columns.contains("patient");
    } else if (!request.columns.empty()) {
        throw base::usage({"column_unknown",
                           "columns cannot be mapped",
                           {},
                           "there is no label table to take them from",
                           "add --label FILE.csv"});
    } else {
        plan.tag = request.label;
    }
    return plan;
}

/// Folders of DICOM files are often patients or series: as classes they would be many and hold
/// little each.
bool foldersAreClasses(const std::vector<Place>& places) {
    constexpr std::size_t many = 20;
    std::set<std::string_view> names;
    for (const Place& place : places)
        names.insert(place.cls);
    return names.size() <= many || names.size() * 4 <= places.size();
}

struct Candidate {
    spec::ImageRecord record;
    std::optional<std::string> label;
};

struct Outcome {
    bool done = false;
    std::vector<Candidate> images;  ///< one per frame
    std::vector<spec::ImportIssue> issues;
};

class FileReader {
public:
    explicit FileReader(const Plan& plan) : m_plan(plan) {}

    [[nodiscard]] Outcome read(const SourceFile& file, const Place& place) const {
        Outcome outcome;
        outcome.done = true;
        try {
            if (!isUtf8(file.id))
                throw base::refused(
                    {"bad_value", "name cannot be used", {}, "its name is not UTF-8", "rename it"});
            readFrames(file, place, outcome);
        } catch (const base::Error& error) {
            const base::ErrorFacts& facts = error.facts();
            outcome.issues.push_back(
                {file.id, issueReason(facts.code), facts.why.empty() ? facts.what : facts.why});
        }
        return outcome;
    }

private:
    void readFrames(const SourceFile& file, const Place& place, Outcome& outcome) const {
        const bool isDicom = file.kind == FileKind::Dicom;
        spec::ModalityImage image = imaging::decode(file.file);
        const int frames = std::max(1, image.frames);
        if (frames > maxFrames)
            throw base::refused({"too_large", "image has too many frames", file.file,
                                 "it has " + std::to_string(frames) + " frames", ""});
        Candidate common;
        common.record.foundIn = place.set;
        common.record.fileBytes = static_cast<std::int64_t>(fs::file_size(file.file));
        if (m_plan.classFolders && !m_plan.table && m_plan.tag.empty() && !place.cls.empty())
            common.label = place.cls;
        if (isDicom)
            takeDicomFields(image.fields, common.record);
        if (!m_plan.tag.empty())
            common.label = tagOf(file, image.fields);
        if (m_plan.table)
            takeTableRow(file, common, outcome);
        if (m_plan.pattern)
            takePattern(file, common.record);
        for (int frame = 0; frame < frames; ++frame) {
            Candidate candidate = common;
            candidate.record.id =
                spec::ImageId(frames == 1 ? file.id : file.id + "#frame=" + std::to_string(frame));
            candidate.record.source = {file.file, "", frames == 1 ? -1 : frame};
            if (frame > 0)
                image = imaging::decode(file.file, frame);
            describePixels(image, isDicom, candidate.record);
            outcome.images.push_back(std::move(candidate));
        }
    }

    void takeDicomFields(const std::map<std::string, std::string>& tags,
                         spec::ImageRecord& record) const {
        if (std::string patient = textOf(tags, "PatientID"); !patient.empty())
            record.patient = std::move(patient);
        if (std::string study = textOf(tags, "StudyInstanceUID"); !study.empty())
            record.study = std::move(study);
        record.studyDate = isoDate(textOf(tags, "StudyDate"));
        for (const auto& [tag, field] : keptTags)
            if (std::string value = textOf(tags, tag); !value.empty())
                record.fields[field] =
                    tag == std::string_view("PatientAge") ? plainAge(value) : value;
    }

    [[nodiscard]] std::optional<std::string>
    tagOf(const SourceFile& file, const std::map<std::string, std::string>& fields) const {
        std::string value = textOf(fields, m_plan.tag);
        if (value.empty() && file.kind == FileKind::Dicom)
            value = textOf(imaging::dicomFields(file.file), m_plan.tag);
        return value.empty() ? std::nullopt : std::optional(std::move(value));
    }

    void takeTableRow(const SourceFile& file, Candidate& candidate, Outcome& outcome) const {
        std::optional<LabelTable::Row> row;
        try {
            row = m_plan.table->row(file.file);
        } catch (const base::Error& error) {
            outcome.issues.push_back({file.id, "bad_value", error.facts().why});
        }
        if (!row)
            return;
        if (!row->label.empty())
            candidate.label = row->label;
        spec::ImageRecord& record = candidate.record;
        if (m_plan.patientFromTable)
            record.patient.reset();
        for (auto& [field, value] : row->fields) {
            if (field == "patient") {
                record.patient = value;
            } else if (field == "study") {
                record.study = value;
            } else if (field == "study_date" && isoDate(value)) {
                record.studyDate = isoDate(value);
            } else if (field == "split") {
                const auto set = spec::setFromString(base::lower(value));
                if (set)
                    record.foundIn = *set == spec::Set::None ? "" : spec::toString(*set);
                else
                    outcome.issues.push_back({file.id, "bad_value", "'" + value + "' is no set"});
            } else {
                record.fields[field] = value;
            }
        }
    }

    void takePattern(const SourceFile& file, spec::ImageRecord& record) const {
        record.patient.reset();
        if (auto match = m_plan.pattern->find(file.id)) {
            record.patient = std::move(match->patient);
            for (auto& [field, value] : match->fields)
                record.fields[field] = value;
        }
    }

    const Plan& m_plan;
};

}  // namespace

void readImageFiles(const std::vector<SourceFile>& files, const std::string& format,
                    const spec::ImportRequest& request, Imported& imported,
                    spec::ProgressObserver& progress, std::stop_token stop) {
    std::vector<SourceFile> sources;
    std::error_code error;
    const fs::path table = request.label.empty() ? fs::path() : fs::absolute(request.label, error);
    for (const SourceFile& file : files) {
        const bool isImage =
            file.kind == FileKind::Dicom || (format == "folder" && file.kind == FileKind::Raster);
        if (isImage)
            sources.push_back(file);
        else if (file.file != table.lexically_normal())
            ++imported.report.notImages;
    }
    if (sources.empty())
        throw base::refused({"no_images", "there is nothing to import", request.sources.front(),
                             "it holds no images of this format",
                             "check the format and the folder"});
    Plan plan = planFor(request, sources);
    const std::vector<Place> places = placesOf(sources);
    plan.classFolders = format == "folder" || foldersAreClasses(places);

    std::vector<Outcome> outcomes(sources.size());
    const FileReader reader(plan);
    ProgressCounter counter(progress, "reading", sources.size());
    base::parallelFor(sources.size(), request.threads, std::move(stop), [&](std::size_t i) {
        outcomes[i] = reader.read(sources[i], places[i]);
        counter.step(sources[i].id);
    });

    std::vector<spec::ImageRecord>& images = imported.dataset.images;
    std::vector<spec::ImportIssue>& issues = imported.report.issues;
    std::vector<std::optional<std::string>> labels;
    for (Outcome& outcome : outcomes) {
        std::move(outcome.issues.begin(), outcome.issues.end(), std::back_inserter(issues));
        for (Candidate& candidate : outcome.images) {
            images.push_back(std::move(candidate.record));
            labels.push_back(std::move(candidate.label));
        }
        outcome = {};
    }
    const auto labelled = std::count_if(labels.begin(), labels.end(),
                                        [](const auto& label) { return label.has_value(); });
    if (labelled == 0 && !images.empty())
        imported.report.warnings.push_back(
            {"no_labels", "no image has a label: put them into class folders, or name a DICOM tag "
                          "or a table of labels"});
    else
        for (std::size_t i = 0; i < images.size(); ++i)
            if (!labels[i])
                issues.push_back(
                    {images[i].id.str(), "no_label", "it is kept, but in no set of a split"});
    const Classes classes = labelByText(images, labels, request, imported.report.warnings);
    imported.dataset.info.task = classes.task;
    imported.dataset.info.classes = classes.names;
    imported.dataset.info.positive = classes.positive;
}

}  // namespace lightbox::data
