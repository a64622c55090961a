// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/Headings.h"

#include <algorithm>
#include <set>

#include "base/FieldText.h"
#include "base/Text.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

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

bool isPlainPatient(const std::string& squeezed) {
    static const std::set<std::string> plain{"patient", "patientid", "patientkey",
                                             "subject", "subjectid", "participantid",
                                             "pid",     "caseid",    "participant"};
    return plain.contains(squeezed);
}

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
    std::string said = squeezed(name);
    for (const std::string_view end : {"uid", "id"})  // "series_id" is what "series" is
        if (said.size() > end.size() && said.ends_with(end) &&
            words.contains(said.substr(0, said.size() - end.size())))
            return true;
    return words.contains(said);
}

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
    // "lesion_type" is a label, not a lesion.
    for (const char* kind : {"type", "class", "category", "kind", "grade", "status", "diagnosis"})
        if (words.contains(kind))
            return -1;
    for (std::size_t rank = 0; rank < ranks.size(); ++rank)
        for (const std::string& word : ranks[rank])
            if (words.contains(word))
                return static_cast<int>(rank);
    return -1;
}

bool headingLooksLikePatient(const std::string& name) {
    return headingRank(name) >= 0 && !isPlainMetadata(name);
}

bool isHeadingOfNames(const std::string& name) {
    static const std::set<std::string> words{"name",     "fullname", "lastname",     "surname",
                                             "initials", "nachname", "familienname", "nom",
                                             "nombre",   "cognome"};
    return words.contains(squeezed(name));
}

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

}  // namespace lightbox::data
