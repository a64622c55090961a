// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <thread>

#include "Fixture.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "core/FileServer.h"

namespace lightbox::test {

namespace {

/// A served npz of the name of a published set.
class DownloadCommand : public CliTest {
protected:
    DownloadCommand() {
        std::filesystem::create_directories(folder / "served");
        std::filesystem::rename(writeNpz("breastmnist.npz"), folder / "served/breastmnist.npz");
        md5 = base::md5OfFile(folder / "served/breastmnist.npz");
        server.emplace(folder / "served");
    }
    [[nodiscard]] Result download(const std::string& address,
                                  const std::vector<std::string>& more = {"breastmnist"}) const {
        std::vector<std::string> arguments{"download", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(
            arguments, folder,
            {{"LIGHTBOX_DOWNLOADS", address}, {"LIGHTBOX_DOWNLOADS_MD5", "breastmnist=" + md5}});
    }

    std::string md5;
    std::optional<FileServer> server;
};

}  // namespace

TEST_F(DownloadCommand, ListsTheSetsWithLicenceAndSource) {
    const base::Json sets = run({"download", "--list", "--json"}).json().at("sets");
    ASSERT_EQ(sets.size(), 12U);
    EXPECT_EQ(sets[4].at("set"), "pneumoniamnist");
    EXPECT_EQ(sets[4].at("task"), "binary");
    EXPECT_EQ(sets[4].at("licence"), "CC BY 4.0");
    EXPECT_EQ(sets[4].at("files")[3].at("address"),
              "https://zenodo.org/records/10519652/files/pneumoniamnist_224.npz?download=1");
    const Result text = run({"download", "--list"});
    EXPECT_EQ(text.code, 0);
    EXPECT_NE(text.out.find("CC BY-NC 4.0"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("pathmnist"), std::string::npos);
}

TEST_F(DownloadCommand, BringsAFileThatCanBeImported) {
    const Result done = download(server->address(), {"breastmnist", "--to", "sets"});
    ASSERT_EQ(done.code, 0) << done.err;
    const base::Json document = done.json();
    EXPECT_EQ(document.at("set"), "breastmnist");
    EXPECT_EQ(document.at("size"), 28);
    EXPECT_EQ(document.at("md5"), md5);
    EXPECT_EQ(document.at("was_here"), false);
    EXPECT_EQ(document.at("licence"), "CC BY 4.0");
    EXPECT_TRUE(done.err.empty()) << done.err;
    const std::filesystem::path file = folder / "sets/breastmnist.npz";
    EXPECT_EQ(document.at("bytes"), std::filesystem::file_size(file));
    EXPECT_EQ(runOn(folder / "b.lightbox", {"import", file.string()}).code, 0);
    EXPECT_EQ(download(server->address(), {"breastmnist", "--to", "sets"}).json().at("was_here"),
              true);
}

TEST_F(DownloadCommand, FailuresSayWhyAndTheNextTryGoesOn) {
    Result result = download(server->address("404"));
    EXPECT_EQ(result.code, 1);
    EXPECT_NE(result.err.find("127.0.0.1 answered 404"), std::string::npos) << result.err;
    result = download(server->address("wrong"));
    EXPECT_EQ(result.code, 3);
    EXPECT_NE(result.err.find("is not the published file"), std::string::npos) << result.err;
    result = download(server->address("drop"));
    EXPECT_EQ(result.code, 1);
    EXPECT_NE(result.err.find("it goes on from there"), std::string::npos) << result.err;
    result = download(server->address("drop"));
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_GT(result.json().at("resumed_from"), 0);
    EXPECT_EQ(base::md5OfFile(folder / "breastmnist.npz"), md5);
}

TEST_F(DownloadCommand, CancelKeepsWhatIsHere) {
    const std::filesystem::path part = folder / "breastmnist.npz.part";
    {
        Process process({"download", "breastmnist", "--to", folder.string()}, folder / "stderr.txt",
                        {{"LIGHTBOX_DOWNLOADS", server->address("stall")},
                         {"LIGHTBOX_DOWNLOADS_MD5", "breastmnist=" + md5}});
        std::error_code absent;
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while ((std::filesystem::file_size(part, absent) == 0 || absent) &&
               std::chrono::steady_clock::now() < deadline)
            std::this_thread::yield();
        process.send(SIGINT);
        EXPECT_EQ(process.finish().code, 130);
    }
    EXPECT_GT(std::filesystem::file_size(part), 0U);
    EXPECT_GT(download(server->address("stall")).json().at("resumed_from"), 0);
}

TEST_F(DownloadCommand, OnlyFromThePublisherOrThisMachine) {
    Result result = download("https://example.org/files");
    EXPECT_EQ(result.code, 2);
    EXPECT_NE(result.err.find("another place"), std::string::npos) << result.err;
    result = download(server->address(), {"brestmnist"});
    EXPECT_EQ(result.code, 2);
    EXPECT_NE(result.err.find("did you mean 'breastmnist'?"), std::string::npos) << result.err;
    EXPECT_EQ(download(server->address(), {"breastmnist", "--size", "32"}).code, 2);
    EXPECT_EQ(download(server->address(), {}).code, 2);
    EXPECT_EQ(download(server->address(), {"breastmnist", "--list"}).code, 2);
    EXPECT_TRUE(server->requests().empty());
}

}  // namespace lightbox::test
