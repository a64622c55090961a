// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/TableFiles.h"

#include <algorithm>
#include <utility>

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

}  // namespace

std::string plainPath(std::string stated) {
    std::replace(stated.begin(), stated.end(), '\\', '/');
    const bool hasDrive = stated.size() > 2 && stated[1] == ':' && stated[2] == '/';
    return hasDrive ? stated.substr(3) : stated;
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
    if (std::find(m_roots.begin(), m_roots.end(), folder) == m_roots.end())
        m_roots.push_back(folder);
    m_bases = m_roots;
    m_bases.push_back(folder.parent_path());
}

std::optional<fs::path> TableFiles::follow(const fs::path& stated, const Way& way) const {
    const fs::path rest = withoutFirst(stated, way.skipped);
    if (rest.empty())
        return std::nullopt;
    fs::path file = (m_bases[way.base] / rest).lexically_normal();
    std::error_code error;
    return fs::is_regular_file(file, error) ? std::optional(std::move(file)) : std::nullopt;
}

std::optional<fs::path> TableFiles::byName(const fs::path& stated) {
    if (!m_listed) {
        m_listed = true;
        for (const SourceFile& file : listFiles(m_roots)) {
            if (!holdsImages(file.kind))
                continue;
            const std::string name = file.file.filename().string();
            m_byName[name].push_back(file.file);
            const std::string bare = name.substr(0, name.find('.', 1));
            if (bare != name)
                m_byName[bare].push_back(file.file);
        }
        for (auto& [name, files] : m_byName) {
            std::sort(files.begin(), files.end());  // roots may lie in one another
            files.erase(std::unique(files.begin(), files.end()), files.end());
        }
    }
    const auto found = m_byName.find(stated.filename().string());
    if (found == m_byName.end() || found->second.size() != 1)
        return std::nullopt;
    return found->second.front();
}

SourceFile TableFiles::sourceFile(const fs::path& file) const {
    for (const fs::path& root : m_bases)
        if (isBelow(file, root))
            return {file, root, file.lexically_relative(root).generic_string(), kindOf(file),
                    false};
    return {file, file.root_path(), file.relative_path().generic_string(), kindOf(file), false};
}

std::optional<SourceFile> TableFiles::find(const std::string& stated) {
    const fs::path path = fs::path(stated).lexically_normal();
    if (path.empty() || !path.has_filename())
        return std::nullopt;
    std::error_code error;
    if (path.is_absolute() && fs::is_regular_file(path, error))
        return sourceFile(path);
    const fs::path relative = path.relative_path();
    if (m_lastWay)
        if (const auto file = follow(relative, *m_lastWay))
            return sourceFile(*file);
    for (std::size_t skipped = 0; skipped <= mostFoldersLeftOut; ++skipped)
        for (std::size_t base = 0; base < m_bases.size(); ++base)
            if (const auto file = follow(relative, {base, skipped})) {
                m_lastWay = Way{base, skipped};
                return sourceFile(*file);
            }
    if (const auto file = byName(path))
        return sourceFile(*file);
    // As Windows writes it: "C:\\set\\a.png".
    if (stated.find('\\') == std::string::npos)
        return std::nullopt;
    return find(plainPath(stated));
}

}  // namespace lightbox::data
