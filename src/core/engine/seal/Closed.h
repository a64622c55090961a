// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Health.h"
#include "spec/Split.h"

namespace lightbox::project {
class Project;
}

namespace lightbox::engine {

/// What is closed in a project at one moment, and how it may be shown: the images of every seal that
/// stands less what a run has opened, and what stands in no set but shares its patient or its pixels
/// with one of them, for that tells as much. A value.
class Closed {
public:
    /// Nothing is closed.
    Closed() = default;
    /// `dataset` is the project's, with the labels as they are.
    Closed(const project::Project& project, const spec::Dataset& dataset);
    /// The same with the project's splits, where somebody has read them already.
    Closed(const project::Project& project, const spec::Dataset& dataset,
           std::span<const spec::Split> splits);

    [[nodiscard]] bool empty() const { return m_keys.empty(); }
    [[nodiscard]] bool contains(std::int64_t key) const { return m_keys.contains(key); }
    [[nodiscard]] const std::set<std::int64_t>& keys() const { return m_keys; }
    /// How many images of training and validation are closed.
    [[nodiscard]] std::size_t countTaught(const std::map<std::int64_t, spec::Set>& members) const;
    /// The keys, and what a seal knew of their classes when it was set.
    [[nodiscard]] const spec::ClosedLabels& labels() const { return m_labels; }
    /// The path of a closed image tells its class: it is shown by its pseudonym.
    [[nodiscard]] bool isNominal() const { return !m_names.empty(); }

    /// What the image is called in everything that leaves the program; `id` may be a file's, whose
    /// frames are closed.
    [[nodiscard]] spec::ImageId nameOf(const spec::ImageRecord& image) const;
    [[nodiscard]] spec::ImageId nameOf(const spec::ImageId& id) const;
    /// The data set with what is closed unlabelled.
    [[nodiscard]] spec::Dataset withoutLabels(spec::Dataset dataset) const;
    /// Images by the names that they are shown by, in the order of those.
    void rename(spec::HealthReport& report) const;
    void rename(spec::SplitReport& report) const;
    void rename(std::vector<spec::Exclusion>& exclusions) const;
    void rename(std::vector<spec::ImportIssue>& issues) const;

private:
    void addName(const std::string& id, const std::string& pseudonym);

    std::set<std::int64_t> m_keys;
    spec::ClosedLabels m_labels;
    std::unordered_map<std::string, std::string> m_names;  ///< pseudonyms by id
    std::unordered_map<std::string, std::string> m_files;  ///< of the first closed frame, by file
};

/// The image that `name`, an id or a pseudonym, means; `name` itself where it means none.
[[nodiscard]] spec::ImageId meantImage(const project::Project& project, const spec::ImageId& name);

}  // namespace lightbox::engine
