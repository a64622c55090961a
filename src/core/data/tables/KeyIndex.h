// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/Csv.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

/// What an image may be called by in a table that names no files. Folders and the beginnings of
/// names ("sub-01") may be patients and studies as well.
struct ImageKeys {
    std::string patient;  ///< as a tag, a table or a pattern says, "" unknown
    std::string study;
    std::string series;
    std::string instance;              ///< SOPInstanceUID
    std::vector<std::string> folders;  ///< from the source down to the file
    std::string beginning;             ///< of the name, before '_'; "" none
    std::string stem;
};
/// Keys of the path alone: the folders of an id, and a name's beginning before '_'.
[[nodiscard]] ImageKeys keysOfPath(const std::string& id);

/// Rows of a table that is keyed by patient, study, series or SOP instance instead of by file.
/// A key is sought in one place for all images: where it is known of them, else in the one level of
/// folders, or the beginning of their names, whose texts fit the most different keys. "1", "001" and
/// "1.0" are one key, and so are "sub-01", "P01" and "01" where nothing else is called so.
class KeyIndex {
public:
    KeyIndex(const base::CsvTable& table, const TableMapping& mapping);

    [[nodiscard]] bool hasKeys() const;
    [[nodiscard]] bool needsInstance() const { return m_instance.has_value(); }
    /// Chooses where the keys stand, of all images that are to be joined.
    void settle(std::span<const ImageKeys> images);
    /// Rows of an image, after settle(): those of its instance, series, or patient and study,
    /// whichever column is there.
    [[nodiscard]] std::vector<std::size_t> rowsOf(const ImageKeys& keys) const;
    /// Any image has a row.
    [[nodiscard]] bool fits() const { return m_byPatient || m_byStudy || m_series || m_instance; }
    /// The keys are those that are known of the images, not what their paths say.
    [[nodiscard]] bool isByKnown() const;
    /// Said where another place of the paths fits as well and means other rows.
    [[nodiscard]] std::optional<spec::Warning> doubt() const { return m_doubt; }
    /// The columns that are keys, by their headings.
    [[nodiscard]] std::vector<std::string> columns() const;

private:
    /// How freely a text of an image and a key of the table are compared.
    enum class Form { AsWritten, Number, WithoutWord };
    enum class Where { Known, FromTop, FromFile, Beginning, Stem };
    /// A place where keys may stand, and how they are compared there.
    struct Place {
        Where where = Where::Known;
        std::size_t at = 0;
        Form form = Form::AsWritten;
        std::size_t images = 0;  ///< that have a row by it
        std::size_t keys = 0;    ///< different ones that they have
    };
    using Rows = std::unordered_map<std::string, std::vector<std::size_t>>;
    struct Key {
        std::string column;
        bool isStudy = false;
        Rows rows;  ///< by key as written
        /// Keys as written by what the freer forms make of them.
        std::unordered_map<std::string, std::vector<std::string>> keysOf;
        std::optional<Place> known;  ///< where it is known of some images
        std::optional<Place> path;   ///< of all others
    };
    using Images = std::span<const ImageKeys>;

    static std::string formOf(const std::string& text, Form form, bool isStudy);
    static std::string keyIn(const Key& key, const std::string& text, Form form);
    static const std::string& textAt(const ImageKeys& keys, const Place& place, bool isStudy);
    static std::optional<Place> fitted(const Key& key, Images images, Place place);
    static std::vector<Place> pathsFor(Key& key, Images images);
    static const Place* bestOf(const std::vector<Place>& places, std::size_t images);
    [[nodiscard]] static std::vector<std::size_t> rowsBy(const Key& key, const ImageKeys& keys);
    void choosePair(Images images, const std::vector<Place>& patients,
                    const std::vector<Place>& studies);
    void lookForDoubt(const Key& key, Images images, const std::vector<Place>& places);
    [[nodiscard]] bool areStudiesOfOnePatient() const;
    [[nodiscard]] std::vector<std::size_t> rowsOfBoth(const ImageKeys& keys) const;

    std::string m_table;
    std::optional<Key> m_patient;
    std::optional<Key> m_study;
    std::optional<Key> m_series;
    std::optional<Key> m_instance;
    bool m_byPatient = false;  ///< settled: the patient's column joins
    bool m_byStudy = false;
    std::optional<spec::Warning> m_doubt;
};

}  // namespace lightbox::data
