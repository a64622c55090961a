// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/KnownNames.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

namespace {

struct Scheme {
    const char* name;
    const char* pattern;
    bool mustRepeat = false;  ///< so general that it counts only where patients have several images
    bool isWithinFolder = false;  ///< the same number in another folder is another picture
    bool isNoYear = false;        ///< where most of what it finds are years it finds nothing
};

// As the sets' own descriptions name their files. Where none says what the patient is (ISIC, PCam),
// there is no row.
constexpr std::array<Scheme, 32> schemes{{
    {"OCT2017 / Chest X-Ray (Kermany)",
     R"((?:CNV|DME|DRUSEN|NORMAL|BACTERIA|VIRUS)-(?P<patient>\d+)-\d+\.)"},
    {"Chest X-Ray Pneumonia (Kermany)",
     R"((?P<patient>person\d+_(?:bacteria|virus)|(?:NORMAL2-)?IM-\d+)[_-]\d+)"},
    {"BreakHis", R"(SOB_[BM]_[A-Z]+-(?P<patient>\d+-\d+[A-Z]*)-\d+-\d+)"},
    {"MURA", R"((?P<patient>patient\d+)/(?P<study>study\d+)_(?P<label>positive|negative)/)"},
    {"CheXpert", R"((?P<patient>patient\d+)/study\d+/)"},
    {"MIMIC-CXR", R"((?P<patient>p\d{8})/s\d{8}[/.])"},
    {"EyePACS", R"((?:^|/)(?P<patient>\d+)_(?:left|right)(?:\.|_))"},
    {"CBIS-DDSM",
     R"((?:Mass|Calc)-(?:Test|Training)_(?P<patient>P_\d+)_(?:LEFT|RIGHT)_(?:CC|MLO))"},
    {"DDSM", R"((?P<patient>[A-D]_\d{4}_\d)\.(?:LEFT|RIGHT)_(?:CC|MLO))"},
    {"INbreast", R"((?:^|/)\d+_(?P<patient>[0-9a-f]{16})_MG_[LR]_)"},
    {"TCGA", R"((?P<patient>TCGA-[A-Z0-9]{2}-[A-Z0-9]{4}))"},
    {"LIDC-IDRI", R"((?P<patient>LIDC-IDRI-\d{4}))"},
    {"ADNI", R"((?P<patient>\d{3}_S_\d{4}))"},
    {"OASIS", R"((?P<patient>OAS\d?_?\d{4,5})_)"},
    {"CAMELYON17", R"((?P<patient>patient_\d+)_node_\d+)"},
    {"BraTS", R"((?P<patient>BraTS(?:\d\d)?[-_][A-Za-z]+[-_]\d{3,5}))"},
    {"BIDS", R"((?P<patient>sub-[A-Za-z0-9]+))"},
    {"DeepLesion", R"((?:^|/)(?P<patient>\d{6})_\d{2}_\d{2}[_/])"},
    {"TCIA",
     R"((?:^|/)(?P<patient>(?:UCSF-PDGM|UPENN-GBM|CMB-[A-Z]+|ACRIN-[A-Za-z0-9-]+?)-\d{3,5})[_/.])"},
    {"ChestX-ray14", R"((?:^|/)(?P<patient>\d{8})_\d{3}\.)", true},
    {"Montgomery / Shenzhen", R"((?P<patient>(?:CHNCXR|MCUCXR)_\d+)_(?P<label>[01]))"},
    {"IDC patches", R"((?:^|/)(?P<patient>\d+)_idx\d+_x\d+_y\d+_class(?P<label>[01]))"},
    {"Malaria cells (NIH)", R"((?i)(?:^|/)(?P<patient>C\d+(?:P\d+)?(?:N\d+)?)_?(?:thin|thick))"},
    {"UK Biobank", R"((?:^|/)(?P<patient>\d{7})_\d{5}_\d_\d)"},
    {"BRACS", R"((?:^|/)(?P<patient>BRACS_\d+)_)"},
    {"SICAPv2", R"((?:^|/)(?P<patient>\d{2}B\d{7,8}[A-Z]*)_Block_)"},
    // Frames: the video is what is known of the patient.
    {"", R"((?i)(?:^|/)(?P<patient>[^/]+?)[-_ .]*(?:frame|frm)s?[-_ ]?\d+[^/]*\.[^/.]+$)", true},
    {"",
     R"((?i)(?:^|/)(?P<patient>(?:[^/]*[-_ .])?(?:video|vid|clip|movie|cine|sequence|seq)[-_ ]?\d+)[-_ /.])",
     true},
    // Copies that Roboflow makes of one picture, and of an augmentation.
    {"", R"((?:^|/)(?P<patient>[^/]+?)_(?:png|jpe?g|bmp|tiff?)\.rf\.[0-9a-f]+\.[^/.]+$)", true},
    {"", R"((?i)(?:^|/)aug(?:mented)?_\d+_(?P<patient>[^/]+)\.[^/.]+$)", true},
    {"PROSTATEx", R"((?P<patient>ProstateX-\d{4}))"},
    {"",
     R"((?i)(?:^|[/_ .-])(?P<patient>(?:patient|subject|subj|sub|person|participant|case|pat|pt|proband|volunteer)[-_ ]?\d+))",
     true},
}};

// What repeats in names that nobody published: all but their last part.
constexpr std::array<Scheme, 10> beginnings{{
    // "2019-01-12_00040_benign.png": what stands behind a date
    {"",
     R"((?:^|/)(?:19|20)\d{2}[-_.]?\d{2}[-_.]?\d{2}[-_. ]+(?P<patient>[A-Za-z]*\d{2,})(?:[-_. ][^/]*)?\.[^/.]+$)",
     true},
    // "3ada4222967f421d_1010.jpg"
    {"",
     R"((?:^|/)(?P<patient>[0-9a-fA-F]{12,}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})[-_. ][^/]+$)",
     true},
    {"", R"((?:^|/)(?P<patient>[^/]*\d[^/]*)[_. -][A-Za-z]{1,5}\.[^/.]+$)", true},
    {"", R"((?:^|/)(?P<patient>[^/]*\d[^/]*)[_. -]\(?\d{1,3}\)?\.[^/.]+$)", true},
    {"", R"((?:^|/)(?P<patient>[^/]+?)[_. -]*\(\d{1,3}\)\.[^/.]+$)", true},
    // "RET002OD.png" and "contours_RET002OD.png"
    {"", R"((?:^|[-/_. ])(?P<patient>[A-Za-z]{2,}\d{2,})[A-Za-z]{1,4}\.[^/.]+$)", true},
    // "9000000L.png", "Pt300CC.png", "B000a.png"
    {"", R"((?:^|/)(?P<patient>[^/]*\d{2,})[A-Za-z]{1,4}\.[^/.]+$)", true},
    // "L4000.png", "OD_4000.png": a side or a view in front
    {"",
     R"((?i)(?:^|/)(?:L|R|OD|OS|left|right|CC|MLO|[LR]CC|[LR]MLO|AP|PA|LAT)[-_ ]?(?P<patient>\d{2,})\.[^/.]+$)",
     true},
    // "1_4000.png": of a long number behind a short one
    {"", R"((?:^|/)\d[-_ ](?P<patient>[1-9]\d{3,})\.[^/.]+$)", true},
    // "lesion003.png" beside "lesion003_rot90.png"
    {"", R"((?:^|/)(?P<patient>[A-Za-z]*[-_ ]?\d+)(?:[-_ .][^/]*)?\.[^/.]+$)", true, true, true},
}};

/// "x - Copy.png", "x - Copy (2).png", "x (1).png", "Copy of x.png": copies of x that lie beside it.
constexpr Scheme copyNames{
    "",
    R"((?i)(?:^|/)(?:copy of )?(?P<patient>[^/]+?)(?:[-_ ]+(?:copy|kopie|copie|copia))?(?: ?\(\d{1,3}\))?\.[^/.]+$)",
    true};

/// The folder that a file lies in, below another, without its last part; as it is; the one above.
constexpr Scheme examFolder{
    "", R"(/(?P<patient>[^/]*\d[A-Za-z]?)[-_. ][A-Za-z]{0,5}\d{0,3}/[^/]+$)", true};
constexpr Scheme ownFolder{"", R"(/(?P<patient>[^/]+)/[^/]+$)", true};
constexpr Scheme folderAbove{"", R"(/(?P<patient>[^/]*\d[^/]*)/[^/]+/[^/]+$)", true};

/// Finds the group `patient` of a pattern that is known to be right.
class PatientIn {
public:
    explicit PatientIn(const char* pattern)
        : m_expression(pattern),
          m_group(m_expression.NamedCapturingGroups().at("patient")) {}

    [[nodiscard]] std::optional<std::string> operator()(const std::string& path) const {
        std::vector<re2::StringPiece> groups(static_cast<std::size_t>(m_group) + 1);
        if (!m_expression.Match(path, 0, path.size(), re2::RE2::UNANCHORED, groups.data(),
                                static_cast<int>(groups.size())) ||
            groups.back().empty())
            return std::nullopt;
        return std::string(groups.back().data(), groups.back().size());
    }

private:
    re2::RE2 m_expression;
    int m_group = 1;
};

std::optional<SuggestedPattern> tried(const Scheme& scheme, const std::vector<std::string>& paths) {
    const PatientIn patientIn(scheme.pattern);
    constexpr std::size_t looks = 400;  // at once, before all names are asked
    if (paths.size() > looks) {
        std::size_t fits = 0;
        for (std::size_t n = 0; n < looks; ++n)
            fits += patientIn(paths[n * paths.size() / looks]) ? 1 : 0;
        if (4 * fits < 3 * looks)
            return std::nullopt;
    }
    SuggestedPattern found;
    found.scheme = scheme.name;
    found.pattern = scheme.pattern;
    std::unordered_map<std::string, std::size_t> images;
    for (const std::string& path : paths) {
        const std::optional<std::string> patient = patientIn(path);
        if (!patient)
            continue;
        ++found.matched;
        if (found.example.empty()) {
            found.example = path;
            found.patient = *patient;
        }
        ++images[*patient];
    }
    found.patients = images.size();
    constexpr std::size_t least = 2;
    if (found.matched < least || 5 * found.matched < 4 * paths.size())
        return std::nullopt;
    return found;
}

std::string lettersOf(std::string_view text) {
    std::string letters;
    for (const char c : base::lower(text))
        if (std::isalpha(static_cast<unsigned char>(c)) != 0)
            letters += c;
    return letters;
}

/// A few images each, and not called like the folders they lie in: those are the classes, numbered.
bool namesPatients(const SuggestedPattern& found, const std::vector<std::string>& paths) {
    constexpr std::size_t mostImages = 20;
    constexpr std::size_t fewest = 2;
    if (found.patients < fewest || found.matched > mostImages * found.patients ||
        10 * found.matched < 13 * found.patients)
        return false;
    const PatientIn patientIn(found.pattern.c_str());
    std::size_t asFolder = 0;
    for (const std::string& path : paths) {
        const std::size_t end = path.rfind('/');
        if (end == std::string::npos)
            continue;
        const std::size_t slash = path.rfind('/', end - 1);
        const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
        const std::string folder = lettersOf(std::string_view(path).substr(begin, end - begin));
        const std::string patient = lettersOf(patientIn(path).value_or(""));
        asFolder += folder.size() > 1 && patient.size() > 1 &&
                            (folder.find(patient) != std::string::npos ||
                             patient.find(folder) != std::string::npos)
                        ? 1
                        : 0;
    }
    return 2 * asFolder <= paths.size();
}

/// The patients that a pattern finds, counted anew in each folder, have several images.
bool repeatsWithinFolders(const SuggestedPattern& found, const std::vector<std::string>& paths) {
    const PatientIn patientIn(found.pattern.c_str());
    std::set<std::string> inFolders;
    for (const std::string& path : paths)
        if (const auto patient = patientIn(path))
            inFolders.insert(path.substr(0, path.rfind('/') + 1) + *patient);
    return 10 * found.matched >= 13 * inFolders.size();
}

/// Most of what a pattern finds are years: parts of dates.
bool areYears(const SuggestedPattern& found, const std::vector<std::string>& paths) {
    const PatientIn patientIn(found.pattern.c_str());
    static const re2::RE2 year(R"((?:19|20)\d{2})");
    const auto years = std::count_if(paths.begin(), paths.end(), [&](const std::string& path) {
        const auto patient = patientIn(path);
        return patient && re2::RE2::FullMatch(*patient, year);
    });
    return 4 * static_cast<std::size_t>(years) > found.matched;
}

/// Many folders of a few files each, below others that are fewer, and not called alike there: people, in
/// folders of classes or sets. `up`: how many folders above the file they are.
bool areFoldersOfPatients(const SuggestedPattern& found, const std::vector<std::string>& paths,
                          int up = 1) {
    constexpr std::size_t fewest = 4;
    constexpr std::size_t mostImages = 20;
    if (found.patients < fewest || found.matched > mostImages * found.patients ||
        10 * found.matched < 13 * found.patients)
        return false;
    std::set<std::string_view> above;
    std::set<std::string_view> whole;
    for (const std::string& path : paths) {
        std::size_t end = path.size();
        for (int level = 0; level < up && end != std::string::npos; ++level)
            end = end == 0 ? std::string::npos : path.rfind('/', end - 1);
        const std::size_t slash =
            end == std::string::npos || end == 0 ? std::string::npos : path.rfind('/', end - 1);
        if (slash == std::string::npos)
            continue;
        above.insert(std::string_view(path).substr(0, slash));
        whole.insert(std::string_view(path).substr(0, end));
    }
    return 2 * above.size() <= found.patients && 10 * found.patients >= 9 * whole.size();
}

/// Several folders that begin alike for each patient: exams of one.
bool areFoldersOfExams(const SuggestedPattern& found, const std::vector<std::string>& paths) {
    constexpr std::size_t fewest = 4;
    constexpr std::size_t mostExams = 8;
    const PatientIn patientIn(found.pattern.c_str());
    std::set<std::string> whole;
    std::set<std::string> beginnings;
    for (const std::string& path : paths) {
        const auto patient = patientIn(path);
        if (!patient)
            continue;
        const std::string folder = path.substr(0, path.rfind('/'));
        whole.insert(folder);
        beginnings.insert(folder.substr(0, folder.rfind('/') + 1) + *patient);
    }
    return beginnings.size() >= fewest && 10 * whole.size() >= 13 * beginnings.size() &&
           whole.size() <= mostExams * beginnings.size();
}

/// What names call a copy lies beside what it is a copy of.
bool areCopies(const SuggestedPattern& found, const std::vector<std::string>& paths) {
    const PatientIn patientIn(found.pattern.c_str());
    const auto inFolder = [](const std::string& path, const std::string& name) {
        return path.substr(0, path.rfind('/') + 1) + name;
    };
    std::map<std::string, std::set<std::string>> stemsOf;
    for (const std::string& path : paths)
        if (const auto name = patientIn(path)) {
            const std::size_t begin = path.rfind('/') + 1;
            stemsOf[inFolder(path, *name)].insert(path.substr(begin, path.rfind('.') - begin));
        }
    return std::any_of(stemsOf.begin(), stemsOf.end(), [&](const auto& one) {
        return one.second.size() > 1 &&
               one.second.contains(one.first.substr(one.first.rfind('/') + 1));
    });
}

/// "sub-01/scan.nii.gz" -> "sub-01/scan".
std::string volumeName(const std::string& id) {
    const std::string lowered = base::lower(id);
    for (const std::string_view extension : {".nii.gz", ".nii"})
        if (lowered.ends_with(extension))
            return id.substr(0, id.size() - extension.size());
    return id;
}

std::string runKind(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isdigit(byte) ? R"(\d+)" : std::isalpha(byte) ? "[A-Za-z]+" : "";
}

std::string escaped(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) || byte >= 0x80 || c == '_' || c == '/' || c == ' '
               ? std::string(1, c)
               : std::string("\\") + c;
}

/// Runs of digits and of letters by kind, what stands between them as it is. `isExact`: so many of
/// each as stand there, where a run goes on outside.
std::string form(std::string_view text, bool isExact = false) {
    std::string pattern;
    for (std::size_t i = 0; i < text.size();) {
        const std::string kind = runKind(text[i]);
        std::size_t end = i + 1;
        while (!kind.empty() && end < text.size() && runKind(text[end]) == kind)
            ++end;
        if (kind.empty())
            pattern += escaped(text[i]);
        else if (isExact)
            pattern += kind.substr(0, kind.size() - 1) + "{" + std::to_string(end - i) + "}";
        else
            pattern += kind;
        i = end;
    }
    return pattern;
}

/// A run of digits or letters goes on across that place.
bool isWithinRun(const std::string& path, std::size_t at) {
    return at > 0 && at < path.size() && !runKind(path[at]).empty() &&
           runKind(path[at - 1]) == runKind(path[at]);
}

}  // namespace

std::string patientOfVolume(const std::string& id) {
    static const re2::RE2 subject(R"((?:^|[/_])(sub-[A-Za-z0-9]+))");
    static const re2::RE2 sequence(
        R"((?i)(.+?)[_-](?:t1|t1w|t1c|t1ce|t1gd|t1n|t2|t2w|t2f|flair|adc|dwi|swi|pd|bold|ct|pet|mr|cor|sag|ax|\d{4}))");
    std::string name = volumeName(id);
    std::string found;
    if (re2::RE2::PartialMatch(name, subject, &found) ||
        re2::RE2::FullMatch(name, sequence, &found))
        return found;
    return name;
}

std::map<std::string, std::string> patientsByScheme(const std::set<std::string>& folders) {
    for (const Scheme& scheme : schemes) {
        if (scheme.isWithinFolder)
            continue;
        const PatientIn patientIn(scheme.pattern);
        std::map<std::string, std::string> found;
        for (const std::string& folder : folders)
            if (auto patient = patientIn(folder + "/"))
                found.emplace(folder, std::move(*patient));
        if (10 * found.size() >= 9 * folders.size())
            return found;
    }
    return {};
}

std::optional<SuggestedPattern> suggestPattern(const std::vector<std::string>& paths,
                                               const std::set<std::string>& classes) {
    for (const Scheme& scheme : schemes)
        if (auto found = tried(scheme, paths);
            found && (!scheme.mustRepeat || found->patients < found->matched) &&
            (!found->scheme.empty() || found->patients > 1))
            return found;
    for (const Scheme& scheme : beginnings)
        if (auto found = tried(scheme, paths);
            found && namesPatients(*found, paths) &&
            (!scheme.isWithinFolder || repeatsWithinFolders(*found, paths)) &&
            !(scheme.isNoYear && areYears(*found, paths)))
            return found;
    if (auto found = tried(examFolder, paths); found && areFoldersOfExams(*found, paths))
        return found;
    const auto areClasses = [&](const SuggestedPattern& found) {
        const PatientIn patientIn(found.pattern.c_str());
        return std::all_of(paths.begin(), paths.end(), [&](const std::string& path) {
            const auto patient = patientIn(path);
            return !patient || classes.contains(*patient) || setMentioned(*patient);
        });
    };
    constexpr int above = 2;
    for (const auto& [scheme, up] : {std::pair(ownFolder, 1), std::pair(folderAbove, above)})
        if (auto found = tried(scheme, paths);
            found && !areClasses(*found) && areFoldersOfPatients(*found, paths, up))
            return found;
    if (auto found = tried(copyNames, paths);
        found && found->patients < found->matched && areCopies(*found, paths)) {
        found->areCopies = true;
        return found;
    }
    return std::nullopt;
}

std::string patternForPart(const std::string& path, std::size_t begin, std::size_t end) {
    if (begin >= end || end > path.size())
        throw base::usage("pattern_invalid.no_part");
    const std::string part = path.substr(begin, end - begin);
    // The name, or the folder, that the part begins in; what stands before it says nothing.
    const std::size_t slash = begin == 0 ? std::string::npos : path.rfind('/', begin - 1);
    const std::size_t from = slash == std::string::npos ? 0 : slash + 1;
    const std::size_t to = std::min(path.find('/', end), path.size());
    const std::string_view whole = path;
    std::string pattern = "(?:^|/)";
    const bool isCut = isWithinRun(path, begin) || isWithinRun(path, end);
    pattern += form(whole.substr(from, begin - from), isWithinRun(path, begin));
    pattern += "(?P<patient>" + form(part, isCut) + ")";
    if (to < path.size()) {
        // A folder: which one, counted from the file, for folders above and below look alike.
        pattern += form(whole.substr(end, to - end));
        for (std::size_t slashes = to; slashes < path.size();
             slashes = std::min(path.find('/', slashes + 1), path.size()))
            pattern += "/[^/]+";
        return pattern + "$";
    }
    // Of the rest, the mark that ends the part is enough: what follows differs from image to image.
    if (isWithinRun(path, end))
        return pattern;
    if (end < path.size())
        pattern += runKind(path[end]).empty() ? escaped(path[end]) : form(whole.substr(end, 1));
    else
        pattern += "$";
    return pattern;
}

}  // namespace lightbox::data
