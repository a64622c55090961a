// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/SourceFiles.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/sources/ImageNames.h"
#include "data/volumes/Cifar.h"
#include "imaging/Decode.h"
#include "imaging/Nifti.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr const char* textExtensions[] = {"",     ".tab",  ".data", ".dat", ".list",  ".lst",
                                          ".psv", ".text", ".tbl",  ".ssv", ".labels"};

bool startsLikeDicom(const fs::path& file) {
    std::array<char, 512> begin{};
    std::ifstream in(file, std::ios::binary);
    in.read(begin.data(), begin.size());
    const auto count = static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount()));
    return imaging::looksLikeDicom(std::as_bytes(std::span(begin)).first(count));
}

/// A file that may be half of a volume in two. The half with the header stands for both, so that the
/// reason why it is not read is said once.
FileKind kindOfPair(const fs::path& file, const std::string& extension) {
    if (startsLikeDicom(file))
        return FileKind::Dicom;
    fs::path header = file;
    header.replace_extension(extension == file.extension() ? ".hdr" : ".HDR");
    std::error_code error;
    return extension == ".img" && fs::exists(header, error) ? FileKind::Other : FileKind::Raster;
}

std::string beginOf(const fs::path& file) {
    std::string begin(4096, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
    return begin;
}

bool isTable(const std::string& begin) {
    return listsImages(begin) || beginsTable(begin);
}

/// Extensions that tables have as other texts do.
bool mayBeTable(const std::string& extension) {
    return std::find_if(std::begin(textExtensions), std::end(textExtensions), [&](const char* one) {
               return extension == one;
           }) != std::end(textExtensions);
}

bool passedOver(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with(".") || name == "__MACOSX";
}

bool isWithin(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
           folder.end();
}

/// Which linked folders are listed: each once, and none that the root holds anyway or lies in.
class LinkGuard {
public:
    explicit LinkGuard(const fs::path& root) {
        std::error_code error;
        m_root = fs::canonical(root, error);
    }

    /// Of each folder that is come by, in order of the listing.
    bool enters(const fs::directory_entry& folder, int depth) {
        while (!m_links.empty() && m_links.back() >= depth)
            m_links.pop_back();
        std::error_code error;
        const bool isLink = folder.is_symlink(error);
        if (!isLink && m_links.empty())
            return true;
        const fs::path target = fs::canonical(folder.path(), error);
        if (error || isWithin(target, m_root) || isWithin(m_root, target) ||
            !m_listed.insert(target).second)
            return false;
        if (isLink)
            m_links.push_back(depth);
        return true;
    }

private:
    fs::path m_root;
    std::set<fs::path> m_listed;  ///< canonical, below links
    std::vector<int> m_links;     ///< depths of the links that lead to where the listing is
};

void listBelow(const fs::path& root, std::vector<SourceFile>& files) {
    const std::size_t first = files.size();
    std::error_code error;
    LinkGuard guard(root);
    fs::recursive_directory_iterator entry(root,
                                           fs::directory_options::skip_permission_denied |
                                               fs::directory_options::follow_directory_symlink,
                                           error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code gone;
        if (passedOver(entry->path())) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_directory(gone)) {
            if (!guard.enters(*entry, entry.depth()))
                entry.disable_recursion_pending();
        } else if (entry->is_regular_file(gone))
            files.push_back({entry->path(), root,
                             entry->path().lexically_relative(root).generic_string(),
                             kindOf(entry->path()), false});
    }
    if (error)
        throw base::failed("source_unreadable", {{"reason", error.message()}}, root);
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.id < b.id; });
}

/// The last `count` folders of a root: "/media/cd1", 1 -> "cd1".
std::string lastFolders(const fs::path& root, std::size_t count) {
    std::vector<std::string> parts;
    for (const fs::path& part : root.relative_path())
        parts.push_back(part.string());
    parts.erase(parts.begin(),
                parts.end() - static_cast<std::ptrdiff_t>(std::min(count, parts.size())));
    return base::joined(parts, "/");
}

/// A name for each root that no other has.
std::map<fs::path, std::string> namesOf(const std::set<fs::path>& roots) {
    std::map<fs::path, std::string> names;
    for (std::size_t count = 1;; ++count) {
        std::set<std::string> different;
        bool isWhole = true;
        for (const fs::path& root : roots) {
            names[root] = lastFolders(root, count);
            different.insert(names[root]);
            isWhole = isWhole && names[root] == root.relative_path().generic_string();
        }
        if (different.size() == roots.size() || isWhole)
            return names;
    }
}

}  // namespace

bool holdsImages(FileKind kind) {
    return kind == FileKind::Raster || kind == FileKind::Dicom || kind == FileKind::Nifti;
}

FileKind kindOf(const fs::path& file) {
    const std::string extension = base::lower(file.extension().string());
    if (base::lower(file.filename().string()) == "dicomdir")
        return FileKind::Other;
    if (extension == ".npz")
        return FileKind::Npz;
    if (imaging::hasNiftiExtension(file))
        return FileKind::Nifti;
    if (imaging::hasImageExtension(file))
        return FileKind::Raster;
    if (extension == ".dcm" || extension == ".dicom" || extension == ".ima")
        return FileKind::Dicom;
    if (extension == ".hdr" || extension == ".img")
        return kindOfPair(file, extension);
    if (extension == ".csv" || extension == ".tsv")
        return FileKind::Table;
    if (hasCifarName(file))
        return FileKind::Cifar;
    if (extension == ".txt")
        return isTable(beginOf(file)) ? FileKind::Table : FileKind::Other;
    for (const char* other : {".json", ".xml", ".md", ".pdf", ".zip", ".xlsx", ".py"})
        if (extension == other)
            return FileKind::Other;
    if (startsLikeDicom(file))
        return FileKind::Dicom;
    return mayBeTable(extension) && isTable(beginOf(file)) ? FileKind::Table : FileKind::Other;
}

std::vector<SourceFile> listFiles(const std::vector<fs::path>& sources) {
    if (sources.empty())
        throw base::usage("source_missing.none");
    std::vector<SourceFile> files;
    for (const fs::path& source : sources) {
        std::error_code error;
        fs::path path = fs::absolute(source, error).lexically_normal();
        if (!path.has_filename())
            path = path.parent_path();
        if (fs::is_directory(path, error))
            listBelow(path, files);
        else if (fs::is_regular_file(path, error))
            files.push_back(
                {path, path.parent_path(), path.filename().string(), kindOf(path), true});
        else
            throw base::refused("source_missing.absent", {}, source);
    }
    return files;
}

bool haveSameBytes(const fs::path& a, const fs::path& b) {
    std::error_code error;
    const auto bytes = fs::file_size(a, error);
    if (error || bytes != fs::file_size(b, error) || error)
        return false;
    std::ifstream first(a, std::ios::binary);
    std::ifstream second(b, std::ios::binary);
    std::array<char, 1U << 16U> left{};
    std::array<char, 1U << 16U> right{};
    while (first && second) {
        first.read(left.data(), left.size());
        second.read(right.data(), right.size());
        if (first.gcount() != second.gcount() ||
            !std::equal(left.begin(), left.begin() + first.gcount(), right.begin()))
            return false;
    }
    return true;
}

std::vector<bool> findRepeatedFolders(const std::vector<SourceFile>& files, std::string* example) {
    constexpr std::size_t deepest = 6;
    constexpr std::size_t fewest = 2;
    constexpr std::size_t compared = 24;
    std::map<std::pair<fs::path, std::string>, std::size_t> placeOf;
    for (std::size_t i = 0; i < files.size(); ++i)
        placeOf.emplace(std::pair(files[i].root, files[i].id), i);
    /// Files of each folder, with the one that lies beside it, for as long as each has one.
    struct Folder {
        bool isRepeated = true;
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
    };
    std::map<std::pair<fs::path, std::string>, Folder> folders;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string& id = files[i].id;
        std::size_t begin = 0;  // of the folder's own name
        for (std::size_t depth = 0; depth < deepest; ++depth) {
            const std::size_t slash = id.find('/', begin);
            if (slash == std::string::npos)
                break;
            Folder& folder = folders[{files[i].root, id.substr(0, slash)}];
            const auto beside =
                placeOf.find({files[i].root, id.substr(0, begin) + id.substr(slash + 1)});
            folder.isRepeated = folder.isRepeated && beside != placeOf.end();
            if (folder.isRepeated)
                folder.pairs.emplace_back(i, beside->second);
            begin = slash + 1;
        }
    }
    std::vector<bool> isRepeated(files.size(), false);
    for (const auto& [name, folder] : folders) {
        const auto isSame = [&](const auto& pair) {
            std::error_code error;
            return fs::file_size(files[pair.first].file, error) ==
                   fs::file_size(files[pair.second].file, error);
        };
        if (!folder.isRepeated || folder.pairs.size() < fewest ||
            !std::all_of(folder.pairs.begin(), folder.pairs.end(), isSame))
            continue;
        bool areSame = true;
        const std::size_t looks = std::min(compared, folder.pairs.size());
        for (std::size_t n = 0; n < looks && areSame; ++n) {
            const auto& [one, other] = folder.pairs[n * folder.pairs.size() / looks];
            areSame = haveSameBytes(files[one].file, files[other].file);
        }
        if (!areSame)
            continue;
        for (const auto& [one, other] : folder.pairs)
            isRepeated[one] = true;
        if (example != nullptr && example->empty())
            *example = name.second;
    }
    return isRepeated;
}

void tellSourcesApart(std::vector<SourceFile>& files) {
    std::set<fs::path> roots;
    for (const SourceFile& file : files)
        roots.insert(file.root);
    if (roots.size() < 2)
        return;
    std::map<std::string_view, const SourceFile*> byId;
    std::set<fs::path> clashing;
    for (const SourceFile& file : files) {
        if (!holdsImages(file.kind) && file.kind != FileKind::Npz)
            continue;
        const auto [first, isNew] = byId.emplace(file.id, &file);
        const fs::path& other = first->second->root;
        const bool isSettled = clashing.contains(file.root) && clashing.contains(other);
        if (isNew || other == file.root || isSettled ||
            haveSameBytes(file.file, first->second->file))
            continue;
        clashing.insert({file.root, other});
    }
    if (clashing.empty())
        return;
    const std::map<fs::path, std::string> names = namesOf(clashing);
    for (SourceFile& file : files)
        if (const auto name = names.find(file.root); name != names.end())
            file.id = name->second + "/" + file.id;
}

std::string formatOf(const std::vector<SourceFile>& files) {
    std::map<FileKind, std::size_t> counts;
    for (const SourceFile& file : files) {
        ++counts[file.kind];
        if (file.kind == FileKind::Table && file.given)
            return "csv";
    }
    const std::size_t rasters = counts[FileKind::Raster];
    const std::size_t dicoms = counts[FileKind::Dicom];
    const std::size_t volumes = counts[FileKind::Nifti];
    if (rasters + dicoms + volumes == 0)
        return counts[FileKind::Npz] > 0     ? "medmnist"
               : counts[FileKind::Cifar] > 0 ? "cifar10"
               : counts[FileKind::Table] > 0 ? "csv"
                                             : "";
    if (dicoms > rasters && dicoms >= volumes)
        return "dicom";
    return volumes > rasters ? "nifti" : "folder";
}

}  // namespace lightbox::data
