// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NamelessError.h"

#include <algorithm>
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
    return {error.kind(), std::move(facts),
            messages::withTexts(error.message(), [&](std::string text) {
                for (const std::string& part : closed)
                    replaceAll(text, part, name);
                return text;
            })};
}

base::Error nameless(const base::Error& error, const ImageNames& names,
                     const spec::Dataset& dataset) {
    // The longest path that is mentioned: "IM1" is found in "IM10" as well.
    const spec::ImageRecord* meant = nullptr;
    std::size_t longest = 0;
    for (const spec::ImageRecord& image : dataset.images) {
        const std::string file = image.source.file.string();
        const bool isMeant = error.facts().file == image.id.str() || mentions(error.facts(), file);
        const std::size_t length = std::max(file.size(), image.id.str().size());
        if (!isMeant || length < longest)
            continue;
        // Of frames of one file any that is closed closes the file's name.
        if (length > longest || names.isClosed(image))
            meant = &image;
        longest = length;
    }
    if (meant != nullptr)
        return nameless(error, names, *meant, meant->source.file);
    return error;
}

}  // namespace lightbox::gui
