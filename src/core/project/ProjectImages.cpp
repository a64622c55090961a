// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "base/Error.h"
#include "base/Hash.h"
#include "project/Fingerprint.h"
#include "project/ImageNames.h"
#include "project/ProjectImpl.h"
#include "spec/Json.h"

namespace lightbox::project {

namespace {

constexpr const char* imageColumns =
    "SELECT key, id, source_file, source_array, source_index, patient, study, study_date, label, "
    "labels, found_in, width, height, channels, bits, inverted, file_bytes, pixel_hash, mean, sd, "
    "fields, perceptual_hash, sharpness, black_share, white_share, border_letters FROM images";

using Names = std::unordered_map<std::int64_t, std::string>;

/// Key -> text of a small table, so that images need no join.
Names namesOf(const SQLite::Database& db, const char* sql) {
    Names names;
    SQLite::Statement query(db, sql);
    while (query.executeStep())
        names.emplace(query.getColumn(0).getInt64(), query.getColumn(1).getString());
    return names;
}

std::optional<std::string> nameOf(const SQLite::Column& key, const Names& names) {
    if (key.isNull())
        return std::nullopt;
    const auto found = names.find(key.getInt64());
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

/// Of an object of texts without escapes, as nearly all fields are; nullopt: of something else.
std::optional<std::map<std::string, std::string>> plainFields(std::string_view text) {
    std::map<std::string, std::string> fields;
    if (text.size() < 2 || text.front() != '{' || text.back() != '}' ||
        text.find('\\') != std::string_view::npos)
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    const auto take = [&](char after) -> std::optional<std::string_view> {
        const std::size_t end =
            text.empty() || text.front() != '"' ? std::string_view::npos : text.find('"', 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view taken = text.substr(1, end - 1);
        text = text.substr(end + 1);
        if (!text.empty() && text.front() == after)
            text = text.substr(1);
        else if (after == ':' || !text.empty())
            return std::nullopt;
        return taken;
    };
    while (!text.empty()) {
        const auto name = take(':');
        const auto value = name ? take(',') : std::nullopt;
        if (!value)
            return std::nullopt;
        fields.emplace_hint(fields.end(), *name, *value);
    }
    return fields;
}

std::map<std::string, std::string> fieldsFromText(const char* text,
                                                  const std::filesystem::path& file) {
    if (auto plain = plainFields(text))
        return std::move(*plain);
    std::map<std::string, std::string> fields;
    const base::Json json = base::parseJson(text, file);
    for (const auto& [name, value] : json.items())
        if (value.is_string())
            fields.emplace(name, value.get<std::string>());
    return fields;
}

/// `classes`: how many the project has now; findings of classes that came in later are unknown.
spec::ImageRecord imageFromRow(SQLite::Statement& row, const Names& patients, const Names& studies,
                               std::size_t classes, const std::filesystem::path& file) {
    constexpr std::int8_t blank = -2;
    spec::ImageRecord image;
    image.key = row.getColumn(0).getInt64();
    image.id = spec::ImageId(row.getColumn(1).getText());
    image.source = {row.getColumn(2).getText(), row.getColumn(3).getText(),
                    row.getColumn(4).getInt64()};
    image.patient = nameOf(row.getColumn(5), patients);
    image.study = nameOf(row.getColumn(6), studies);
    if (const SQLite::Column date = row.getColumn(7); !date.isNull())
        image.studyDate = date.getText();
    image.label = row.getColumn(8).getInt();
    if (const SQLite::Column labels = row.getColumn(9); !labels.isNull()) {
        const auto* const begin = static_cast<const std::int8_t*>(labels.getBlob());
        if (begin != nullptr)
            image.labels.assign(begin, begin + labels.getBytes());
        if (!image.labels.empty() && image.labels.size() < classes)
            image.labels.resize(classes, blank);
    }
    image.foundIn = row.getColumn(10).getText();
    image.width = row.getColumn(11).getInt();
    image.height = row.getColumn(12).getInt();
    image.channels = row.getColumn(13).getInt();
    image.bits = row.getColumn(14).getInt();
    image.inverted = row.getColumn(15).getInt() != 0;
    image.fileBytes = row.getColumn(16).getInt64();
    image.pixelHash = row.getColumn(17).getText();
    image.meanIntensity = row.getColumn(18).getDouble();
    image.sdIntensity = row.getColumn(19).getDouble();
    if (const SQLite::Column fields = row.getColumn(20); !fields.isNull())
        image.fields = fieldsFromText(fields.getText(), file);
    if (const SQLite::Column hash = row.getColumn(21); !hash.isNull())
        image.picture =
            spec::PictureFacts{static_cast<std::uint64_t>(hash.getInt64()),
                               row.getColumn(22).getDouble(), row.getColumn(23).getDouble(),
                               row.getColumn(24).getDouble(), row.getColumn(25).getInt()};
    return image;
}

/// Binds the five columns of `picture` from `first` on; SQLite's integers have a sign.
void bindPicture(SQLite::Statement& row, int first, const spec::PictureFacts& picture) {
    row.bind(first, static_cast<std::int64_t>(picture.perceptualHash));
    row.bind(first + 1, picture.sharpness);
    row.bind(first + 2, picture.blackShare);
    row.bind(first + 3, picture.whiteShare);
    row.bind(first + 4, picture.borderLetters);
}

std::int64_t number(const SQLite::Database& db, const char* sql) {
    SQLite::Statement query(db, sql);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

/// Inserts images one by one with prepared statements; used within one transaction.
class Inserter {
public:
    Inserter(SQLite::Database& db, std::span<const spec::ImageRecord> images)
        : m_db(db),
          m_names(db, images) {}

    /// False when the id is there already.
    bool insert(const spec::ImageRecord& image) {
        m_findImage.reset();
        m_findImage.bindNoCopy(1, image.id.str());
        if (m_findImage.executeStep())
            return false;
        const std::int64_t patient = image.patient ? m_names.patientKey(*image.patient) : 0;
        const std::int64_t study = image.study ? m_names.studyKey(*image.study) : 0;
        SQLite::Statement& row = m_insert;
        row.reset();
        row.clearBindings();
        row.bind(1, image.id.str());
        row.bind(2, image.source.file.string());
        row.bind(3, image.source.array);
        row.bind(4, image.source.index);
        if (patient != 0)
            row.bind(5, patient);
        if (study != 0)
            row.bind(6, study);
        if (image.studyDate)
            row.bind(7, *image.studyDate);
        row.bind(8, image.label);
        if (!image.labels.empty())
            row.bind(9, image.labels.data(), static_cast<int>(image.labels.size()));
        row.bind(10, image.foundIn);
        row.bind(11, image.width);
        row.bind(12, image.height);
        row.bind(13, image.channels);
        row.bind(14, image.bits);
        row.bind(15, image.inverted ? 1 : 0);
        row.bind(16, image.fileBytes);
        row.bind(17, image.pixelHash);
        row.bind(18, image.meanIntensity);
        row.bind(19, image.sdIntensity);
        if (!image.fields.empty())
            row.bind(20, base::toLine(base::Json(image.fields)));
        row.bind(21, m_names.nextNumber(patient));
        if (image.picture)
            bindPicture(row, 22, *image.picture);
        row.exec();
        if (!image.tags.empty()) {
            m_insertTags.reset();
            m_insertTags.bind(1, m_db.getLastInsertRowid());
            m_insertTags.bindNoCopy(2, image.tags);
            m_insertTags.exec();
        }
        return true;
    }

private:
    SQLite::Database& m_db;
    ImageNames m_names;
    SQLite::Statement m_findImage{m_db, "SELECT key FROM images WHERE id = ?"};
    SQLite::Statement m_insertTags{m_db, "INSERT INTO image_tags(image, tags) VALUES (?, ?)"};
    SQLite::Statement m_insert{
        m_db, "INSERT INTO images(id, source_file, source_array, source_index, patient, study, "
              "study_date, label, labels, found_in, width, height, channels, bits, inverted, "
              "file_bytes, pixel_hash, mean, sd, fields, pseudonym, perceptual_hash, sharpness, "
              "black_share, white_share, border_letters) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
              "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

}  // namespace

spec::Dataset Project::dataset() const {
    return m_impl->remembered ? *sharedDataset() : readDataset();
}

std::shared_ptr<const spec::Dataset> Project::sharedDataset() const {
    if (!m_impl->remembered)
        return std::make_shared<const spec::Dataset>(readDataset());
    // Before reading: what changes meanwhile is read again.
    const std::int64_t changes = m_impl->changesOf("images");
    return m_impl->remembered->dataset.get(changes, [&] { return readDataset(); });
}

spec::Dataset Project::readDataset() const {
    spec::Dataset dataset;
    dataset.info = info();
    m_impl->read([&] {
        const SQLite::Database& db = m_impl->db;
        const Names patients = namesOf(db, "SELECT key, patient FROM patients");
        const Names studies = namesOf(db, "SELECT key, study FROM studies");
        dataset.images.reserve(static_cast<std::size_t>(number(db, "SELECT count(*) FROM images")));
        SQLite::Statement query(db, std::string(imageColumns) + " ORDER BY key");
        const std::filesystem::path file = m_impl->file();
        while (query.executeStep())
            dataset.images.push_back(
                imageFromRow(query, patients, studies, dataset.info.classes.size(), file));
        m_impl->markExcluded(dataset.images);
    });
    // Positions are sorted rather than records, which are large; each is then moved once.
    std::vector<std::size_t> order(dataset.images.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto byId = [&](std::size_t a, std::size_t b) {
        return dataset.images[a].id < dataset.images[b].id;
    };
    if (std::is_sorted(order.begin(), order.end(), byId))
        return dataset;
    std::sort(order.begin(), order.end(), byId);
    std::vector<spec::ImageRecord> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(dataset.images[i]));
    dataset.images = std::move(sorted);
    return dataset;
}

std::optional<spec::ImageRecord> Project::image(const spec::ImageId& id) const {
    const std::size_t classes = info().classes.size();
    return m_impl->read([&]() -> std::optional<spec::ImageRecord> {
        const SQLite::Database& db = m_impl->db;
        SQLite::Statement query(db, std::string(imageColumns) + " WHERE id = ?");
        query.bind(1, id.str());
        if (!query.executeStep())
            return std::nullopt;
        const auto nameIn = [&](const char* sql, int column) {
            Names names;
            SQLite::Statement lookup(db, sql);
            lookup.bind(1, query.getColumn(column).getInt64());
            if (lookup.executeStep())
                names.emplace(lookup.getColumn(0).getInt64(), lookup.getColumn(1).getString());
            return names;
        };
        spec::ImageRecord image = imageFromRow(
            query, nameIn("SELECT key, patient FROM patients WHERE key = ?", 5),
            nameIn("SELECT key, study FROM studies WHERE key = ?", 6), classes, m_impl->file());
        m_impl->markExcluded(std::span(&image, 1));
        return image;
    });
}

Project::AddResult Project::addImages(std::span<const spec::ImageRecord> images) {
    return m_impl->write([&] {
        AddResult result;
        Inserter inserter(m_impl->db, images);
        for (const spec::ImageRecord& image : images)
            ++(inserter.insert(image) ? result.added : result.alreadyPresent);
        m_impl->changed("images");
        return result;
    });
}

void Project::eachWithTags(const std::function<bool(std::int64_t, std::string_view)>& take) const {
    m_impl->read([&] {
        SQLite::Statement query(m_impl->db, "SELECT image, tags FROM image_tags");
        while (query.executeStep()) {
            const SQLite::Column tags = query.getColumn(1);
            if (!take(query.getColumn(0).getInt64(),
                      {tags.getText(), static_cast<std::size_t>(tags.getBytes())}))
                break;
        }
    });
}

std::vector<std::int64_t> Project::framesOfFile(std::int64_t image) const {
    return m_impl->read([&] {
        const SQLite::Database& db = m_impl->db;
        SQLite::Statement byKey(db, "SELECT id FROM images WHERE key = ?");
        byKey.bind(1, image);
        std::vector<std::int64_t> keys;
        if (!byKey.executeStep())
            return keys;
        const std::string id = byKey.getColumn(0).getString();
        const std::size_t frame = id.rfind("#frame=");
        if (frame == std::string::npos)
            return std::vector{image};
        // By the index of ids: '>' is what follows '='.
        const std::string stem = id.substr(0, frame) + "#frame";
        SQLite::Statement query(db, "SELECT key FROM images WHERE id >= ? AND id < ?");
        query.bind(1, stem + "=");
        query.bind(2, stem + ">");
        while (query.executeStep())
            keys.push_back(query.getColumn(0).getInt64());
        return keys;
    });
}

void Project::rememberFiles(std::span<const FileState> files) {
    m_impl->write([&] {
        SQLite::Statement replace(
            m_impl->db,
            "INSERT OR REPLACE INTO source_files(id, bytes, modified) VALUES (?, ?, ?)");
        for (const FileState& file : files) {
            replace.reset();
            replace.bind(1, file.id);
            replace.bind(2, file.bytes);
            replace.bind(3, file.modified);
            replace.exec();
        }
    });
}

std::vector<FileState> Project::rememberedFiles() const {
    return m_impl->read([&] {
        std::vector<FileState> files;
        SQLite::Statement query(m_impl->db, "SELECT id, bytes, modified FROM source_files");
        while (query.executeStep())
            files.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt64(),
                             query.getColumn(2).getInt64()});
        return files;
    });
}

void Project::setPictures(std::span<const spec::ImageRecord> images) {
    m_impl->write([&] {
        m_impl->changed("images");
        SQLite::Statement update(
            m_impl->db, "UPDATE images SET perceptual_hash = ?, sharpness = ?, black_share = ?, "
                        "white_share = ?, border_letters = ? WHERE key = ?");
        for (const spec::ImageRecord& image : images) {
            if (!image.picture)
                continue;
            update.reset();
            bindPicture(update, 1, *image.picture);
            update.bind(6, image.key);
            update.exec();
        }
    });
}

void Project::setIssues(std::span<const spec::ImportIssue> issues) {
    m_impl->write([&] {
        m_impl->db.exec("DELETE FROM issues");
        SQLite::Statement insert(
            m_impl->db,
            "INSERT INTO issues(path, reason, detail, root, text) VALUES (?, ?, ?, ?, ?)");
        for (const spec::ImportIssue& issue : issues) {
            insert.reset();
            insert.bind(1, issue.path);
            insert.bind(2, issue.reason);
            insert.bind(3, issue.detail);
            insert.bind(4, issue.root.string());
            insert.bind(5, issue.text.id.empty() ? std::string()
                                                 : base::toLine(spec::documentOf(issue.text)));
            insert.exec();
        }
    });
}

std::vector<spec::ImportIssue> Project::issues() const {
    return m_impl->read([&] {
        std::vector<spec::ImportIssue> issues;
        SQLite::Statement query(m_impl->db,
                                "SELECT path, reason, detail, root, text FROM issues ORDER BY key");
        while (query.executeStep()) {
            issues.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                              query.getColumn(2).getString(), query.getColumn(3).getString()});
            if (const std::string text = query.getColumn(4).getString(); !text.empty())
                issues.back().text = spec::messageIn(base::parseJson(text, "issues"));
        }
        return issues;
    });
}

void Project::relocate(const std::filesystem::path& oldRoot, const std::filesystem::path& newRoot) {
    const auto plain = [](const std::filesystem::path& path) {
        std::string text = path.lexically_normal().string();
        while (text.size() > 1 && text.back() == '/')
            text.pop_back();
        return text;
    };
    const std::string from = plain(oldRoot);
    const std::string to = plain(newRoot);
    const auto moved = [&](const std::string& path) -> std::optional<std::string> {
        if (path != from && !path.starts_with(from == "/" ? from : from + "/"))
            return std::nullopt;
        return to + path.substr(from.size());
    };
    spec::DatasetInfo dataset = info();
    for (std::filesystem::path& root : dataset.roots)
        if (const auto path = moved(plain(root)))
            root = *path;
    m_impl->write([&] {
        SQLite::Statement files(m_impl->db, "SELECT DISTINCT source_file FROM images");
        std::vector<std::pair<std::string, std::string>> changes;
        while (files.executeStep()) {
            std::string file = files.getColumn(0).getString();
            if (auto path = moved(file))
                changes.emplace_back(std::move(file), std::move(*path));
        }
        m_impl->db.exec("CREATE TEMP TABLE moved(old TEXT PRIMARY KEY, new TEXT NOT NULL)");
        SQLite::Statement insert(m_impl->db, "INSERT INTO moved(old, new) VALUES (?, ?)");
        for (const auto& [before, after] : changes) {
            insert.reset();
            insert.bind(1, before);
            insert.bind(2, after);
            insert.exec();
        }
        m_impl->db.exec(
            "UPDATE images SET source_file = (SELECT new FROM moved WHERE old = source_file) "
            "WHERE source_file IN (SELECT old FROM moved)");
        m_impl->db.exec("DROP TABLE moved");
        SQLite::Statement meta(m_impl->db, "UPDATE meta SET value = ? WHERE key = 'dataset'");
        meta.bind(1, base::toLine(spec::toJson(dataset)));
        meta.exec();
        SQLite::Statement roots(m_impl->db, "SELECT DISTINCT root FROM issues");
        std::vector<std::pair<std::string, std::string>> issueRoots;
        while (roots.executeStep()) {
            std::string root = roots.getColumn(0).getString();
            if (auto path = moved(root))
                issueRoots.emplace_back(std::move(root), std::move(*path));
        }
        SQLite::Statement issue(m_impl->db, "UPDATE issues SET root = ? WHERE root = ?");
        for (const auto& [before, after] : issueRoots) {
            issue.reset();
            issue.bind(1, after);
            issue.bind(2, before);
            issue.exec();
        }
        m_impl->changed("images");
        m_impl->log("relocate", from + " -> " + to);
    });
}

void Project::saveReading(const Reading& reading) {
    m_impl->write([&] {
        SQLite::Statement replace(m_impl->db,
                                  "INSERT OR REPLACE INTO readings(run, image, verdict, "
                                  "flagged, note, at) VALUES (?, ?, ?, ?, ?, ?)");
        replace.bind(1, reading.run.str());
        replace.bind(2, reading.imageKey);
        replace.bind(3, reading.verdict);
        replace.bind(4, reading.flagged ? 1 : 0);
        replace.bind(5, reading.note);
        replace.bind(6, reading.at);
        replace.exec();
    });
}

std::vector<Reading> Project::readings(const spec::RunId& run) const {
    return m_impl->read([&] {
        std::vector<Reading> readings;
        SQLite::Statement query(m_impl->db,
                                "SELECT image, verdict, flagged, note, at FROM readings "
                                "WHERE run = ? ORDER BY image");
        query.bind(1, run.str());
        while (query.executeStep())
            readings.push_back({query.getColumn(0).getInt64(), run, query.getColumn(1).getString(),
                                query.getColumn(2).getInt() != 0, query.getColumn(3).getString(),
                                query.getColumn(4).getString()});
        return readings;
    });
}

namespace {

enum class TestLabels { In, Out };

std::string fingerprintOf(const spec::Dataset& dataset,
                          const std::map<std::int64_t, spec::Set>& members, TestLabels labels) {
    std::vector<std::string> lines;
    lines.reserve(members.size());
    for (const spec::ImageRecord& image : dataset.images) {
        const auto member = members.find(image.key);
        if (member == members.end() || member->second == spec::Set::None || image.excluded)
            continue;
        std::string line = image.id.str() + '\t' + image.pixelHash + '\t';
        const bool isTold = labels == TestLabels::In || member->second != spec::Set::Test;
        if (isTold && image.labels.empty())
            line += std::to_string(image.label);
        for (std::size_t i = 0; isTold && i < image.labels.size(); ++i)
            line += (i == 0 ? "" : ",") + std::to_string(image.labels[i]);
        line += '\t' + spec::toString(member->second) + '\n';
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end());
    base::Sha256 hash;
    for (const std::string& line : lines)
        hash.update(line);
    return hash.hex();
}

}  // namespace

std::string dataFingerprint(const spec::Dataset& dataset,
                            const std::map<std::int64_t, spec::Set>& members) {
    return fingerprintOf(dataset, members, TestLabels::In);
}

std::string unlabelledFingerprint(const spec::Dataset& dataset,
                                  const std::map<std::int64_t, spec::Set>& members) {
    return fingerprintOf(dataset, members, TestLabels::Out);
}

bool fitsFingerprint(const std::string& fingerprint, const spec::Dataset& dataset,
                     const std::map<std::int64_t, spec::Set>& members) {
    return fingerprint == unlabelledFingerprint(dataset, members) ||
           fingerprint == dataFingerprint(dataset, members);
}

}  // namespace lightbox::project
