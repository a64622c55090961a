// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data/sources and data/tables: what folders could mean other than the classes they are taken for.
#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "messages/Message.h"
#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::data {

/// The folders of each file below its source: "train/NORMAL/a/x.png" is train, NORMAL, a.
using FolderPaths = std::vector<std::vector<std::string>>;

/// "images", "PNG images", "data": a name that says nothing of what the images show.
[[nodiscard]] bool saysImages(const std::string& name);

/// One of its words says so: "FundusImages".
[[nodiscard]] bool mentionsImages(const std::string& name);
/// Of several classes some are called like places of images (class_says_images).
void warnOfImageFolders(const std::set<std::string>& classes, std::vector<spec::Warning>& warnings);

/// The beginning of a pattern: "^[^/]+/[^/]+/" for two folders, whatever they are called.
[[nodiscard]] std::string anyFolders(std::size_t count);
/// "images_001" and "images_002": pieces of one folder, of which none says more than another.
[[nodiscard]] bool areParts(const std::set<std::string>& names);
/// A folder beside the classes that says it has none.
[[nodiscard]] bool isUnlabelled(const std::string& name);
/// The first few names, as an argument of a message.
[[nodiscard]] messages::Value::Texts someOf(const std::set<std::string>& names);

/// Classes at `classAt` that hold the same folders each may be anything but the classes: sets in
/// another language, sites, ways to cut the picture (classes_may_be_below).
void warnOfClassesBelow(const FolderPaths& folders, std::size_t classAt,
                        std::vector<spec::Warning>& warnings);
/// The same few folders within those of the patients at `patientAt`, called by words alone, may be
/// the classes (classes_may_be_within).
void warnOfClassesWithin(const FolderPaths& folders, std::size_t patientAt,
                         std::vector<spec::Warning>& warnings);
/// Many classes of a few images each may be people (classes_may_be_patients).
void warnOfManyClasses(const FolderPaths& folders, std::size_t classAt,
                       const std::set<std::string>& classes, std::vector<spec::Warning>& warnings);

/// Classes that differ in a number alone ("AMD1", "AMD2", "DME1" …) may be patients of fewer classes
/// (classes_may_be_numbered). True where it was said.
bool warnOfNumberedClasses(std::size_t classAt, const std::set<std::string>& classes,
                           std::vector<spec::Warning>& warnings);
/// Of folders beside each other some name a set, and are taken as classes (set_folders_possible).
/// `said`: as PlacesAsked::setFolders. Which they are, and the sets.
std::map<std::string, spec::Set> warnOfPossibleSets(const std::set<std::string>& classes,
                                                    const std::map<std::string, std::string>& said,
                                                    std::vector<spec::Warning>& warnings);

}  // namespace lightbox::data
