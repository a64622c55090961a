// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/NameLists.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"
#include "data/sources/ImageNames.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostBytes = std::size_t{16} << 20U;

bool mayBeList(const SourceFile& file) {
    static constexpr std::array<const char*, 6> extensions{"",      ".txt",  ".lst",
                                                           ".list", ".text", ".split"};
    const std::string extension = base::lower(file.file.extension().string());
    std::error_code error;
    return file.kind == FileKind::Other && !file.given &&
           std::find(extensions.begin(), extensions.end(), extension) != extensions.end() &&
           fs::file_size(file.file, error) <= mostBytes && !error;
}

/// The images of a listing by what lists call them.
class ImagesByName {
public:
    explicit ImagesByName(const std::vector<SourceFile>& files) {
        for (const SourceFile& file : files) {
            if (!holdsImages(file.kind))
                continue;
            const std::string name = file.file.filename().string();
            m_byName[name].push_back(&file);
            if (const std::string stem = imageStem(name); !stem.empty())
                m_byName[stem].push_back(&file);
        }
    }

    /// The one image that is called so; of several that whose path ends so.
    [[nodiscard]] const SourceFile* find(const std::string& stated) const {
        const auto named = m_byName.find(fs::path(stated).filename().string());
        if (named == m_byName.end())
            return nullptr;
        if (named->second.size() == 1)
            return named->second.front();
        const SourceFile* found = nullptr;
        for (const SourceFile* file : named->second) {
            const std::string whole = "/" + file->id;
            const std::string stem = imageStem(whole);
            if (!whole.ends_with("/" + stated) && !stem.ends_with("/" + stated))
                continue;
            if (found != nullptr)
                return nullptr;
            found = file;
        }
        return found;
    }
    [[nodiscard]] bool empty() const { return m_byName.empty(); }

private:
    std::unordered_map<std::string, std::vector<const SourceFile*>> m_byName;
};

/// What the lines of a text say, as far as it could be a list.
struct Lines {
    std::size_t all = 0;
    std::size_t several = 0;  ///< of several fields
    std::vector<const SourceFile*> named;
};

Lines linesOf(const fs::path& file, const ImagesByName& images) {
    Lines lines;
    for (const std::string& line : base::split(base::readTextFile(file, mostBytes), '\n')) {
        const std::string text(base::trimmed(line));
        if (text.empty())
            continue;
        ++lines.all;
        const SourceFile* image = images.find(text);  // a name may hold blanks
        if (image == nullptr) {
            const std::size_t end = text.find_first_of(" \t,;|");
            lines.several += end == std::string::npos ? 0 : 1;
            image = end == std::string::npos ? nullptr : images.find(text.substr(0, end));
        }
        if (image != nullptr)
            lines.named.push_back(image);
        constexpr std::size_t enough = 200;
        if (lines.all == enough && 4 * lines.named.size() < lines.all)
            break;  // a text about something else
    }
    return lines;
}

std::optional<spec::Set> setOfList(const std::string& stem,
                                   const std::map<std::string, std::string>& said) {
    if (const auto told = said.find(stem); told != said.end())
        return spec::setFromString(told->second);
    return setMentioned(stem);
}

}  // namespace

NameLists findNameLists(const std::vector<SourceFile>& files,
                        const std::map<std::string, std::string>& said) {
    constexpr std::size_t fewest = 2;
    NameLists lists;
    if (std::none_of(files.begin(), files.end(), mayBeList))
        return lists;
    const ImagesByName images(files);
    if (images.empty())
        return lists;
    std::map<std::string, spec::Set> twice;
    for (const SourceFile& file : files) {
        if (!mayBeList(file))
            continue;
        Lines lines;
        try {
            lines = linesOf(file.file, images);
        } catch (const base::Error&) {
            continue;  // no text
        }
        if (lines.named.size() < fewest || 2 * lines.named.size() < lines.all)
            continue;
        if (2 * lines.several > lines.all) {
            lists.unread.push_back(file.id);
            continue;
        }
        const std::string stem = file.file.stem().string();
        const spec::Set set = setOfList(stem, said).value_or(spec::Set::None);
        if (set == spec::Set::None)
            continue;
        lists.sets[stem] = set;
        for (const SourceFile* image : lines.named) {
            const std::string path = image->file.string();
            const auto [known, isNew] = lists.setOf.emplace(path, set);
            if (!isNew && known->second != set)
                twice.emplace(path, set);
        }
    }
    lists.inSeveral = twice.size();
    return lists;
}

}  // namespace lightbox::data
