// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/MaskFiles.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/sources/SetNames.h"
#include "imaging/Decode.h"
#include "imaging/Nifti.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

bool isMaskWord(const std::string& word) {
    static const std::set<std::string, std::less<>> words{
        "mask",        "masks",       "seg",     "segs",        "segmentation", "segmentations",
        "segm",        "dseg",        "probseg", "groundtruth", "groundtruths", "gt",
        "gts",         "label",       "labels",  "labelmap",    "labelmaps",    "annotation",
        "annotations", "anno",        "annos",   "contour",     "contours",     "roi",
        "rois",        "superpixels", "manual",  "matte",       "trimap",       "lbl",
        "lbls",        "segmented"};
    return words.contains(word);
}

/// What folders of the images themselves are called.
bool isImageWord(const std::string& word) {
    static const std::set<std::string, std::less<>> words{
        "image",  "images", "img",     "imgs", "scan",     "scans", "slice",    "slices",   "photo",
        "photos", "raw",    "volumes", "cxr",  "pictures", "orig",  "original", "originals"};
    return words.contains(word);
}

bool holdsWord(std::string_view name, bool (*is)(const std::string&)) {
    std::vector<std::string> words = nameWords(name);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] == "ground" && words[i + 1] == "truth")
            words.push_back("groundtruth");
    return std::any_of(words.begin(), words.end(), is);
}

/// Without its last extension, ".nii.gz" as one; in lower case.
std::string stemOf(const fs::path& file) {
    std::string name = base::lower(file.filename().string());
    for (const std::string_view extension : {".nii.gz", ".ome.tif"})
        if (name.ends_with(extension))
            return name.substr(0, name.size() - extension.size());
    return base::lower(file.stem().string());
}

/// Words of a stem with the blanks and marks between them, so that some can be taken off.
struct Piece {
    std::string word;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Piece> piecesOf(const std::string& stem) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < stem.size();) {
        std::size_t end = i;
        while (end < stem.size() && stem[end] != '_' && stem[end] != '-' && stem[end] != ' ' &&
               stem[end] != '.' && stem[end] != '(' && stem[end] != ')')
            ++end;
        if (end > i)
            pieces.push_back({stem.substr(i, end - i), i, end});
        i = end + 1;
    }
    return pieces;
}

std::string withoutNumber(std::string word) {
    while (!word.empty() && word.back() >= '0' && word.back() <= '9')
        word.pop_back();
    return word;
}

/// "lungmask"
bool endsInMask(const std::string& word) {
    return word.ends_with("mask") || word.ends_with("masks") || word.ends_with("segmentation");
}

bool isNumber(const std::string& word) {
    return withoutNumber(word).empty();
}

/// The stem without what calls it a mask: "x_mask", "x_mask_1", "x-seg", "mask_x", "x (2)_mask" -> x;
/// nullopt where nothing does.
std::optional<std::string> withoutMaskAffix(const std::string& stem) {
    const std::vector<Piece> pieces = piecesOf(stem);
    if (pieces.size() < 2)
        return std::nullopt;
    std::size_t last = pieces.size();
    if (last > 2 && isNumber(pieces[last - 1].word) &&
        isMaskWord(withoutNumber(pieces[last - 2].word)))
        --last;
    std::size_t first = last;
    while (first > 1) {
        const bool isTruth =
            first > 2 && pieces[first - 1].word == "truth" && pieces[first - 2].word == "ground";
        const std::string word = withoutNumber(pieces[first - 1].word);
        if (!isTruth && !isMaskWord(word) && !endsInMask(word))
            break;
        first -= isTruth ? 2 : 1;
    }
    if (first < last)
        return stem.substr(
            0, pieces[first - 1].end +
                   (pieces[first - 1].end < stem.size() && stem[pieces[first - 1].end] == ')' ? 1
                                                                                              : 0));
    if (isMaskWord(pieces[0].word))
        return stem.substr(pieces[1].begin);
    return std::nullopt;
}

/// The stem without what is written right behind it ("benign3mask"), or says that something was drawn
/// into the image or made of it ("x_overlay", "x_bin"): too little by itself, enough beside the image.
std::optional<std::string> withoutLooseAffix(const std::string& stem) {
    for (const std::string_view word :
         {"segmentation", "groundtruth", "masks", "mask", "_overlay", "-overlay", "_annotated",
          "-annotated", "_bin", "-bin", "_binary", "-binary"})
        if (stem.size() > word.size() && stem.ends_with(word))
            return stem.substr(0, stem.size() - word.size());
    return std::nullopt;
}

/// A mask holds few values and nothing between: at most so many different ones, or nearly all pixels
/// at the two ends (a mask stored as JPEG).
bool isFlatPicture(const fs::path& file) {
    constexpr std::size_t mostLevels = 24;
    try {
        std::map<float, std::size_t> levels;
        std::size_t pixels = 0;
        const spec::ModalityImage image = imaging::decode(file);
        float low = 0;
        float high = 0;
        for (const float value : image.values) {
            low = pixels == 0 ? value : std::min(low, value);
            high = pixels == 0 ? value : std::max(high, value);
            ++pixels;
            if (levels.size() <= 4096)
                ++levels[value];
        }
        if (levels.size() <= mostLevels)
            return true;
        const float near = (high - low) / 16;
        const auto atEnds = std::count_if(image.values.begin(), image.values.end(), [&](float v) {
            return v <= low + near || v >= high - near;
        });
        return static_cast<double>(atEnds) >= 0.97 * static_cast<double>(pixels);
    } catch (const base::Error&) {
        return false;
    }
}

class MaskSearch {
public:
    explicit MaskSearch(const std::vector<SourceFile>& files) : m_files(files) {
        m_found.isMask.assign(files.size(), false);
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (!canBeMask(files[i]))
                continue;
            m_stems.push_back(stemOf(files[i].file));
            m_positions.push_back(i);
            m_byStem[m_stems.back()].push_back(i);
            m_byFolder[files[i].file.parent_path()].push_back(m_positions.size() - 1);
            if (const auto pieces = piecesOf(m_stems.back()); pieces.size() > 1)
                m_byTail[m_stems.back().substr(pieces[1].begin)].push_back(i);
            noteFolders(files[i]);
        }
    }

    MasksFound find() {
        byFolders();
        byNames();
        byOwnNames();
        bySuffixes();
        for (std::size_t i = 0; i < m_files.size(); ++i)
            if (m_found.isMask[i] && m_found.masks++ == 0)
                m_found.example = m_files[i].id;
        return std::move(m_found);
    }

private:
    /// Folders called like those of masks with another such below them, and stems without a word.
    void noteFolders(const SourceFile& file) {
        bool isBelow = false;
        for (fs::path folder = file.file.parent_path();
             folder != file.root && folder.has_relative_path(); folder = folder.parent_path()) {
            const bool isMask = holdsWord(folder.filename().string(), isMaskWord);
            if (isMask && isBelow)
                m_aboveMasks.insert(folder);
            isBelow = isBelow || isMask;
        }
        const std::vector<Piece> pieces = piecesOf(m_stems.back());
        for (std::size_t left = 1; left + 1 < pieces.size(); ++left) {
            if (isNumber(pieces[left].word))
                continue;
            std::vector<std::string> words;
            for (std::size_t k = 0; k < pieces.size(); ++k)
                if (k != left)
                    words.push_back(pieces[k].word);
            m_byShorter[base::joined(words, "_")].push_back(m_positions.back());
        }
    }

    static bool canBeMask(const SourceFile& file) {
        return file.kind == FileKind::Raster || file.kind == FileKind::Nifti;
    }

    void byNames() {
        for (std::size_t k = 0; k < m_positions.size(); ++k) {
            const std::size_t i = m_positions[k];
            if (m_found.isMask[i])
                continue;
            const auto bare = withoutMaskAffix(m_stems[k]);
            if (bare && isOtherVolume(*bare, i)) {
                m_found.isMask[i] = true;
                continue;
            }
            if (!bare || !(hasImage(*bare, i) || hasNeighbour(*bare, k))) {
                const auto loose = withoutLooseAffix(m_stems[k]);
                m_found.isMask[i] = loose && hasImageBeside(*loose, k) &&
                                    (!m_stems[k].substr(loose->size() + 1).starts_with("bin") ||
                                     isFlatPicture(m_files[i].file));
                continue;
            }
            // A region of interest may as well be a piece cut out of the image.
            const bool isRegion = m_stems[k].find("roi", bare->size()) != std::string::npos;
            m_found.isMask[i] = !isRegion || isFlatPicture(m_files[i].file);
        }
    }

    /// "mask.png" beside "image.png", in one folder a case: called by nothing else, and flat.
    void byOwnNames() {
        static const std::set<std::string, std::less<>> parts{
            "lesion", "lesions", "tumor", "tumour", "lung", "lungs", "liver", "vessel", "vessels"};
        std::map<std::string, std::vector<std::size_t>> called;  // by stem
        for (const auto& [folder, held] : m_byFolder) {
            const auto isOwn = [&](std::size_t k) {
                const std::vector<Piece> pieces = piecesOf(m_stems[k]);
                return std::all_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
                    const std::string word = withoutNumber(piece.word);
                    return word.empty() || isMaskWord(word) || endsInMask(word) ||
                           parts.contains(word) || word == "ground" || word == "truth";
                });
            };
            const auto isImage = [&](std::size_t k) {
                return !m_found.isMask[m_positions[k]] && !isOwn(k);
            };
            if (std::none_of(held.begin(), held.end(), isImage))
                continue;
            for (const std::size_t k : held)
                if (!m_found.isMask[m_positions[k]] && isOwn(k) && !isNumber(m_stems[k]))
                    called[m_stems[k]].push_back(k);
        }
        for (const auto& [stem, held] : called)
            if (held.size() > 1 && looksFlat(held))
                for (const std::size_t k : held)
                    m_found.isMask[m_positions[k]] = true;
    }

    /// "x_lesion", "x_R1_label" beside "x", whatever the word: flat where x is not.
    void bySuffixes() {
        constexpr std::size_t longest = 3;
        std::map<std::string, std::vector<std::size_t>> ending;
        std::map<std::string, std::vector<std::size_t>> imagesOf;
        for (std::size_t k = 0; k < m_positions.size(); ++k) {
            const std::size_t i = m_positions[k];
            const std::vector<Piece> pieces = piecesOf(m_stems[k]);
            if (m_found.isMask[i] || pieces.size() < 2 || m_files[i].kind != FileKind::Raster)
                continue;
            for (std::size_t taken = 1; taken <= longest && taken < pieces.size(); ++taken) {
                const std::size_t end = pieces[pieces.size() - taken - 1].end;
                const std::string suffix = m_stems[k].substr(end);
                const bool hasWord = std::any_of(suffix.begin(), suffix.end(),
                                                 [](char c) { return c >= 'a' && c <= 'z'; });
                const auto image = m_byStem.find(m_stems[k].substr(0, end));
                if (!hasWord || image == m_byStem.end() || !hasImage(image->first, i))
                    continue;
                ending[suffix].push_back(k);
                imagesOf[suffix].push_back(static_cast<std::size_t>(
                    std::lower_bound(m_positions.begin(), m_positions.end(),
                                     image->second.front()) -
                    m_positions.begin()));
                break;
            }
        }
        for (const auto& [suffix, held] : ending)
            if (looksFlat(held) && !looksFlat(imagesOf.at(suffix)))
                for (const std::size_t k : held)
                    m_found.isMask[m_positions[k]] = true;
    }

    /// An image of that stem anywhere below the same source.
    [[nodiscard]] bool hasImage(const std::string& stem, std::size_t mask) const {
        const auto found = m_byStem.find(stem);
        return found != m_byStem.end() &&
               std::any_of(found->second.begin(), found->second.end(), [&](std::size_t i) {
                   return i != mask && !m_found.isMask[i] && m_files[i].root == m_files[mask].root;
               });
    }

    /// "segmentation-0.nii" of "volume-0.nii".
    [[nodiscard]] bool isOtherVolume(const std::string& tail, std::size_t mask) const {
        const auto found = m_byTail.find(tail);
        return found != m_byTail.end() && m_files[mask].kind == FileKind::Nifti &&
               std::any_of(found->second.begin(), found->second.end(), [&](std::size_t i) {
                   return i != mask && m_files[i].kind == FileKind::Nifti &&
                          m_files[i].root == m_files[mask].root &&
                          isImageOrVolume(piecesOf(stemOf(m_files[i].file)).front().word);
               });
    }
    static bool isImageOrVolume(const std::string& word) {
        return word == "volume" || isImageWord(word);
    }

    /// An image of that stem in the same folder.
    [[nodiscard]] bool hasImageBeside(const std::string& stem, std::size_t mask) const {
        const auto& beside = m_byFolder.at(m_files[m_positions[mask]].file.parent_path());
        return std::any_of(beside.begin(), beside.end(),
                           [&](std::size_t k) { return m_stems[k] == stem; });
    }

    /// "case_flair" beside "case_seg".
    [[nodiscard]] bool hasNeighbour(const std::string& stem, std::size_t mask) const {
        const auto& beside = m_byFolder.at(m_files[m_positions[mask]].file.parent_path());
        return !stem.empty() && std::any_of(beside.begin(), beside.end(), [&](std::size_t k) {
            return k != mask && m_stems[k].size() > stem.size() + 1 &&
                   m_stems[k].starts_with(stem) &&
                   (m_stems[k][stem.size()] == '_' || m_stems[k][stem.size()] == '-') &&
                   !withoutMaskAffix(m_stems[k]) && m_files[m_positions[k]].kind == FileKind::Nifti;
        });
    }

    /// The nearest folder above a file, below its source, that is called like one of masks. One with
    /// a folder of images or of masks below it is the set's, unless it lies beside images itself.
    [[nodiscard]] const std::optional<fs::path>& maskFolderOf(const SourceFile& file) const {
        const auto [found, isNew] = m_maskFolders.try_emplace(
            std::pair(file.root.string(), file.file.parent_path().string()));
        if (isNew)
            found->second = maskFolderAbove(file);
        return found->second;
    }

    [[nodiscard]] std::optional<fs::path> maskFolderAbove(const SourceFile& file) const {
        fs::path folder = file.file.parent_path();
        bool passedImages = false;
        while (folder != file.root && folder.has_relative_path() &&
               folder != folder.parent_path()) {
            // "segmented-images/images" holds what was segmented.
            const bool holdsImages =
                folder != file.file.parent_path() &&
                holdsWord(folder.filename().string(), isImageWord) &&
                holdsWord(file.file.parent_path().filename().string(), isImageWord);
            const bool isMask = holdsWord(folder.filename().string(), isMaskWord);
            const bool isOfSet = folder != file.file.parent_path() &&
                                 (passedImages || m_aboveMasks.contains(folder)) &&
                                 !liesBesideImages(folder);
            if (isMask && !holdsImages && !isOfSet)
                return folder;
            passedImages =
                passedImages || (!isMask && holdsWord(folder.filename().string(), isImageWord));
            folder = folder.parent_path();
        }
        return std::nullopt;
    }

    void byFolders() {
        std::map<fs::path, std::vector<std::size_t>> folders;  // positions in m_positions
        for (std::size_t k = 0; k < m_positions.size(); ++k)
            if (const auto folder = maskFolderOf(m_files[m_positions[k]]))
                folders[*folder].push_back(k);
        for (const auto& [folder, held] : folders) {
            const auto partners = static_cast<std::size_t>(
                std::count_if(held.begin(), held.end(), [&, &folder = folder](std::size_t k) {
                    return hasPartner(folder, k);
                }));
            if (2 * partners <= held.size())
                continue;
            if (!liesBesideImages(folder) && !looksFlat(held)) {
                m_found.doubtful.push_back(folder.filename().string());
                continue;
            }
            for (const std::size_t k : held)
                m_found.isMask[m_positions[k]] = true;
        }
    }

    /// An image outside the folder, in no other folder of masks, of the same stem, or the stem as it
    /// is without the mask's affix, or with a channel's number behind ("case_0000"), or with another
    /// word there ("21_manual1" of "21_training").
    [[nodiscard]] bool hasPartner(const fs::path& folder, std::size_t k) const {
        const SourceFile& mask = m_files[m_positions[k]];
        const auto fits = [&](const std::string& stem) {
            const auto found = m_byStem.find(stem);
            return found != m_byStem.end() && hasOutside(found->second, folder, mask);
        };
        if (fits(m_stems[k]) || fits(m_stems[k] + "_0000"))
            return true;
        // "case_001" of "case_org_001"
        std::vector<std::string> words;
        for (const Piece& piece : piecesOf(m_stems[k]))
            words.push_back(piece.word);
        const auto longer = m_byShorter.find(base::joined(words, "_"));
        if (longer != m_byShorter.end() && hasOutside(longer->second, folder, mask))
            return true;
        // "im0001.ah" in labels-ah
        const std::vector<Piece> pieces = piecesOf(m_stems[k]);
        if (pieces.size() > 1 && fits(m_stems[k].substr(0, pieces[pieces.size() - 2].end)))
            return true;
        const auto bare = withoutMaskAffix(m_stems[k]);
        if (!bare)
            return false;
        // "mask_0001" of "bus_0001"
        const auto tail = m_byTail.find(*bare);
        return fits(*bare) || beginsImage(*bare, folder, mask) ||
               (tail != m_byTail.end() && hasOutside(tail->second, folder, mask));
    }

    [[nodiscard]] bool beginsImage(const std::string& stem, const fs::path& folder,
                                   const SourceFile& mask) const {
        for (const char mark : {'_', '-'}) {
            const std::string beginning = stem + mark;
            for (auto found = m_byStem.lower_bound(beginning);
                 found != m_byStem.end() && found->first.starts_with(beginning); ++found)
                if (hasOutside(found->second, folder, mask))
                    return true;
        }
        return false;
    }

    /// One of these files lies below the mask's source, in no folder of masks.
    [[nodiscard]] bool hasOutside(const std::vector<std::size_t>& files, const fs::path& folder,
                                  const SourceFile& mask) const {
        return std::any_of(files.begin(), files.end(), [&](std::size_t i) {
            return m_files[i].root == mask.root && !liesIn(m_files[i].file, folder) &&
                   !maskFolderOf(m_files[i]);
        });
    }

    static bool liesIn(const fs::path& file, const fs::path& folder) {
        return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first ==
               folder.end();
    }

    /// "images" beside "masks", "imagesTr" beside "labelsTr", "train" beside "train_masks".
    [[nodiscard]] bool liesBesideImages(const fs::path& folder) const {
        const fs::path parent = folder.parent_path();
        const std::vector<std::string> words = nameWords(folder.filename().string());
        for (const auto& [other, held] : m_byFolder) {
            const fs::path relative = other.lexically_relative(parent);
            if (relative.empty() || *relative.begin() == ".." || *relative.begin() == ".")
                continue;
            const std::string beside = relative.begin()->string();
            if (beside == folder.filename().string())
                continue;
            std::vector<std::string> rest;
            for (const std::string& word : words)
                if (!isMaskWord(word))
                    rest.push_back(word);
            if (holdsWord(beside, isImageWord) || (!rest.empty() && nameWords(beside) == rest))
                return !isNegation(words);
        }
        return false;
    }

    /// "with_mask", "no_mask", "without_mask" are classes.
    static bool isNegation(const std::vector<std::string>& words) {
        return std::any_of(words.begin(), words.end(), [](const std::string& word) {
            return word == "with" || word == "without" || word == "no" || word == "non" ||
                   word == "not" || word == "face";
        });
    }

    [[nodiscard]] bool looksFlat(const std::vector<std::size_t>& held) const {
        constexpr std::size_t looks = 6;
        const std::size_t looked = std::min(looks, held.size());
        std::size_t flat = 0;
        for (std::size_t n = 0; n < looked; ++n)
            flat +=
                isFlatPicture(m_files[m_positions[held[n * held.size() / looked]]].file) ? 1 : 0;
        return flat == looked;
    }

    const std::vector<SourceFile>& m_files;
    MasksFound m_found;
    std::vector<std::size_t> m_positions;  ///< of what can be a mask, in m_files
    std::vector<std::string> m_stems;      ///< parallel to m_positions
    std::map<std::string, std::vector<std::size_t>> m_byStem;
    std::map<std::string, std::vector<std::size_t>> m_byTail;  ///< stems without their first word
    std::map<fs::path, std::vector<std::size_t>> m_byFolder;   ///< positions in m_positions
    std::map<std::string, std::vector<std::size_t>> m_byShorter;  ///< stems without an inner word
    mutable std::map<std::pair<std::string, std::string>, std::optional<fs::path>> m_maskFolders;
    std::set<fs::path> m_aboveMasks;  ///< folders called like one of masks, above another
};

}  // namespace

std::vector<bool> findDerivatives(const std::vector<SourceFile>& files) {
    std::set<fs::path> roots;  // of data sets as BIDS lays them out
    for (const SourceFile& file : files)
        for (fs::path folder = file.file.parent_path();
             folder != file.root && folder.has_relative_path(); folder = folder.parent_path())
            if (folder.filename().string().starts_with("sub-"))
                roots.insert(folder.parent_path());
    std::vector<bool> derived(files.size(), false);
    for (std::size_t i = 0; i < files.size(); ++i)
        for (fs::path folder = files[i].file.parent_path();
             holdsImages(files[i].kind) && folder != files[i].root && folder.has_relative_path();
             folder = folder.parent_path())
            derived[i] = derived[i] || (base::lower(folder.filename().string()) == "derivatives" &&
                                        roots.contains(folder.parent_path()));
    return derived;
}

MasksFound findMasks(const std::vector<SourceFile>& files) {
    return MaskSearch(files).find();
}

bool isDerivedObject(const std::string& sopClass, const std::string& modality) {
    // DICOM PS3.6, table A-1: segmentation, surface segmentation, label map segmentation, parametric
    // map, RT dose, RT structure set.
    static constexpr std::array<std::string_view, 6> classes{
        "1.2.840.10008.5.1.4.1.1.66.4",  "1.2.840.10008.5.1.4.1.1.66.5",
        "1.2.840.10008.5.1.4.1.1.66.7",  "1.2.840.10008.5.1.4.1.1.30",
        "1.2.840.10008.5.1.4.1.1.481.2", "1.2.840.10008.5.1.4.1.1.481.3"};
    if (!sopClass.empty())
        return std::find(classes.begin(), classes.end(), sopClass) != classes.end();
    return modality == "SEG" || modality == "RTDOSE" || modality == "RTSTRUCT";
}

}  // namespace lightbox::data
