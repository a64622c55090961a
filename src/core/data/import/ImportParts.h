// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: the ways of reading sources, and what they share.
#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "data/import/Classes.h"
#include "data/import/FileReader.h"
#include "data/import/Imported.h"
#include "data/import/KnownImages.h"
#include "data/sources/SourceFiles.h"
#include "data/tables/ImageTable.h"
#include "data/tables/TableMapping.h"
#include "spec/Progress.h"

namespace lightbox::data {

/// ImportRequest::label of files whose labels are their class folders, come what may.
constexpr const char* folderLabel = "folder";

/// True where ImportRequest::label names a table, not a column or a DICOM tag.
[[nodiscard]] bool namesTable(const std::string& label);

/// Counts a file that is no image, by its kind.
void countPassedOver(const SourceFile& file, spec::ImportReport& report);

/// Raster images (with DICOM and NIfTI files among them), DICOM or NIfTI files only, by `format`.
void readImageFiles(const std::vector<SourceFile>& files, const std::string& format,
                    const spec::ImportRequest& request, const KnownImages& known,
                    Imported& imported, spec::ProgressObserver& progress, std::stop_token stop);

/// The tables named as sources themselves (with format csv: every file named), else all that lie
/// below them.
[[nodiscard]] std::vector<std::filesystem::path> tablesAmong(const std::vector<SourceFile>& files,
                                                             const std::string& format);

/// Those of the sources that are folders.
[[nodiscard]] std::vector<std::filesystem::path>
foldersIn(const std::vector<std::filesystem::path>& sources);

/// Images that the rows of tables name.
/// Of several that lie there `chosen` are read, where there are any.
void readTables(const std::vector<SourceFile>& files,
                const std::vector<std::filesystem::path>& chosen,
                const spec::ImportRequest& request, const KnownImages& known, Imported& imported,
                spec::ProgressObserver& progress, std::stop_token stop);

/// Ids of the files that tables name, as far as they can be found; nothing of a table whose path
/// column cannot be told.
[[nodiscard]] std::vector<std::string>
tableImageIds(const std::vector<SourceFile>& files,
              const std::vector<std::filesystem::path>& sources);

/// Arrays {train,val,test}_{images,labels} of npz files.
void readArrayFiles(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                    const KnownImages& known, Imported& imported, spec::ProgressObserver& progress,
                    std::stop_token stop);

/// CIFAR-10's binary batches.
void readCifarFiles(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                    const KnownImages& known, Imported& imported, spec::ProgressObserver& progress,
                    std::stop_token stop);

/// What the source says of the classes of closed images is forgotten, before it counts anywhere.
void forgetClosedLabels(const KnownImages& known, const Imported& imported, ReadLabels& labels);

/// For openTable(): empty where nothing is closed. `known` must outlive it.
[[nodiscard]] IsClosed closedBy(const KnownImages& known);

/// Labels and classes of all images, by text or by a column for each class, as `mapping` has them.
void labelImages(const TableMapping& mapping, const ReadLabels& labels,
                 const spec::ImportRequest& request, const KnownImages& known, Imported& imported,
                 const char* withoutAny);

/// Says which images have no label, or once that none has, by the warning `withoutAny`.
void noteLabels(const std::vector<std::optional<std::string>>& labels, const KnownImages& known,
                Imported& imported, const char* withoutAny);

void takeClasses(const Classes& classes, Imported& imported);

}  // namespace lightbox::data
