// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Download.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::cli {

namespace {

struct DownloadOptions {
    engine::DownloadRequest request;
    bool list = false;
};

/// The official place, or one on this machine that a test names (LIGHTBOX_DOWNLOADS=ADDRESS,
/// LIGHTBOX_DOWNLOADS_MD5=STEM=MD5); the engine refuses every other.
engine::Publisher publisher() {
    engine::Publisher result;
    if (const char* const address = std::getenv("LIGHTBOX_DOWNLOADS"))
        result.address = address;
    if (const char* const md5 = std::getenv("LIGHTBOX_DOWNLOADS_MD5"))
        if (const std::vector<std::string> parts = base::split(md5, '='); parts.size() == 2)
            result.md5.emplace(parts[0], parts[1]);
    return result;
}

base::Json setJson(const engine::DownloadableSet& set) {
    base::Json files = base::Json::array();
    for (const int size : set.sizes) {
        const engine::DownloadRequest request{.set = set.name, .size = size};
        files.push_back({{"size", size},
                         {"file_name", engine::downloadTarget(request).string()},
                         {"address", engine::downloadAddress(request)},
                         {"at_most_bytes", set.unpackedBytes(size)}});
    }
    return {{"set", set.name},
            {"title", set.title},
            {"description", set.description},
            {"task", spec::toString(set.task)},
            {"classes", set.classes},
            {"images", set.images},
            {"channels", set.channels},
            {"licence", set.licence},
            {"source", set.source},
            {"citation", set.citation},
            {"files", std::move(files)}};
}

int listSets(const Session& session) {
    base::Json sets = base::Json::array();
    std::vector<std::vector<std::string>> rows{
        {"set", "task", "classes", "images", "licence", "28", "64", "128", "224 pixels"}};
    for (const engine::DownloadableSet& set : engine::downloadableSets()) {
        sets.push_back(setJson(set));
        std::vector<std::string>& row = rows.emplace_back();
        row = {set.name, spec::toString(set.task), std::to_string(set.classes.size()),
               grouped(static_cast<std::int64_t>(set.images)), set.licence};
        for (const int size : set.sizes)
            row.push_back(byteCount(set.unpackedBytes(size)));
    }
    session.show({{"sets", std::move(sets)}},
                 table(rows) + "Sizes are at most: the files are packed. To cite: " +
                     engine::downloadableSets().front().citation + "\n");
    return kDone;
}

int runDownload(const Session& session, DownloadOptions options) {
    if (options.list)
        return listSets(session);
    if (options.request.set.empty())
        throw base::usage("set_missing");
    if (options.request.folder.empty())
        options.request.folder = ".";
    ConsoleObserver progress(session, ConsoleObserver::Counts::Bytes);
    const engine::DownloadResult result =
        engine::downloadSet(options.request, progress, session.stopToken(), publisher());
    progress.clear();
    const std::span<const engine::DownloadableSet> sets = engine::downloadableSets();
    const engine::DownloadableSet& set =
        *std::find_if(sets.begin(), sets.end(), [&](const engine::DownloadableSet& one) {
            return one.name == base::lower(options.request.set);
        });
    const base::Json document{{"set", set.name},
                              {"size", options.request.size},
                              {"file", result.file.string()},
                              {"bytes", result.bytes},
                              {"md5", result.md5},
                              {"resumed_from", result.resumedFrom},
                              {"was_here", result.wasHere},
                              {"licence", set.licence},
                              {"source", set.source},
                              {"citation", set.citation}};
    session.show(document, result.file.string() + ": " + byteCount(result.bytes) +
                               (result.wasHere ? ", here already" : "") +
                               ", MD5 as published\nLicence " + set.licence + "; images of " +
                               set.source + "\nNext: lightbox-cli import " + result.file.string() +
                               " --project NAME.lightbox\n");
    return kDone;
}

}  // namespace

void addDownload(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<DownloadOptions>();
    CLI::App& command = *app.add_subcommand(
        "download", "Fetch a MedMNIST set from where it is published, checked by its MD5");
    CLI::Option* set =
        command.add_option("SET", options->request.set, "Name of the set: pneumoniamnist …");
    CLI::Option* size =
        command.add_option("--size", options->request.size, "Side of the images in pixels")
            ->check(CLI::IsMember({28, 64, 128, 224}))
            ->capture_default_str();
    CLI::Option* folder =
        command.add_option("--to", options->request.folder, "Folder for the file; default: here");
    command.add_flag("--list", options->list, "Say which sets there are, and their licences")
        ->excludes(set)
        ->excludes(size)
        ->excludes(folder);
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli download pneumoniamnist --size 224 --to ~/data");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runDownload(session, *options); };
    });
}

}  // namespace lightbox::cli
