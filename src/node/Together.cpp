// SPDX-License-Identifier: GPL-3.0-or-later
#include "Together.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "TcpPeers.h"
#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Json.h"
#include "spec/Json.h"
#include "store/Bundle.h"

namespace lightbox::node {

namespace fs = std::filesystem;

namespace {

constexpr std::array kCheckpoints{"checkpoints/last.ckpt", "checkpoints/best.ckpt"};
constexpr const char* kLock = "lock";

std::string textOf(const std::vector<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::vector<std::vector<std::byte>> gatherText(training::Peers& peers, const std::string& text) {
    return peers.gather(std::as_bytes(std::span(text)));
}

/// Process 0's file in each process's folder; none where it has none.
void shareFile(training::Peers& peers, const fs::path& file) {
    std::vector<std::byte> own;
    if (peers.own() == 0 && fs::is_regular_file(file))
        own = base::readFile(file);
    const std::vector<std::byte> content = peers.gather(own).front();
    if (peers.own() == 0 || content.empty())
        return;
    fs::create_directories(file.parent_path());
    base::writeFileAtomically(file, content);
}

}  // namespace

std::shared_ptr<training::Peers> meet(const Place& place, const spec::Bundle& bundle,
                                      const cli::Console& console) {
    if (!place.several())
        return std::make_shared<training::Alone>();
    Meeting meeting{place,
                    base::sha256Hex(bundle.id + LIGHTBOX_VERSION),
                    {},
                    [&console](const std::string& text) { console.note(text); },
                    console.stopToken()};
    if (place.leads())
        meeting.tell("the processes of this run meet at " + place.address + ", port " +
                     std::to_string(place.port));
    return std::make_shared<TcpPeers>(std::move(meeting));
}

void shareBeginning(training::Peers& peers, const fs::path& folder, Beginning& beginning) {
    if (peers.count() == 1)
        return;
    training::ResumeOptions& resume = beginning.resume;
    base::Json own = base::Json::object();
    if (peers.own() == 0)
        own = {{"record", spec::toJson(beginning.record)},
               {"resume", resume.resume},
               {"allow_inexact", resume.allowInexact},
               {"begun", resume.begun},
               {"threads", resume.threads}};
    const auto given = gatherText(peers, base::toLine(own));
    for (const char* name : kCheckpoints)
        shareFile(peers, folder / name);
    if (peers.own() == 0)
        return;
    try {
        const base::Json json = base::parseJson(textOf(given.front()), folder);
        beginning.record = spec::runRecordFromJson(json.at("record"));
        resume = {json.at("resume").get<bool>(), json.at("allow_inexact").get<bool>(),
                  json.at("begun").get<bool>(), json.at("threads").get<int>()};
    } catch (const base::Json::exception&) {
        throw base::failed("peers_differ.step", {{"process", 0}});
    }
}

void requireOneEnvironment(training::Peers& peers, const spec::TrainingSpec& spec) {
    if (peers.count() == 1)
        return;
    const auto given =
        gatherText(peers, base::toLine(spec::toJson(training::resolveEnvironment(spec))));
    const auto environmentOf = [](const std::vector<std::byte>& one) {
        return spec::environmentFromJson(base::parseJson(textOf(one), {}));
    };
    const spec::Environment first = environmentOf(given.front());
    for (std::size_t process = 1; process < given.size(); ++process) {
        const spec::Environment one = environmentOf(given[process]);
        if ((one.device == "cpu") != (first.device == "cpu"))
            throw base::refused("peers_differ.gpu",
                                {{"process", one.device == "cpu" ? process : std::size_t{0}},
                                 {"other", one.device == "cpu" ? std::size_t{0} : process}});
        if (const auto different = spec::differences(one, first); !different.empty())
            throw base::refused("peers_differ.environment",
                                {{"process", process}, {"differences", different}});
    }
}

OwnFolder::OwnFolder(const fs::path& bundle, const Place& place)
    : m_path(bundle / (place.leads() ? std::string(store::bundleRunFolder)
                                     : "process-" + std::to_string(place.number))),
      m_stays(place.leads()) {
    const fs::path lock = m_path / kLock;
    // Whoever held it last may have removed the folder meanwhile, lock and all.
    while (!m_held || !base::FileLock::isHeld(lock)) {
        std::error_code error;
        fs::create_directories(m_path, error);
        if (error)
            throw base::failed("file_unwritable.run", {{"reason", error.message()}}, m_path);
        m_held = base::FileLock::take(lock);
        if (!m_held)
            throw base::refused("run_busy.node", {{"process", base::FileLock::owner(lock)}},
                                m_path);
    }
    if (!m_stays)
        empty();
}

OwnFolder::~OwnFolder() {
    std::error_code ignored;
    if (!m_stays)
        fs::remove_all(m_path, ignored);
}

void OwnFolder::empty() const {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(m_path, ignored))
        if (entry.path().filename() != kLock)
            fs::remove_all(entry.path(), ignored);
}

}  // namespace lightbox::node
