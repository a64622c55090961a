// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/KeyIndex.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <tuple>

#include "base/FieldText.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/ClassDoubts.h"
#include "data/sources/FieldValues.h"
#include "data/sources/ImageNames.h"

namespace lightbox::data {

namespace {

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// "p", "001" of "p_001"; the text alone where it is no word with a number behind it.
struct Numbered {
    std::string word;
    std::string number;  ///< without leading zeros
};

Numbered numberedIn(std::string_view text) {
    std::size_t digits = text.size();
    while (digits > 0 && isDigit(text[digits - 1]))
        --digits;
    if (digits == text.size())
        return {std::string(text), {}};
    std::string word;
    for (const char c : text.substr(0, digits)) {
        if (isDigit(c))
            return {std::string(text), {}};
        if (c != '_' && c != '-' && c != ' ' && c != '.' && c != '#')
            word += c;
    }
    std::size_t first = digits;
    while (first + 1 < text.size() && text[first] == '0')
        ++first;
    return {std::move(word), std::string(text.substr(first))};
}

/// Words before a number that say what it numbers.
bool isWordOf(const std::string& word, bool isStudy) {
    static const std::set<std::string> ofPatients{
        "p",       "s",    "pat", "pt", "patient", "subj",        "sub",     "id",   "pid",
        "subject", "case", "nr",  "no", "person",  "participant", "proband", "subid"};
    static const std::set<std::string> ofStudies{"s",  "study",   "exam", "ses",
                                                 "st", "session", "visit"};
    return (isStudy ? ofStudies : ofPatients).contains(word);
}

/// The column that one of these squeezed headings names.
std::string columnCalled(const base::CsvTable& table, const std::set<std::string>& names) {
    for (const std::string& heading : table.header) {
        std::string name = plainColumn(heading);
        std::erase(name, '_');
        if (names.contains(name))
            return heading;
    }
    return {};
}

}  // namespace

ImageKeys keysOfPath(const std::string& id) {
    ImageKeys keys;
    keys.folders = base::split(id.substr(0, id.rfind('#')), '/');
    const std::string name = std::move(keys.folders.back());
    keys.folders.pop_back();
    if (const std::size_t end = name.find('_'); end != std::string::npos && end > 0)
        keys.beginning = name.substr(0, end);
    keys.stem = imageStem(name);
    return keys;
}

std::string KeyIndex::formOf(const std::string& text, Form form, bool isStudy) {
    if (base::isMissing(text))
        return {};
    std::string key = base::lower(base::composed(base::withoutBlanks(text)));
    // "1.0" as some programs write a number.
    if (const std::size_t point = key.find('.');
        point != std::string::npos && point > 0 && key.find_first_not_of("0123456789") == point &&
        key.find_first_not_of('0', point + 1) == std::string::npos)
        key.resize(point);
    if (form == Form::AsWritten)
        return key;
    for (const std::string_view beginning : {"sub-", "ses-"})
        if (key.size() > beginning.size() && key.starts_with(beginning)) {
            key.erase(0, beginning.size());
            break;
        }
    auto [word, number] = numberedIn(key);
    if (number.empty())
        return word;
    return form == Form::WithoutWord && isWordOf(word, isStudy) ? "#" + number
                                                                : word + "#" + number;
}

KeyIndex::KeyIndex(const base::CsvTable& table, const TableMapping& mapping)
    : m_table(table.file.filename().string()) {
    const auto take = [&](std::optional<Key>& key, const std::string& column, bool isStudy) {
        const auto at = column.empty() ? std::nullopt : table.column(column);
        if (!at)
            return;
        key = Key();
        key->column = column;
        key->isStudy = isStudy;
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            if (std::string value = formOf(table.rows[i][*at], Form::AsWritten, isStudy);
                !value.empty())
                key->rows[std::move(value)].push_back(i);
        for (const auto& [value, rows] : key->rows) {
            std::set<std::string> forms;
            for (const Form form : {Form::Number, Form::WithoutWord})
                forms.insert(formOf(value, form, isStudy));
            for (const std::string& form : forms)
                key->keysOf[form].push_back(value);
        }
    };
    const auto mapped = [&](const char* field) {
        const auto found = mapping.fields.find(field);
        return found == mapping.fields.end() ? std::string() : found->second;
    };
    constexpr bool ofStudy = true;
    take(m_patient, mapped("patient"), !ofStudy);
    take(m_study, mapped("study"), ofStudy);
    take(m_series, columnCalled(table, {"seriesinstanceuid", "seriesuid"}), ofStudy);
    take(
        m_instance,
        columnCalled(table, {"sopinstanceuid", "sopuid", "instanceuid", "imageuid", "sopinstance"}),
        ofStudy);
}

bool KeyIndex::hasKeys() const {
    return m_patient || m_study || m_series || m_instance;
}

std::vector<std::string> KeyIndex::columns() const {
    std::vector<std::string> names;
    for (const auto* key : {&m_patient, &m_study, &m_series, &m_instance})
        if (*key)
            names.push_back((*key)->column);
    return names;
}

const std::string& KeyIndex::textAt(const ImageKeys& keys, const Place& place, bool isStudy) {
    static const std::string none;
    switch (place.where) {
    case Where::Known:
        return isStudy ? keys.study : keys.patient;
    case Where::FromTop:
        return place.at < keys.folders.size() ? keys.folders[place.at] : none;
    case Where::FromFile:
        return place.at < keys.folders.size() ? keys.folders[keys.folders.size() - 1 - place.at]
                                              : none;
    case Where::Beginning:
        return keys.beginning;
    case Where::Stem:
        return keys.stem;
    }
    return none;
}

/// The key of the table, as written there, that a text is; "" none, or several.
std::string KeyIndex::keyIn(const Key& key, const std::string& text, Form form) {
    const std::string written = formOf(text, Form::AsWritten, key.isStudy);
    if (written.empty())
        return {};
    if (key.rows.contains(written))
        return written;
    if (form == Form::AsWritten)
        return {};
    const auto found = key.keysOf.find(formOf(text, form, key.isStudy));
    if (found == key.keysOf.end() || found->second.size() != 1)
        return {};
    // "P01" is no "S01": of two words neither is left out.
    const std::string& other = found->second.front();
    const std::string own = numberedIn(formOf(text, Form::Number, key.isStudy)).word;
    const std::string theirs = numberedIn(formOf(other, Form::Number, key.isStudy)).word;
    return own.empty() || theirs.empty() || own == theirs ? other : std::string();
}

/// The place with the strictest form in which most images have a row; nullopt: none has.
std::optional<KeyIndex::Place> KeyIndex::fitted(const Key& key, Images images, Place place) {
    std::unordered_map<std::string, std::size_t> imagesOf;  // by text as written
    for (const ImageKeys& one : images)
        if (std::string text =
                formOf(textAt(one, place, key.isStudy), Form::AsWritten, key.isStudy);
            !text.empty())
            ++imagesOf[std::move(text)];
    std::optional<Place> best;
    for (const Form form : {Form::AsWritten, Form::Number, Form::WithoutWord}) {
        Place tried = place;
        tried.form = form;
        std::set<std::string> keys;
        std::set<std::string> forms;
        for (const auto& [text, count] : imagesOf) {
            if (const std::string found = keyIn(key, text, form); !found.empty()) {
                keys.insert(found);
                tried.images += count;
            }
            forms.insert(formOf(text, form, key.isStudy));
        }
        tried.keys = keys.size();
        // "P01" beside "S01", "1" beside "01": these are different here.
        if (forms.size() < imagesOf.size())
            break;
        if (tried.images > (best ? best->images : 0))
            best = tried;
    }
    return best;
}

/// Settles where the key is known of images, and gives all places of the others' paths that fit.
std::vector<KeyIndex::Place> KeyIndex::pathsFor(Key& key, Images images) {
    key.known = fitted(key, images, {Where::Known});
    std::vector<ImageKeys> others;
    std::size_t deepest = 0;
    std::size_t flattest = images.empty() ? 0 : images.front().folders.size();
    for (const ImageKeys& one : images) {
        if (key.known && !textAt(one, *key.known, key.isStudy).empty())
            continue;
        others.push_back(one);
        deepest = std::max(deepest, one.folders.size());
        flattest = std::min(flattest, one.folders.size());
    }
    std::vector<Place> tried;
    for (std::size_t at = 0; at < deepest; ++at)
        tried.push_back({Where::FromTop, at});
    for (std::size_t at = deepest; at > 0 && flattest < deepest; --at)
        tried.push_back({Where::FromFile, at - 1});
    tried.push_back({Where::Beginning});
    tried.push_back({Where::Stem});
    std::vector<Place> places;
    for (const Place& place : tried)
        if (const auto fits = fitted(key, others, place))
            places.push_back(*fits);
    return places;
}

/// That whose texts are the most different keys, of as many images as can be; null where there are none.
const KeyIndex::Place* KeyIndex::bestOf(const std::vector<Place>& places, std::size_t images) {
    const Place* best = nullptr;
    double most = 0;
    for (const Place& place : places) {
        const double share = static_cast<double>(place.images) /
                             static_cast<double>(std::max<std::size_t>(images, 1));
        const double score = static_cast<double>(place.keys) * share * share;
        if (score > most) {
            most = score;
            best = &place;
        }
    }
    return best;
}

std::vector<std::size_t> KeyIndex::rowsBy(const Key& key, const ImageKeys& keys) {
    const bool isKnown = key.known && !textAt(keys, *key.known, key.isStudy).empty();
    const std::optional<Place>& place = isKnown ? key.known : key.path;
    if (!place)
        return {};
    const std::string found = keyIn(key, textAt(keys, *place, key.isStudy), place->form);
    return found.empty() ? std::vector<std::size_t>() : key.rows.at(found);
}

std::vector<std::size_t> KeyIndex::rowsOfBoth(const ImageKeys& keys) const {
    const std::vector<std::size_t> ofPatient = rowsBy(*m_patient, keys);
    const std::vector<std::size_t> ofStudy = rowsBy(*m_study, keys);
    std::vector<std::size_t> both;
    std::set_intersection(ofPatient.begin(), ofPatient.end(), ofStudy.begin(), ofStudy.end(),
                          std::back_inserter(both));
    return both;
}

bool KeyIndex::areStudiesOfOnePatient() const {
    std::map<std::size_t, const std::string*> patientOf;
    for (const auto& [patient, rows] : m_patient->rows)
        for (const std::size_t row : rows)
            patientOf.emplace(row, &patient);
    return std::all_of(m_study->rows.begin(), m_study->rows.end(), [&](const auto& study) {
        std::set<std::string> patients;
        for (const std::size_t row : study.second)
            if (const auto found = patientOf.find(row); found != patientOf.end())
                patients.insert(*found->second);
        return patients.size() <= 1;
    });
}

/// Patient and study at two places, each above the other's texts, so that most images have a row.
void KeyIndex::choosePair(Images images, const std::vector<Place>& patients,
                          const std::vector<Place>& studies) {
    constexpr std::size_t looks = 2000;
    const std::size_t looked = std::min(looks, images.size());
    const auto choices = [](const std::vector<Place>& places) {
        std::vector<std::optional<Place>> all(places.begin(), places.end());
        if (all.empty())
            all.emplace_back();
        return all;
    };
    std::pair<std::size_t, std::size_t> most{0, 0};
    std::optional<Place> patientPath;
    std::optional<Place> studyPath;
    for (const std::optional<Place>& patient : choices(patients))
        for (const std::optional<Place>& study : choices(studies)) {
            if (patient && study && patient->where == study->where && patient->at == study->at)
                continue;
            m_patient->path = patient;
            m_study->path = study;
            std::size_t joined = 0;
            std::set<std::size_t> rows;
            for (std::size_t i = 0; i < looked; ++i) {
                const auto both = rowsOfBoth(images[i * images.size() / looked]);
                joined += both.empty() ? 0 : 1;
                rows.insert(both.begin(), both.end());
            }
            if (const std::pair score{joined, rows.size()}; score > most) {
                most = score;
                patientPath = patient;
                studyPath = study;
            }
        }
    m_patient->path = patientPath;
    m_study->path = studyPath;
    m_byPatient = m_byStudy = most.first > 0;
}

void KeyIndex::lookForDoubt(const Key& key, Images images, const std::vector<Place>& places) {
    if (!key.path)
        return;
    const auto isFolder = [](const Place& place) {
        return place.where == Where::FromTop || place.where == Where::FromFile;
    };
    const auto patternOf = [](const Place& place) -> std::string {
        switch (place.where) {
        case Where::FromTop:
            return anyFolders(place.at) + "(?P<patient>[^/]+)/";
        case Where::FromFile:
            return "(?P<patient>[^/]+)(?:/[^/]+){" + std::to_string(place.at + 1) + "}$";
        case Where::Beginning:
            return "(?:^|/)(?P<patient>[^/_]+)_[^/]*$";
        default:
            return R"((?:^|/)(?P<patient>[^/]+)\.[^/.]+$)";
        }
    };
    for (const Place& other : places) {
        const bool isAbove = isFolder(other) && (!isFolder(*key.path) || other.at < key.path->at);
        const bool isTaken = other.where == key.path->where && other.at == key.path->at;
        if (isTaken || 2 * other.images < key.path->images ||
            (2 * other.keys < key.path->keys && !isAbove))
            continue;
        for (const ImageKeys& one : images) {
            const std::string& taken = textAt(one, *key.path, key.isStudy);
            const std::string& passed = textAt(one, other, key.isStudy);
            const std::string row = keyIn(key, taken, key.path->form);
            const std::string instead = keyIn(key, passed, other.form);
            if (row.empty() || instead.empty() || row == instead)
                continue;
            m_doubt = spec::warning("table_keys_several", {{"table", m_table},
                                                           {"column", key.column},
                                                           {"taken", taken},
                                                           {"other", passed},
                                                           {"pattern", patternOf(other)}});
            return;
        }
    }
}

void KeyIndex::settle(Images images) {
    m_byPatient = m_byStudy = false;
    m_doubt.reset();
    std::vector<Place> patients;
    std::vector<Place> studies;
    if (m_patient)
        patients = pathsFor(*m_patient, images);
    if (m_study)
        studies = pathsFor(*m_study, images);
    const bool isStudyKnown = m_study && m_study->known;
    const bool isPatientKnown = m_patient && m_patient->known;
    const auto alone = [&](Key& key, const std::vector<Place>& places) {
        const Place* const best = bestOf(places, images.size());
        key.path = best ? std::optional(*best) : std::nullopt;
        if (!key.isStudy)
            lookForDoubt(key, images, places);
        return key.path || key.known;
    };
    if (m_patient && m_study && isStudyKnown && !isPatientKnown && areStudiesOfOnePatient()) {
        m_study->path.reset();
        m_byStudy = true;
        return;
    }
    if (m_patient && m_study)
        choosePair(images, patients, studies);
    if (m_byPatient)
        return;
    if (m_patient && alone(*m_patient, patients))
        m_byPatient = true;
    else if (m_study && (!m_patient || areStudiesOfOnePatient()))
        m_byStudy = alone(*m_study, studies);
}

bool KeyIndex::isByKnown() const {
    return (!m_byPatient || m_patient->known) && (!m_byStudy || m_study->known) &&
           (m_byPatient || m_byStudy || m_series || m_instance);
}

std::vector<std::size_t> KeyIndex::rowsOf(const ImageKeys& keys) const {
    const auto rowsIn = [](const Key& key, const std::string& value) {
        const auto found = key.rows.find(formOf(value, Form::AsWritten, key.isStudy));
        return found == key.rows.end() ? std::vector<std::size_t>() : found->second;
    };
    if (m_instance)
        return rowsIn(*m_instance, keys.instance);
    if (m_series)
        if (auto rows = rowsIn(*m_series, keys.series); !rows.empty())
            return rows;
    if (m_byPatient && m_byStudy)
        return rowsOfBoth(keys);
    if (m_byPatient)
        return rowsBy(*m_patient, keys);
    return m_byStudy ? rowsBy(*m_study, keys) : std::vector<std::size_t>();
}

}  // namespace lightbox::data
