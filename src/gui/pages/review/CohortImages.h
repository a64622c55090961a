// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <unordered_map>

#include "engine/OpenProject.h"
#include "engine/external/External.h"
#include "models/ShownImages.h"

namespace lightbox::gui {

/// The images of an external cohort that were judged, with the classes as the run names them. Their keys are the cohort's own: in the
/// open project the same numbers are other images.
class CohortImages : public ShownImages {
public:
    struct Read {
        std::filesystem::path folder;  ///< of the cohort's images, for thumbnails
        std::shared_ptr<const spec::Dataset> dataset;
        std::shared_ptr<const ImageNames::Pseudonyms> pseudonyms;
    };
    /// Images of `figures` alone. Throws Error usage (external_unknown) for a cohort without images, and as reading a project does.
    [[nodiscard]] static Read read(const engine::OpenProject& project,
                                   const engine::CohortFigures& figures);

    CohortImages();
    void set(const Read& read);
    /// Pseudonyms in place of names.
    void hideIdentifiers(bool hide) { m_names.hidden = hide; }
    /// Null: there is none.
    [[nodiscard]] const spec::ImageRecord* image(const spec::ImageId& id) const;

    [[nodiscard]] std::shared_ptr<const spec::Dataset> dataset() const override {
        return m_dataset;
    }
    [[nodiscard]] const spec::ImageRecord* image(std::int64_t key) const override;
    [[nodiscard]] const ImageNames& names() const override { return m_names; }
    [[nodiscard]] bool labelHidden(std::int64_t) const override { return false; }
    [[nodiscard]] QString labelText(const spec::ImageRecord& image) const override;

private:
    std::shared_ptr<const spec::Dataset> m_dataset;
    std::unordered_map<std::int64_t, std::size_t> m_byKey;
    std::unordered_map<std::string, std::size_t> m_byId;
    ImageNames m_names;
};

}  // namespace lightbox::gui
