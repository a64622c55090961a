// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NamelessError.h"

#include <string>

namespace lightbox::gui {

namespace {

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
    if (what.empty())
        return;
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

bool mentions(const base::ErrorFacts& facts, const std::string& file) {
    return facts.file == file || facts.what.find(file) != std::string::npos ||
           facts.why.find(file) != std::string::npos ||
           facts.remedy.find(file) != std::string::npos;
}

}  // namespace

base::Error nameless(const base::Error& error, const ImageNames& names,
                     const spec::ImageRecord& image, const std::filesystem::path& file) {
    if (!names.isClosed(image))
        return error;
    base::ErrorFacts facts = error.facts();
    const std::string name = names.image(image).toStdString();
    // The longest first, so that no folder of a path is left.
    const std::string closed[] = {file.string(), image.source.file.string(), image.id.str(),
                                  file.filename().string()};
    for (std::string* text : {&facts.what, &facts.why, &facts.remedy})
        for (const std::string& part : closed)
            replaceAll(*text, part, name);
    if (!facts.file.empty())
        facts.file = name;
    return {error.kind(), std::move(facts)};
}

base::Error nameless(const base::Error& error, const ImageNames& names,
                     const spec::Dataset& dataset) {
    for (const spec::ImageRecord& image : dataset.images)
        if (error.facts().file == image.id.str() ||
            mentions(error.facts(), image.source.file.string()))
            return nameless(error, names, image, image.source.file);
    return error;
}

}  // namespace lightbox::gui
