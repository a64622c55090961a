// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "base/Error.h"
#include "spec/Dataset.h"
#include "spec/Progress.h"

// What is said of an image whose path must not be shown, since a folder of it may tell the class.
namespace lightbox::engine {

class Closed;

/// `text` with `name` wherever one of `hidden` stands, in their order: a path before its file's name.
[[nodiscard]] std::string withoutNames(std::string text, std::span<const std::string> hidden,
                                       const std::string& name);

/// An error about `file` of an image: neither the path nor the name of the file is left in any of its
/// words, but `name`.
[[nodiscard]] base::Error nameless(const base::Error& error, const spec::ImageRecord& image,
                                   const std::filesystem::path& file, const std::string& name);

/// The image that an error names by its id or its file; of frames of one file rather one for which
/// `isClosed`. nullptr: none of the data set. O(images).
[[nodiscard]] const spec::ImageRecord*
imageNamed(const base::Error& error, const spec::Dataset& dataset,
           const std::function<bool(const spec::ImageRecord&)>& isClosed);

/// An error that may be about any image of the data set, with a closed one called as `closed` calls it.
[[nodiscard]] base::Error nameless(const base::Error& error, const Closed& closed,
                                   const spec::Dataset& dataset);

/// Passes progress on, with closed images called as `closed` calls them.
class NamelessProgress : public spec::ProgressObserver {
public:
    NamelessProgress(spec::ProgressObserver& observer, const Closed& closed)
        : m_observer(observer),
          m_closed(closed) {}
    void progressed(const spec::Progress& progress) override;

private:
    spec::ProgressObserver& m_observer;
    const Closed& m_closed;
};

}  // namespace lightbox::engine
