// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/CohortImages.h"

#include <algorithm>
#include <cstdint>

#include "base/Error.h"
#include "project/Project.h"

namespace lightbox::gui {

CohortImages::Read CohortImages::read(const engine::OpenProject& project,
                                      const engine::CohortFigures& figures) {
    const std::string& name = figures.report.cohort.name;
    const auto images = engine::imagesOfCohort(project, name);
    if (!images)
        throw base::usage("external_unknown", {{"name", name}});
    const auto reader = images->reader();
    const auto stored = reader->sharedDataset();
    std::unordered_map<std::string, const spec::PredictionRow*> judged;
    for (const spec::PredictionRow& row : figures.rows.rows)
        judged.emplace(row.image.str(), &row);
    auto dataset = std::make_shared<spec::Dataset>();
    dataset->info = stored->info;
    static_cast<spec::ClassScheme&>(dataset->info) = figures.rows;
    for (const spec::ImageRecord& image : stored->images) {
        const auto found = judged.find(image.id.str());
        if (found == judged.end())
            continue;
        spec::ImageRecord& shown = dataset->images.emplace_back(image);
        shown.label = found->second->yTrue;
        shown.labels = found->second->yTrueMulti;
        // Of a label that is not known nothing is said.
        std::replace(shown.labels.begin(), shown.labels.end(), std::int8_t{-1}, std::int8_t{-2});
    }
    return {images->folder(), std::move(dataset),
            std::make_shared<const ImageNames::Pseudonyms>(reader->imagePseudonyms())};
}

CohortImages::CohortImages() : m_dataset(std::make_shared<const spec::Dataset>()) {}

void CohortImages::set(const Read& read) {
    m_dataset = read.dataset;
    m_names.pseudonyms = read.pseudonyms;
    m_byKey.clear();
    m_byId.clear();
    for (std::size_t i = 0; i < m_dataset->images.size(); ++i) {
        m_byKey.emplace(m_dataset->images[i].key, i);
        m_byId.emplace(m_dataset->images[i].id.str(), i);
    }
}

const spec::ImageRecord* CohortImages::image(const spec::ImageId& id) const {
    const auto found = m_byId.find(id.str());
    return found == m_byId.end() ? nullptr : &m_dataset->images[found->second];
}

const spec::ImageRecord* CohortImages::image(std::int64_t key) const {
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? nullptr : &m_dataset->images[found->second];
}

QString CohortImages::labelText(const spec::ImageRecord& image) const {
    return labelWords(m_dataset->info.classes, image);
}

}  // namespace lightbox::gui
