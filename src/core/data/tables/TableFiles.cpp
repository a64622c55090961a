// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/TableFiles.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/ClassDoubts.h"
#include "data/sources/ImageNames.h"
#include "data/sources/PatientFolders.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFoldersLeftOut = 8;

/// Without its first `count` folders; empty when nothing would be left.
fs::path withoutFirst(const fs::path& path, std::size_t count) {
    fs::path rest;
    std::size_t seen = 0;
    for (const fs::path& part : path)
        if (seen++ >= count)
            rest /= part;
    return rest;
}

bool isBelow(const fs::path& file, const fs::path& folder) {
    const fs::path relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

std::string keyOf(const std::string& name) {
    return base::lower(base::composed(name));
}

/// How well a file's name fits what is stated, 0 best; nullopt: not.
std::optional<int> fitOf(const std::string& stated, const std::string& file) {
    const std::string fileStem = imageStem(file);
    const std::string stem = imageStem(stated);
    if (file == stated)
        return 0;
    if (fileStem == stated || imageStem(fileStem) == stated)
        return 1;  // "ISIC_7.jpg.png" as well
    if (!stem.empty() && (fileStem == stem || file == stem))
        return 2;
    return std::nullopt;
}

/// "1", "001", "1.0" as numbers of images: "#1"; "" where the name is none.
std::string numberKey(std::string name) {
    if (const std::size_t point = name.find('.');
        point != std::string::npos && point > 0 &&
        name.find_first_not_of('0', point + 1) == std::string::npos)
        name.resize(point);
    constexpr std::size_t longest = 18;
    if (name.empty() || name.size() > longest ||
        name.find_first_not_of("0123456789") != std::string::npos)
        return {};
    return "#" + std::to_string(base::toInteger(name).value_or(0));
}

/// "20586908_6c61_MG_R" -> "20586908", "20586908_6c61" …: what stands before a mark, where it is long
/// enough to identify and has a number.
std::vector<std::string> beginningsOf(const std::string& stem) {
    constexpr std::size_t shortest = 5;
    std::vector<std::string> beginnings;
    for (std::size_t mark = stem.find_first_of("_-. "); mark != std::string::npos;
         mark = stem.find_first_of("_-. ", mark + 1))
        if (const std::string begin = stem.substr(0, mark);
            begin.size() >= shortest && begin.find_first_of("0123456789") != std::string::npos)
            beginnings.push_back(keyOf(begin));
    return beginnings;
}

/// The sets that the folders of a path are called by.
std::set<spec::Set> setsNamed(const fs::path& file) {
    std::set<spec::Set> sets;
    for (const fs::path& part : file.parent_path())
        if (const auto set = setOfName(part.string()); set && *set != spec::Set::None)
            sets.insert(*set);
    return sets;
}

/// The file, as it lies below its source, cannot be the stated one: it lies in a folder of another set,
/// or of another patient.
bool contradicts(const fs::path& stated, const fs::path& file) {
    const std::set<spec::Set> said = setsNamed(stated);
    const std::set<spec::Set> held = setsNamed(file);
    const bool isOtherSet =
        !said.empty() && !held.empty() &&
        std::none_of(said.begin(), said.end(), [&](spec::Set set) { return held.contains(set); });
    const std::string own = keyOf(file.parent_path().filename().string());
    const std::string other = keyOf(stated.parent_path().filename().string());
    constexpr std::size_t images = 2;
    return isOtherSet || (!own.empty() && !other.empty() && own != other &&
                          !areParts({own, other}) && areCalledLikePatients({own, other}, images));
}

}  // namespace

std::string plainPath(std::string stated) {
    std::replace(stated.begin(), stated.end(), '\\', '/');
    const bool hasDrive = stated.size() > 2 && stated[1] == ':' && stated[2] == '/';
    return hasDrive ? stated.substr(3) : stated;
}

std::size_t sharedFolders(const fs::path& stated, const fs::path& file) {
    std::size_t shared = 0;
    fs::path a = stated.parent_path();
    fs::path b = file.parent_path();
    while (a.has_filename() && b.has_filename() &&
           keyOf(a.filename().string()) == keyOf(b.filename().string())) {
        ++shared;
        a = a.parent_path();
        b = b.parent_path();
    }
    return shared;
}

TableFiles::TableFiles(const fs::path& table, std::vector<fs::path> roots)
    : m_roots(std::move(roots)) {
    std::error_code error;
    for (fs::path& root : m_roots) {
        root = fs::absolute(root, error).lexically_normal();
        if (!root.has_filename())
            root = root.parent_path();
    }
    const fs::path folder = fs::absolute(table, error).lexically_normal().parent_path();
    m_listedRoots = m_roots.empty() ? std::vector<fs::path>{folder} : m_roots;
    if (std::find(m_roots.begin(), m_roots.end(), folder) == m_roots.end())
        m_roots.push_back(folder);
    m_above = folder.parent_path();
    m_tableSet = setMentioned(table.stem().string());
}

std::optional<fs::path> TableFiles::follow(const fs::path& stated, const fs::path& base,
                                           std::size_t skipped) const {
    const fs::path rest = withoutFirst(stated, skipped);
    if (rest.empty())
        return std::nullopt;
    fs::path file = (base / rest).lexically_normal();
    std::error_code error;
    return fs::is_regular_file(file, error) ? std::optional(std::move(file)) : std::nullopt;
}

void TableFiles::list() {
    if (std::exchange(m_listed, true))
        return;
    for (const SourceFile& file : listFiles(m_listedRoots)) {
        if (!holdsImages(file.kind))
            continue;
        const std::string name = file.file.filename().string();
        m_byName[keyOf(name)].push_back(file.file);
        for (std::string stem = imageStem(name); !stem.empty(); stem = imageStem(stem))
            m_byName[keyOf(stem)].push_back(file.file);
        if (const std::string number = numberKey(imageStem(name)); !number.empty())
            m_byNumber[number].push_back(file.file);
    }
    for (auto* const named : {&m_byName, &m_byNumber})
        for (auto& [name, files] : *named) {
            std::sort(files.begin(), files.end());  // roots may lie in one another
            files.erase(std::unique(files.begin(), files.end()), files.end());
        }
}

void TableFiles::listBeginnings() {
    if (!m_byBeginning.empty())
        return;
    std::set<fs::path> seen;
    for (const auto& [name, files] : m_byName)
        for (const fs::path& file : files)
            if (seen.insert(file).second)
                for (const std::string& begin : beginningsOf(imageStem(file.filename().string())))
                    m_byBeginning[begin].push_back(file);
}

TableFiles::Found TableFiles::byName(const fs::path& stated) {
    constexpr int worst = 100;
    constexpr int ofOtherCase = 10;
    list();
    Found found;
    const std::string name = base::composed(stated.filename().string());
    std::vector<fs::path> files;
    int best = worst;
    for (const std::string& key : {keyOf(name), keyOf(imageStem(name))}) {
        const auto named = key.empty() ? m_byName.end() : m_byName.find(key);
        if (named == m_byName.end())
            continue;
        for (const fs::path& file : named->second) {
            const std::string own = base::composed(file.filename().string());
            auto fit = fitOf(name, own);
            if (!fit)
                if (const auto other = fitOf(base::lower(name), base::lower(own)))
                    fit = *other + ofOtherCase;
            if (!fit || *fit > best || contradicts(stated, fs::path(sourceFile(file).id)))
                continue;
            if (*fit < best)
                files.clear();
            best = *fit;
            if (std::find(files.begin(), files.end(), file) == files.end())
                files.push_back(file);
        }
    }
    if (files.empty()) {
        const std::string stem = imageStem(name);
        const std::string bare = stem.empty() ? name : stem;
        files = fitting(m_byNumber, numberKey(bare), stated);
        found.byNumber = files.size() == 1;
        if (files.empty() && stem.empty()) {
            listBeginnings();
            files = fitting(m_byBeginning, keyOf(bare), stated);
            if (files.size() > 1)  // of several that begin so none is meant
                files.clear();
        }
        found.byBeginning = !found.byNumber && files.size() == 1;
    }
    if (files.size() > 1) {
        std::size_t most = 0;
        for (const fs::path& file : files)
            most = std::max(most, sharedFolders(stated, file));
        std::vector<fs::path> closest;
        std::copy_if(files.begin(), files.end(), std::back_inserter(closest),
                     [&](const fs::path& file) { return sharedFolders(stated, file) == most; });
        if (most > 0)
            files = std::move(closest);
    }
    if (files.size() > 1 && m_tableSet) {
        std::vector<fs::path> ofSet;
        std::copy_if(files.begin(), files.end(), std::back_inserter(ofSet),
                     [&](const fs::path& file) { return setOfFolders(file) == m_tableSet; });
        found.bySet = ofSet.size() == 1;
        if (found.bySet)
            files = std::move(ofSet);
    }
    // The same file in several places is no other one.
    if (files.size() > 1 && std::all_of(files.begin() + 1, files.end(), [&](const fs::path& file) {
            return haveSameBytes(files.front(), file);
        }))
        files.resize(1);
    if (files.size() == 1) {
        found.file = sourceFile(files.front());
        found.hasOtherExtension = best % ofOtherCase == 2;
        found.byNameAlone = stated.has_parent_path() && sharedFolders(stated, files.front()) == 0;
    }
    for (std::size_t i = 0; files.size() > 1 && i < 2; ++i)
        found.places.push_back(sourceFile(files[i]).id);
    return found;
}

std::vector<fs::path>
TableFiles::fitting(const std::unordered_map<std::string, std::vector<fs::path>>& named,
                    const std::string& key, const fs::path& stated) const {
    const auto found = key.empty() ? named.end() : named.find(key);
    std::vector<fs::path> files;
    if (found != named.end())
        std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(files),
                     [&](const fs::path& file) {
                         return !contradicts(stated, fs::path(sourceFile(file).id));
                     });
    return files;
}

/// The set that the folders above a file say, the nearest that says one.
std::optional<spec::Set> TableFiles::setOfFolders(const fs::path& file) const {
    for (fs::path folder = fs::path(sourceFile(file).id).parent_path(); !folder.empty();
         folder = folder.parent_path())
        if (const auto set = setMentioned(folder.filename().string()))
            return set;
    return std::nullopt;
}

SourceFile TableFiles::sourceFile(const fs::path& file) const {
    for (const fs::path& root : m_roots)
        if (isBelow(file, root))
            return {file, root, file.lexically_relative(root).generic_string(), kindOf(file),
                    false};
    return {file, file.root_path(), file.relative_path().generic_string(), kindOf(file), false};
}

TableFiles::Found TableFiles::look(const std::string& stated) {
    const fs::path path = fs::path(base::withoutBlanks(stated)).lexically_normal();
    if (path.empty() || !path.has_filename())
        return {};
    std::error_code error;
    if (path.is_absolute() && fs::is_regular_file(path, error))
        return {sourceFile(path), {}, false};
    const fs::path relative = path.relative_path();
    if (m_lastWay)
        if (const auto file = follow(relative, m_roots[m_lastWay->base], m_lastWay->skipped))
            return {sourceFile(*file), {}, false};
    for (std::size_t skipped = 0; skipped <= mostFoldersLeftOut; ++skipped)
        for (std::size_t base = 0; base < m_roots.size(); ++base)
            if (const auto file = follow(relative, m_roots[base], skipped)) {
                m_lastWay = Way{base, skipped};
                return {sourceFile(*file), {}, false};
            }
    Found found = byName(path);
    // As Windows writes it: "C:\\set\\a.png".
    if (found.file || !found.places.empty() || stated.find('\\') == std::string::npos)
        return found;
    return look(plainPath(stated));
}

bool TableFiles::lookAbove(std::span<const std::string> stated) {
    std::optional<std::size_t> skipped;
    for (const std::string& text : stated) {
        const fs::path path = fs::path(plainPath(text)).lexically_normal().relative_path();
        for (std::size_t i = 0; i <= mostFoldersLeftOut && !skipped; ++i)
            if (follow(path, m_above, i))
                skipped = i;
        if (!skipped || !follow(path, m_above, *skipped))
            return false;
        const Found own = look(text);
        if (own.file || !own.places.empty())
            return false;
    }
    if (!skipped)
        return false;
    m_lastWay = Way{m_roots.size(), *skipped};
    m_roots.push_back(m_above);
    return true;
}

}  // namespace lightbox::data
