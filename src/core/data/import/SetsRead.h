// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: the sets that a source has, held against what was asked and against each other.
#pragma once
#include <vector>

#include "data/import/Imported.h"
#include "data/sources/SourceFiles.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// Refuses a folder that is to be a set and is not here.
void requireFolders(const spec::ImportRequest& request, const std::vector<SourceFile>& files);
/// Where nothing else says a set: those of lists of names beside the images ("test_list.txt"). Lists that
/// say more, and are not read, are named.
void takeSetsOfLists(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                     Imported& imported);
/// Sets of which each has a class that the other lacks: mostly one class, spelled in two ways.
void warnOfDifferentClasses(Imported& imported);
/// Folds of a cross-validation hold every image, in one set here and in another there.
void warnOfSharedImages(Imported& imported);

}  // namespace lightbox::data
