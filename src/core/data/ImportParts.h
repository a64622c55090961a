// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: the two ways of reading sources.
#pragma once
#include <stop_token>
#include <vector>

#include "data/Import.h"
#include "data/SourceFiles.h"

namespace lightbox::data {

/// Raster images (and DICOM files among them), or DICOM files only, by `format`.
void readImageFiles(const std::vector<SourceFile>& files, const std::string& format,
                    const spec::ImportRequest& request, Imported& imported,
                    spec::ProgressObserver& progress, std::stop_token stop);

/// Arrays {train,val,test}_{images,labels} of npz files.
void readArrayFiles(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                    Imported& imported, spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::data
