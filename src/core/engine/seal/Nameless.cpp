// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/seal/Nameless.h"

#include <algorithm>

#include "engine/seal/Closed.h"

namespace lightbox::engine {

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

std::string withoutNames(std::string text, std::span<const std::string> hidden,
                         const std::string& name) {
    for (const std::string& part : hidden)
        replaceAll(text, part, name);
    return text;
}

base::Error nameless(const base::Error& error, const spec::ImageRecord& image,
                     const std::filesystem::path& file, const std::string& name) {
    base::ErrorFacts facts = error.facts();
    // The longest first, so that no folder of a path is left.
    const std::string hidden[] = {file.string(), image.source.file.string(), image.id.str(),
                                  file.filename().string()};
    const auto without = [&](std::string text) {
        return withoutNames(std::move(text), hidden, name);
    };
    for (std::string* text : {&facts.what, &facts.why, &facts.remedy})
        *text = without(std::move(*text));
    if (!facts.file.empty())
        facts.file = name;
    return {error.kind(), std::move(facts), messages::withTexts(error.message(), without)};
}

const spec::ImageRecord* imageNamed(const base::Error& error, const spec::Dataset& dataset,
                                    const std::function<bool(const spec::ImageRecord&)>& isClosed) {
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
        if (length > longest || isClosed(image))
            meant = &image;
        longest = length;
    }
    return meant;
}

base::Error nameless(const base::Error& error, const Closed& closed, const spec::Dataset& dataset) {
    const auto isClosed = [&](const spec::ImageRecord& image) {
        return closed.nameOf(image) != image.id;
    };
    const spec::ImageRecord* image =
        closed.isNominal() ? imageNamed(error, dataset, isClosed) : nullptr;
    if (image == nullptr || !isClosed(*image))
        return error;
    return nameless(error, *image, image->source.file, closed.nameOf(*image).str());
}

void NamelessProgress::progressed(const spec::Progress& progress) {
    spec::Progress shown = progress;
    shown.current = m_closed.nameOf(spec::ImageId(progress.current)).str();
    m_observer.progressed(shown);
}

}  // namespace lightbox::engine
