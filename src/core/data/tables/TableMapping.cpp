// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/TableMapping.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/Error.h"
#include "base/FieldText.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/KnownSets.h"
#include "data/sources/SetNames.h"
#include "data/tables/ColumnContents.h"
#include "data/tables/LabelTexts.h"
#include "data/tables/TableText.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// Usual names of a field's column, as plainColumn() writes them, the best first.
struct UsualNames {
    const char* field;
    std::vector<std::string> names;
};

/// Compared without '_': "subjectId" is "subject_id".
const std::vector<UsualNames>& usualNames() {
    static const std::vector<UsualNames> all{
        {"path",
         {"path", "file", "filename", "filepath", "imagepath", "imageindex", "imagename",
          "imagefile", "imagefilename", "image", "imageid", "imgpath", "img", "imgid", "imgname"}},
        {"label",
         {"label", "findinglabels", "class", "classname", "diagnosis", "finding", "target", "ytrue",
          "y", "dx", "category", "labels"}},
        {"patient",
         {"patient",
          "patientid",
          "patientkey",
          "subject",
          "subjectid",
          "participantid",
          "pid",
          "caseid",
          "patientnr",
          "patientno",
          "patientnumber",
          "patientnum",
          "patientidentifier",
          "patientuid",
          "patientcode",
          "patid",
          "patno",
          "patnr",
          "ptid",
          "ptno",
          "ptnr",
          "mrn",
          "mrnumber",
          "medicalrecordnumber",
          "subjid",
          "subjectnumber",
          "subjectno",
          "subjectnr",
          "subjectkey",
          "subjectcode",
          "subjectidentifier",
          "participant",
          "participantnumber",
          "idpatient",
          "patientenid",
          "patientennr",
          "patientennummer",
          "personid"}},
        {"study", {"study", "studyid", "studyinstanceuid", "studyuid", "examid", "exam"}},
        {"study_date", {"studydate", "examdate", "acquisitiondate", "date"}},
        {"split", {"split", "set", "subset", "partition", "usage"}},
        {"sex", base::sexNames()},
        {"age", base::ageNames()},
        {"site", {"site", "hospital", "institution", "centre", "center"}},
        {"view", {"view", "viewposition", "frontallateral", "projection"}},
    };
    return all;
}

/// Headings that were always read as patients: nothing is said of them.
bool isPlainPatient(const std::string& squeezed) {
    static const std::set<std::string> plain{"patient", "patientid", "patientkey",
                                             "subject", "subjectid", "participantid",
                                             "pid",     "caseid",    "participant"};
    return plain.contains(squeezed);
}

/// "Patient ID" -> "patientid".
std::string squeezed(const std::string& name) {
    std::string text = plainColumn(name);
    std::erase(text, '_');
    return text;
}

const std::vector<std::string>& chexpertFindings() {
    static const std::vector<std::string> names{"no_finding",       "enlarged_cardiomediastinum",
                                                "cardiomegaly",     "lung_opacity",
                                                "lung_lesion",      "edema",
                                                "consolidation",    "pneumonia",
                                                "atelectasis",      "pneumothorax",
                                                "pleural_effusion", "pleural_other",
                                                "fracture",         "support_devices"};
    return names;
}

/// First column of each plain name.
std::map<std::string, std::string> byPlainName(const base::CsvTable& table) {
    std::map<std::string, std::string> columns;
    for (const std::string& name : table.header)
        if (const std::string plain = plainColumn(name); !plain.empty())
            columns.emplace(plain, name);
    return columns;
}

/// Columns that say of what is seen or how, never which class.
bool isPlainMetadata(const std::string& name) {
    static const std::set<std::string> words{"id",
                                             "index",
                                             "uid",
                                             "unnamed0",
                                             "row",
                                             "rownumber",
                                             "number",
                                             "nr",
                                             "no",
                                             "width",
                                             "height",
                                             "rows",
                                             "columns",
                                             "size",
                                             "weight",
                                             "scoreweight",
                                             "validationweight",
                                             "fold",
                                             "split",
                                             "set",
                                             "subset",
                                             "partition",
                                             "folds",
                                             "source",
                                             "modality",
                                             "machine",
                                             "scanner",
                                             "scannermodel",
                                             "manufacturer",
                                             "model",
                                             "device",
                                             "kvp",
                                             "mas",
                                             "dose",
                                             "notes",
                                             "note",
                                             "comment",
                                             "comments",
                                             "url",
                                             "doi",
                                             "license",
                                             "location",
                                             "filename",
                                             "folder",
                                             "reader",
                                             "radid",
                                             "radiologist",
                                             "rater",
                                             "annotator",
                                             "laterality",
                                             "side",
                                             "eye",
                                             "appa",
                                             "race",
                                             "ethnicity",
                                             "name",
                                             "hash",
                                             "md5",
                                             "time",
                                             "year",
                                             "month",
                                             "day",
                                             "x",
                                             "xmin",
                                             "xmax",
                                             "ymin",
                                             "ymax",
                                             "w",
                                             "h",
                                             "bmi",
                                             "quality",
                                             "pixelspacing",
                                             "spacing",
                                             "slice",
                                             "frame",
                                             "series",
                                             "offset",
                                             "followup",
                                             "followupnumber",
                                             "bodypart",
                                             "anatomsite",
                                             "anatomsitegeneral",
                                             "localization",
                                             "dxtype",
                                             "dataset",
                                             "version"};
    return words.contains(squeezed(name));
}

/// Words that a heading of patients, or of what belongs to one, has.
int headingRank(const std::string& name) {
    static const std::vector<std::set<std::string>> ranks{
        {"patient", "pat", "pt", "subject", "subj", "participant", "mrn", "ptid", "person",
         "patienten", "paciente", "nhc", "dossier", "fallnummer", "fallnr", "fall", "proband"},
        {"eid", "empi", "anon", "case", "individual", "donor", "hadm", "animal", "owner", "record"},
        {"lesion", "study", "studyinstanceuid", "studyid", "exam", "eye", "family", "accession"}};
    std::set<std::string> words;
    std::string spaced;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool isUpper = name[i] >= 'A' && name[i] <= 'Z';
        if (isUpper && i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z')
            spaced += '_';
        spaced += name[i];
    }
    for (const std::string& word : base::split(plainColumn(spaced), '_'))
        words.insert(word);
    words.insert(squeezed(name));
    for (std::size_t rank = 0; rank < ranks.size(); ++rank)
        for (const std::string& word : ranks[rank])
            if (words.contains(word))
                return static_cast<int>(rank);
    return -1;
}

constexpr int lastRank = 9;

bool headingLooksLikePatient(const std::string& name) {
    return headingRank(name) >= 0 && !isPlainMetadata(name);
}

bool isHeadingOfNames(const std::string& name) {
    static const std::set<std::string> words{"name",     "fullname", "lastname",     "surname",
                                             "initials", "nachname", "familienname", "nom",
                                             "nombre",   "cognome"};
    return words.contains(squeezed(name));
}

/// Columns that mean nothing yet.
std::vector<std::size_t> columnsLeft(const base::CsvTable& table, const TableMapping& mapping) {
    std::set<std::string> mapped(mapping.labelColumns.begin(), mapping.labelColumns.end());
    for (const auto& [field, column] : mapping.fields)
        mapped.insert(column);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string& name = table.header[i];
        if (!squeezed(name).empty() && !mapped.contains(name) && table.column(name) == i &&
            !isPlainMetadata(name) && !headingLooksLikePatient(name))
            left.push_back(i);
    }
    return left;
}

/// One column for each class with exactly one 1 a row, else the only other column.
void guessLabel(const base::CsvTable& table, TableMapping& mapping) {
    const std::vector<std::size_t> left = columnsLeft(table, mapping);
    for (const FlagsAs as : {FlagsAs::Numbers, FlagsAs::Words}) {
        const std::vector<std::size_t> flags = zeroOneColumns(table, left, as);
        if (flags.size() <= 2 || !isOneHot(table, flags, as))
            continue;
        for (const std::size_t column : flags)
            mapping.labelColumns.push_back(table.header[column]);
        mapping.assumed.push_back(
            spec::warning("one_hot_assumed", {{"columns", mapping.labelColumns}}));
        return;
    }
    std::vector<std::string> findings;
    for (const std::size_t column : left)
        if (isFindingColumn(table.header[column]) && holdsFindings(table, column))
            findings.push_back(table.header[column]);
    if (findings.size() > 1) {
        mapping.labelColumns = findings;
        messages::Value::Texts others;
        for (const std::size_t column : zeroOneColumns(table, left, FlagsAs::Numbers))
            if (!isFindingColumn(table.header[column]))
                others.push_back(table.header[column]);
        if (!others.empty())
            mapping.assumed.push_back(spec::warning(
                "findings_assumed.beside",
                {{"columns", findings}, {"count", others.size()}, {"others", std::move(others)}}));
        else
            mapping.assumed.push_back(spec::warning("findings_assumed", {{"columns", findings}}));
        return;
    }
    if (left.size() != 1 || !couldBeLabel(table, left.front()))
        return;
    mapping.fields["label"] = table.header[left.front()];
    mapping.assumed.push_back(
        spec::warning("label_column_assumed", {{"column", mapping.fields["label"]}}));
}

/// Texts of several words, none of which is called like an image.
bool holdsSentences(const base::CsvTable& table, std::size_t column) {
    std::size_t texts = 0;
    for (const std::vector<std::string>& cells : table.rows) {
        const std::string text(base::withoutBlanks(cells[column]));
        if (namesImage(text) || text.find_first_of("/\\") != std::string::npos)
            return false;
        texts += text.find(' ') != std::string::npos ? 1 : 0;
    }
    return 2 * texts > table.rows.size();
}

void guessPath(const base::CsvTable& table, TableFiles* files, const std::set<std::string>& taken,
               TableMapping& mapping) {
    if (!mapping.fields.contains("path"))
        if (const std::string column = pathColumnByContent(table);
            !column.empty() && !taken.contains(column))
            mapping.fields["path"] = column;
    if (files == nullptr || table.rows.empty())
        return;
    auto path = mapping.fields.find("path");
    // "image" may as well be what somebody wrote of it.
    if (path != mapping.fields.end() && holdsSentences(table, *table.column(path->second))) {
        mapping.fields.erase(path);
        path = mapping.fields.end();
    }
    if (path != mapping.fields.end()) {
        const std::size_t column = *table.column(path->second);
        const bool hasNames = namesImage(table.rows.front()[column]);
        if (hasNames || imagesNamed(table, column, *files) > 0)
            return;
    }
    const std::string column = pathColumnByFiles(table, *files);
    if (column.empty())
        return;
    mapping.fields["path"] = column;
    mapping.assumed.push_back(spec::warning("path_column_assumed", {{"column", column}}));
    // One of the two where a heading said something else; a patient may name its only image.
    for (const char* field : {"label", "study", "split", "site", "view"})
        if (const auto other = mapping.fields.find(field);
            other != mapping.fields.end() && other->second == column)
            mapping.fields.erase(other);
}

/// Further columns of image files (the other view, the other eye): of each row one image is read.
void noteOtherPaths(const base::CsvTable& table, TableMapping& mapping) {
    static const std::set<std::string> drawn{"mask", "masks",      "seg",         "segmentation",
                                             "gt",   "annotation", "annotations", "overlay",
                                             "roi",  "label",      "labels",      "heatmap"};
    const auto path = mapping.fields.find("path");
    if (path == mapping.fields.end())
        return;
    const std::size_t taken = *table.column(path->second);
    messages::Value::Texts others;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::vector<std::string> words = base::split(plainColumn(table.header[i]), '_');
        const bool isDrawn = std::any_of(words.begin(), words.end(), [](const std::string& word) {
            return drawn.contains(word);
        });
        if (i != taken && !isDrawn && namesOtherImages(table, i, taken))
            others.push_back(table.header[i]);
    }
    if (!others.empty())
        mapping.assumed.push_back(spec::warning(
            "path_columns_several",
            {{"column", path->second}, {"count", others.size()}, {"others", std::move(others)}}));
}

/// Of "target" with lists of 0 and 1 and "labels" with names the latter is the label.
void preferNames(const base::CsvTable& table, const std::map<std::string, std::string>& bySqueezed,
                 TableMapping& mapping) {
    const auto label = mapping.fields.find("label");
    const auto holdsPlaces = [&](const std::string& heading) {
        const std::size_t column = *table.column(heading);
        return !table.rows.empty() &&
               std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& cells) {
                   return base::isMissing(cells[column]) || listsPlaces(cells[column]);
               });
    };
    if (label == mapping.fields.end() || !holdsPlaces(label->second))
        return;
    for (const UsualNames& usual : usualNames())
        for (const std::string& name : usual.names)
            if (const auto other = bySqueezed.find(name);
                usual.field == std::string_view("label") && other != bySqueezed.end() &&
                !holdsPlaces(other->second)) {
                label->second = other->second;
                return;
            }
}

/// A column called like one of sets that names none: "A", "B", "0", "1".
void leaveForeignSets(const base::CsvTable& table, TableMapping& mapping) {
    const auto split = mapping.fields.find("split");
    if (split == mapping.fields.end())
        return;
    const std::size_t column = *table.column(split->second);
    std::string value;
    for (const std::vector<std::string>& cells : table.rows) {
        const std::string text(base::withoutBlanks(cells[column]));
        if (base::isMissing(text))
            continue;
        if (setOfName(text))
            return;
        value = value.empty() ? text : value;
    }
    if (value.empty())
        return;
    mapping.assumed.push_back(
        spec::warning("split_column_unread", {{"column", split->second}, {"value", value}}));
    mapping.fields.erase(split);
}

void recogniseChexpert(const std::map<std::string, std::string>& columns, TableMapping& mapping) {
    std::vector<std::string> findings;
    for (const std::string& name : chexpertFindings())
        if (const auto found = columns.find(name); found != columns.end())
            findings.push_back(found->second);
    const bool namesImages =
        columns.contains("path") || columns.contains("study_id") || columns.contains("dicom_id");
    if (!namesImages || findings.size() != chexpertFindings().size())
        return;
    mapping.kind = "chexpert";
    mapping.labelColumns = std::move(findings);
    mapping.fields.erase("label");
    mapping.task = "multilabel";
}

void recogniseMedMnist(const base::CsvTable& table, TableMapping& mapping) {
    const bool asWritten = table.header.size() >= 3 && table.header[0] == "split" &&
                           table.header[1] == "path" && table.header[2].starts_with("label");
    const std::optional<KnownSet> set = knownSet(table.file.stem().string());
    if (!asWritten || !set)
        return;
    mapping.kind = "medmnist";
    mapping.task = spec::toString(set->task);
    const std::size_t labels = table.header.size() - 2;
    if (labels == 1 || labels == set->classes.size())
        mapping.classNames = set->classes;
    if (labels == 1 && set->positive >= 0)
        mapping.positive = set->classes[static_cast<std::size_t>(set->positive)];
}

void recogniseOthers(const std::map<std::string, std::string>& columns, TableMapping& mapping) {
    if (columns.contains("finding_labels") && columns.contains("patient_id")) {
        mapping.kind = "nih";
        mapping.fields["label"] = columns.at("finding_labels");
        mapping.task = "multilabel";
    } else if (columns.contains("image_name") && columns.contains("target") &&
               columns.contains("patient_id")) {
        mapping.kind = "isic";
        mapping.fields["label"] = columns.at("target");
        mapping.classNames = {"benign", "malignant"};
    }
}

/// Without a header: the first cell of the first row is the name of a file that is here, as those
/// below it are, and no heading.
bool beginsWithImage(const base::CsvTable& table, TableFiles& files) {
    const auto first = std::find_if(table.header.begin(), table.header.end(), [](const auto& cell) {
        return !base::withoutBlanks(cell).empty();
    });
    if (first == table.header.end() || table.rows.empty())
        return false;
    const std::vector<UsualNames>& usual = usualNames();
    const bool isHeading =
        isPlainMetadata(*first) || std::any_of(usual.begin(), usual.end(), [&](const auto& field) {
            return std::find(field.names.begin(), field.names.end(), squeezed(*first)) !=
                   field.names.end();
        });
    const TableFiles::Found found = files.look(*first);
    const auto column = static_cast<std::size_t>(first - table.header.begin());
    return !isHeading && ((found.file && holdsImages(found.file->kind)) || !found.places.empty()) &&
           imagesNamed(table, column, files) > 0;
}

std::string existingColumn(const base::CsvTable& table, const std::string& name) {
    for (const std::string_view text : {std::string_view(name), base::withoutBlanks(name)})
        if (const auto column = table.column(text))
            return table.header[*column];
    throw base::usage("column_unknown.absent",
                      {{"column", name}, {"nearest", base::nearest(name, table.header)}},
                      table.file);
}

}  // namespace

std::string plainColumn(const std::string& name) {
    std::string plain;
    for (const char c : base::lower(base::trimmed(name))) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isWord)
            plain += c;
        else if (!plain.empty() && plain.back() != '_')
            plain += '_';
    }
    while (plain.ends_with('_'))
        plain.pop_back();
    return plain;
}

bool isFindingColumn(const std::string& name) {
    // Those of CheXpert beside them: Wang et al. 2017.
    static const std::set<std::string> ofNih{"finding_labels", "effusion", "infiltration",
                                             "mass",           "nodule",   "emphysema",
                                             "fibrosis",       "hernia",   "pleural_thickening"};
    const std::string plain = plainColumn(name);
    const std::vector<std::string>& ofChexpert = chexpertFindings();
    return ofNih.contains(plain) ||
           std::find(ofChexpert.begin(), ofChexpert.end(), plain) != ofChexpert.end();
}

base::CsvTable readImageTable(const fs::path& file, std::vector<spec::Warning>* warnings,
                              TableFiles* files) {
    base::CsvTable table = readTable(file, warnings);
    const auto path = std::find_if(table.header.begin(), table.header.end(), namesImage);
    // "set/train/patient1/study1/" names a folder, and is no heading either.
    const bool beginsWithFolder =
        std::any_of(table.header.begin(), table.header.end(), [](const std::string& cell) {
            return std::count(cell.begin(), cell.end(), '/') > 1 &&
                   cell.find(' ') == std::string::npos;
        });
    if (path == table.header.end() && !beginsWithFolder &&
        !(files != nullptr && beginsWithImage(table, *files))) {
        for (std::string& name : table.header)
            name = base::withoutBlanks(name);
        return table;
    }
    std::vector<std::string> first = std::move(table.header);
    table.header.assign(first.size(), {});
    const bool hasSplit =
        first.size() >= 3 && namesImage(first[1]) && setOfName(first[0]).has_value();
    // "patientid filename class source": the lists of COVIDx (Wang et al. 2020).
    static const std::vector<std::string> ofList{"patient_id", "path", "label", "source"};
    const bool isList = base::lower(file.extension().string()) == ".txt" && first.size() > 2 &&
                        first.size() <= ofList.size() && namesImage(first[1]);
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (isList)
            table.header[i] = ofList[i];
        else if (!hasSplit)
            table.header[i] = "column_" + std::to_string(i + 1);
        else if (i < 2)
            table.header[i] = i == 0 ? "split" : "path";
        else
            table.header[i] = first.size() == 3 ? "label" : "label_" + std::to_string(i - 2);
    }
    table.rows.insert(table.rows.begin(), std::move(first));
    table.lines.insert(table.lines.begin(), 1);
    return table;
}

TableMapping guessMapping(const base::CsvTable& table, TableFiles* files) {
    const std::map<std::string, std::string> columns = byPlainName(table);
    std::map<std::string, std::string> bySqueezed;
    for (const std::string& name : table.header)
        if (const std::string text = squeezed(name); !text.empty())
            bySqueezed.emplace(text, name);
    TableMapping mapping;
    std::set<std::string> taken;
    for (const UsualNames& usual : usualNames())
        for (const std::string& name : usual.names)
            if (const auto found = bySqueezed.find(name);
                found != bySqueezed.end() && taken.insert(found->second).second) {
                mapping.fields[usual.field] = found->second;
                if (usual.field == std::string_view("patient") && !isPlainPatient(name))
                    mapping.assumed.push_back(
                        spec::warning("patient_column_assumed", {{"column", found->second}}));
                break;
            }
    preferNames(table, bySqueezed, mapping);
    leaveForeignSets(table, mapping);
    guessPath(table, files, taken, mapping);
    noteOtherPaths(table, mapping);
    recogniseChexpert(columns, mapping);
    if (mapping.kind.empty())
        recogniseOthers(columns, mapping);
    if (mapping.kind.empty())
        recogniseMedMnist(table, mapping);
    if (!mapping.fields.contains("label") && mapping.labelColumns.empty())
        for (const std::string& name : table.header)
            if (name.starts_with("label_") && base::toInteger(name.substr(6)))
                mapping.labelColumns.push_back(name);
    if (!mapping.fields.contains("label") && mapping.labelColumns.empty())
        guessLabel(table, mapping);
    return mapping;
}

std::vector<std::string> patientSuspects(const base::CsvTable& table, const TableMapping& mapping) {
    if (mapping.fields.contains("patient") || mapping.kind == "chexpert")
        return {};
    std::set<std::string> mapped(mapping.labelColumns.begin(), mapping.labelColumns.end());
    std::optional<std::size_t> path;
    for (const auto& [field, column] : mapping.fields) {
        if (field != "study")
            mapped.insert(column);
        if (field == "path")
            path = table.column(column);
    }
    std::vector<std::pair<int, std::string>> found;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string& name = table.header[i];
        if (name.empty() || mapped.contains(name) || table.column(name) != i ||
            holdsFindings(table, i))
            continue;
        const bool arePeople = isHeadingOfNames(name) && valuesLookLikePeople(table, i, path);
        const int rank =
            headingLooksLikePatient(name) ? headingRank(name)
            : arePeople || (!isPlainMetadata(name) && valuesLookLikePatients(table, i, path))
                ? lastRank
                : -1;
        if (rank >= 0 && standsForSeveral(table, i, path))
            found.emplace_back(rank, name);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (const auto& [rank, name] : found)
        if (names.size() < 3)
            names.push_back(name);
    return names;
}

namespace {

/// The column that names patients by its heading, else the first that differs in each row; "" none.
std::string patientHeading(const base::CsvTable& table) {
    for (const std::string& name : table.header)
        if (headingLooksLikePatient(name))
            return name;
    constexpr std::size_t fewest = 3;
    for (std::size_t i = 0; i < table.header.size() && table.rows.size() >= fewest; ++i) {
        std::set<std::string_view> values;
        for (const std::vector<std::string>& cells : table.rows)
            if (const auto value = base::withoutBlanks(cells[i]); !value.empty())
                values.insert(value);
        if (!table.header[i].empty() && values.size() == table.rows.size())
            return table.header[i];
    }
    return {};
}

}  // namespace

void refuseWithoutPath(const base::CsvTable& table) {
    // "imge": a usual name but for a letter.
    std::string near;
    std::size_t best = 2;
    for (const std::string& column : table.header)
        for (const std::string& usual : usualNames().front().names)
            if (const std::size_t distance = base::editDistance(squeezed(column), usual);
                usual.size() > 3 && distance < best) {
                best = distance;
                near = column;
            }
    std::vector<std::string> columns;
    for (const std::string& column : table.header)
        if (!base::withoutBlanks(column).empty() && columns.size() < 20)
            columns.emplace_back(base::withoutBlanks(column));
    if (const std::string patient = patientHeading(table); near.empty() && !patient.empty())
        throw base::usage("column_unknown.path_keyed", {{"columns", columns}, {"first", patient}},
                          table.file);
    if (near.empty())
        throw base::usage("column_unknown.path", {{"columns", columns}}, table.file);
    throw base::usage("column_unknown.path_near", {{"columns", columns}, {"nearest", near}},
                      table.file);
}

TableMapping mappingFor(const base::CsvTable& table, const spec::ImportRequest& request,
                        TableFiles* files, bool needsPath) {
    TableMapping mapping = guessMapping(table, files);
    const auto forget = [&](const char* code) {
        std::erase_if(mapping.assumed,
                      [&](const spec::Warning& warning) { return warning.code == code; });
    };
    const bool namesLabel = !request.label.empty() || !request.labelColumns.empty() ||
                            request.columns.contains("label");
    if (namesLabel) {
        mapping.fields.erase("label");
        mapping.labelColumns.clear();
        mapping.classNames.clear();
        mapping.task.clear();
        mapping.positive.clear();
        forget("label_column_assumed");
        forget("one_hot_assumed");
        forget("findings_assumed");
    }
    for (const auto& [field, column] : request.columns) {
        if (field == "patient")
            forget("patient_column_assumed");
        if (field == "split")
            forget("split_column_unread");
        if (field == "path") {
            forget("path_column_assumed");
            forget("path_columns_several");
        }
        if (column.empty())
            mapping.fields.erase(field);
        else
            mapping.fields[field] = existingColumn(table, column);
    }
    if (!request.label.empty())
        mapping.fields["label"] = existingColumn(table, request.label);
    for (const std::string& column : request.labelColumns)
        mapping.labelColumns.push_back(existingColumn(table, column));
    for (const std::string& column : request.skippedColumns)
        mapping.skipped.push_back(existingColumn(table, column));
    if (!mapping.fields.contains("label") && mapping.labelColumns.empty())
        for (const std::size_t column : columnsLeft(table, mapping))
            if (couldBeLabel(table, column))
                mapping.labelSuspects.push_back(table.header[column]);
    if (needsPath && !mapping.fields.contains("path"))
        refuseWithoutPath(table);
    return mapping;
}

spec::ImportRequest withKnownClasses(spec::ImportRequest request, const TableMapping& mapping) {
    if (request.classNames.empty())
        request.classNames = mapping.classNames;
    if ((request.task.empty() || request.task == "auto") && !mapping.task.empty())
        request.task = mapping.task;
    if (request.positive.empty())
        request.positive = mapping.positive;
    return request;
}

std::vector<FieldColumn> fieldColumns(const base::CsvTable& table, const TableMapping& mapping) {
    const std::vector<std::string>& labels = mapping.labelColumns;
    std::set<std::string> mapped(labels.begin(), labels.end());
    mapped.insert(mapping.skipped.begin(), mapping.skipped.end());
    for (const auto& [field, column] : mapping.fields)
        mapped.insert(column);
    std::vector<FieldColumn> columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string name(base::trimmed(table.header[i]));
        if (!name.empty() && !mapped.contains(table.header[i]) &&
            table.column(table.header[i]) == i)
            columns.push_back({name, i, false});
    }
    for (const auto& [field, column] : mapping.fields)
        if (field != "path")
            columns.push_back({field, *table.column(column), true});
    return columns;
}

}  // namespace lightbox::data
