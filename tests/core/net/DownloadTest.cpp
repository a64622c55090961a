// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Download.h"

#include <gtest/gtest.h>
#include <sys/file.h>

#include <cstdlib>
#include <fstream>

#include "base/Files.h"
#include "base/Hash.h"
#include "core/FileServer.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::net {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBytes = 300'000;

/// A file of bytes that do not read the same backwards, served; and a place to fetch it to.
class Downloads : public ::testing::Test {
protected:
    Downloads() {
        fs::create_directories(folder / "served");
        for (std::size_t i = 0; i < kBytes; ++i)
            content += static_cast<char>((i * i / 7 + i) % 251);
        std::ofstream(folder / "served/a.bin", std::ios::binary) << content;
        std::ofstream(folder / "served/empty.bin", std::ios::binary).flush();
        server.emplace(folder / "served");
    }

    [[nodiscard]] Download request(const std::string& manners,
                                   const std::string& name = "a.bin") const {
        return {.url = server->address(manners) + "/" + name,
                .file = folder / "here" / name,
                .checksum = Checksum{Checksum::Kind::Sha256, base::sha256Hex(content)}};
    }
    /// Begins, and loses the line midway.
    void loseTheLine(const Download& download) {
        ASSERT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "download_interrupted");
        ASSERT_EQ(fs::file_size(partOf(download.file)), kBytes / 2);
        ASSERT_FALSE(fs::exists(download.file));
    }
    void expectWhole(const Download& download) const {
        EXPECT_EQ(base::readTextFile(download.file), content);
        EXPECT_FALSE(fs::exists(partOf(download.file)));
        EXPECT_FALSE(fs::exists(partOf(download.file).string() + ".json"));
    }
    [[nodiscard]] std::string lastHeader(const std::string& name) const {
        const base::Json headers = server->requests().back().at("headers");
        return headers.value(name, "");
    }

    test::TemporaryFolder folder;
    std::string content;
    std::optional<test::FileServer> server;
};

TEST_F(Downloads, bringTheFileAndTellHowFar) {
    const Download download = request("plain");
    std::vector<DownloadProgress> told;
    const Downloaded done = fetch(download, [&](const auto& p) { told.push_back(p); }, {});
    EXPECT_EQ(done.bytes, kBytes);
    EXPECT_EQ(done.resumedFrom, 0U);
    EXPECT_FALSE(done.wasHere);
    expectWhole(download);
    ASSERT_GE(told.size(), 3U);
    EXPECT_EQ(told.front().stage, DownloadProgress::Stage::Connecting);
    EXPECT_EQ(told[told.size() - 2].stage, DownloadProgress::Stage::Receiving);
    EXPECT_EQ(told[told.size() - 2].done, kBytes);
    EXPECT_EQ(told.back().stage, DownloadProgress::Stage::Checking);
    EXPECT_EQ(told.back().total, kBytes);
    // Again: it is here, and nobody is asked.
    EXPECT_TRUE(fetch(download, {}, {}).wasHere);
    EXPECT_EQ(server->requests().size(), 1U);
}

TEST_F(Downloads, sendNothingButTheRequest) {
    (void)fetch(request("plain"), {}, {});
    fs::remove(request("plain").file);
    (void)fetch(request("plain"), {}, {});
    ASSERT_EQ(server->requests().size(), 2U);
    for (const base::Json& asked : server->requests()) {
        EXPECT_EQ(asked.at("method"), "GET");
        std::vector<std::string> names;
        for (const auto& [name, value] : asked.at("headers").items())
            names.push_back(name);
        // The server set a cookie; it does not come back.
        EXPECT_EQ(names, (std::vector<std::string>{"host", "user-agent", "accept"}));
        EXPECT_EQ(asked.at("headers").at("user-agent"), "Lightbox/" LIGHTBOX_VERSION);
    }
}

TEST_F(Downloads, goOnWhereTheLineWasLost) {
    const Download download = request("drop");
    loseTheLine(download);
    const std::string why = test::errorText([&] {
        Download other = request("stall");
        other.stallTimeout = std::chrono::seconds(1);
        other.file = folder / "other.bin";
        (void)fetch(other, {}, {});
    });
    EXPECT_NE(why.find("nothing came from 127.0.0.1 for 1 s; 150,000 of 300,000 bytes are here"),
              std::string::npos)
        << why;
    const Downloaded done = fetch(download, {}, {});
    EXPECT_EQ(done.resumedFrom, kBytes / 2);
    EXPECT_EQ(done.bytes, kBytes);
    expectWhole(download);
    EXPECT_EQ(lastHeader("range"), "bytes=150000-");
    EXPECT_EQ(lastHeader("if-range"), "\"one\"");
}

TEST_F(Downloads, goOnByDateWhereThereIsNoStrongETag) {
    for (const char* manners : {"drop,noetag", "drop,weaketag"}) {
        const Download download = request(manners);
        loseTheLine(download);
        EXPECT_EQ(fetch(download, {}, {}).resumedFrom, kBytes / 2) << manners;
        EXPECT_EQ(lastHeader("if-range"), "Sat, 21 Nov 2026 10:00:00 GMT");
        expectWhole(download);
        fs::remove(download.file);
    }
}

TEST_F(Downloads, beginAnewWhereNothingVouchesForThePart) {
    // The server ignores ranges; it cannot say whether the file is the same; it answers wrongly.
    for (const char* manners : {"drop,noranges", "drop,novalidator", "drop,deaf"}) {
        const Download download = request(manners);
        loseTheLine(download);
        EXPECT_EQ(fetch(download, {}, {}).resumedFrom, 0U) << manners;
        expectWhole(download);
        fs::remove(download.file);
    }
}

TEST_F(Downloads, beginAnewWhereTheFileChanged) {
    Download download = request("drop,changed");
    const std::string other(content.rbegin(), content.rend());
    download.checksum->hex = base::sha256Hex(other);
    loseTheLine(download);
    EXPECT_EQ(fetch(download, {}, {}).resumedFrom, 0U);
    EXPECT_EQ(base::readTextFile(download.file), other);
}

TEST_F(Downloads, doNotGoOnWithAPartOfSomethingElse) {
    Download download = request("drop");
    loseTheLine(download);
    // Of another address; then without the note that says of what it is a part; then with one that
    // is none.
    Download elsewhere = request("plain");
    EXPECT_EQ(fetch(elsewhere, {}, {}).resumedFrom, 0U);
    int count = 0;
    for (const char* note : {"", "{\"url\": 7}", "no JSON"}) {
        fs::remove(download.file);
        download = request("drop", "a.bin?" + std::to_string(count++));
        download.file = folder / "here/a.bin";
        loseTheLine(download);
        std::ofstream(partOf(download.file).string() + ".json") << note;
        EXPECT_EQ(fetch(download, {}, {}).resumedFrom, 0U) << note;
        expectWhole(download);
    }
}

TEST_F(Downloads, keepThePartWhenCancelled) {
    const Download download = request("stall");
    std::stop_source stop;
    const std::string code = test::errorCode([&] {
        (void)fetch(
            download,
            [&](const DownloadProgress& progress) {
                if (progress.done == kBytes / 2)
                    stop.request_stop();
            },
            stop.get_token());
    });
    EXPECT_EQ(code, "cancelled");
    EXPECT_EQ(fs::file_size(partOf(download.file)), kBytes / 2);
    EXPECT_EQ(fetch(download, {}, {}).resumedFrom, kBytes / 2);
    expectWhole(download);
    // Before it began: nothing is left behind.
    const Download never = request("plain", "b.bin");
    EXPECT_EQ(test::errorCode([&] { (void)fetch(never, {}, stop.get_token()); }), "cancelled");
    EXPECT_FALSE(fs::exists(partOf(never.file)));
}

TEST_F(Downloads, whatWasWholeIsOnlyChecked) {
    const Download download = request("drop");
    loseTheLine(download);
    std::ofstream(partOf(download.file), std::ios::binary | std::ios::trunc) << content;
    EXPECT_EQ(fetch(download, {}, {}).resumedFrom, kBytes);
    EXPECT_EQ(server->requests().size(), 1U);
    expectWhole(download);
    // Longer than the file: the server says so, and it is fetched anew.
    fs::remove(download.file);
    const Download again = request("drop", "a.bin?2");
    Download named = again;
    named.file = download.file;
    loseTheLine(named);
    std::ofstream(partOf(named.file), std::ios::binary | std::ios::app) << content;
    EXPECT_EQ(fetch(named, {}, {}).resumedFrom, 0U);
    expectWhole(named);
}

TEST_F(Downloads, aFileThatDiffersIsRemovedAndSaysSo) {
    Download download = request("wrong");
    std::string text = test::errorText([&] { (void)fetch(download, {}, {}); });
    EXPECT_NE(text.find("is not the published file"), std::string::npos) << text;
    EXPECT_NE(text.find(download.checksum->hex), std::string::npos) << text;
    EXPECT_FALSE(fs::exists(download.file));
    EXPECT_FALSE(fs::exists(partOf(download.file)));
    EXPECT_FALSE(fs::exists(partOf(download.file).string() + ".json"));
    // By MD5 as well.
    std::ofstream(folder / "md5", std::ios::binary) << content;
    download.checksum = Checksum{Checksum::Kind::Md5, base::md5OfFile(folder / "md5")};
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "download_differs");
    download.url = server->address() + "/a.bin";
    EXPECT_EQ(fetch(download, {}, {}).bytes, kBytes);
}

TEST_F(Downloads, leaveAnotherFileOfThatNameAlone) {
    const Download download = request("plain");
    fs::create_directories(download.file.parent_path());
    std::ofstream(download.file) << "somebody's own";
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "file_exists");
    EXPECT_EQ(base::readTextFile(download.file), "somebody's own");
    EXPECT_TRUE(server->requests().empty());
}

TEST_F(Downloads, twoDoNotWriteIntoEachOther) {
    const Download download = request("plain");
    fs::create_directories(download.file.parent_path());
    const int held = ::open(partOf(download.file).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    ASSERT_EQ(::flock(held, LOCK_EX), 0);
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "download_busy");
    ::close(held);
    EXPECT_EQ(fetch(download, {}, {}).bytes, kBytes);
}

TEST_F(Downloads, takeNoMoreThanWasMeant) {
    Download download = request("plain");
    download.maxBytes = kBytes - 1;
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "download_too_large");
    // Where the length is not announced, as soon as it is too much.
    download.url = server->address("chunked") + "/a.bin";
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "download_too_large");
    EXPECT_FALSE(fs::exists(partOf(download.file)));
    download.maxBytes = kBytes;
    EXPECT_EQ(fetch(download, {}, {}).bytes, kBytes);
    // No disk has 2^50 bytes to spare: said before a byte is written.
    const Download huge = request("huge", "a.bin");
    fs::remove(download.file);
    const std::string text = test::errorText([&] { (void)fetch(huge, {}, {}); });
    EXPECT_NE(text.find("the disk is full"), std::string::npos) << text;
    EXPECT_FALSE(fs::exists(partOf(huge.file)));
}

TEST_F(Downloads, anEmptyFileIsAFile) {
    Download download = request("plain", "empty.bin");
    download.checksum->hex = base::sha256Hex("");
    EXPECT_EQ(fetch(download, {}, {}).bytes, 0U);
    EXPECT_EQ(fs::file_size(download.file), 0U);
}

TEST_F(Downloads, whatAServerRefusesIsSaid) {
    const auto codeOf = [&](const char* manners) {
        return test::errorCode([&] { (void)fetch(request(manners), {}, {}); });
    };
    EXPECT_EQ(codeOf("404"), "download_not_found");
    EXPECT_EQ(codeOf("403"), "download_denied");
    EXPECT_EQ(codeOf("503"), "server_failed");
    EXPECT_EQ(codeOf("500"), "server_failed");
    EXPECT_FALSE(fs::exists(partOf(request("404").file)));
    const std::string text = test::errorText([&] { (void)fetch(request("404"), {}, {}); });
    EXPECT_NE(text.find("a.bin: 127.0.0.1 answered 404"), std::string::npos) << text;
    // A part from before stays.
    const Download download = request("drop");
    loseTheLine(download);
    fs::remove(folder / "served/a.bin");
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "download_not_found");
    EXPECT_EQ(fs::file_size(partOf(download.file)), kBytes / 2);
}

TEST_F(Downloads, aHostThatIsNotThereIsSaid) {
    Download download = request("plain");
    download.url = server->address() + "/a.bin";
    server.reset();
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "host_unreachable");
    // Whatever proxy the tests run behind would answer in its place.
    for (const char* proxy : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        ::unsetenv(proxy);
    download.url = "https://nobody.invalid/a.bin";
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "host_unknown");
}

TEST_F(Downloads, aFolderThatCannotBeWrittenIsSaid) {
    Download download = request("plain");
    std::ofstream(folder / "file") << "no folder";
    download.file = folder / "file/a.bin";
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "file_unwritable");
}

TEST_F(Downloads, onlyEncryptedAddressesButOnThisMachine) {
    const auto codeOf = [&](const std::string& url) {
        Download download = request("plain");
        download.url = url;
        return test::errorCode([&] { (void)fetch(download, {}, {}); });
    };
    EXPECT_EQ(codeOf("http://example.org/a.bin"), "address_insecure");
    EXPECT_EQ(codeOf("http://127.0.0.1.example.org/a.bin"), "address_insecure");
    EXPECT_EQ(codeOf("http://1270.0.0.1/a.bin"), "address_insecure");
    EXPECT_EQ(codeOf("ftp://127.0.0.1/a.bin"), "address_insecure");
    EXPECT_EQ(codeOf("file:///etc/passwd"), "address_invalid");
    EXPECT_EQ(codeOf("https://user:secret@127.0.0.1/a.bin"), "address_invalid");
    EXPECT_EQ(codeOf("nothing"), "address_invalid");
    EXPECT_TRUE(isLoopback("http://127.0.0.1:80/x"));
    EXPECT_TRUE(isLoopback("http://localhost/x"));
    EXPECT_TRUE(isLoopback("https://[::1]:8080/x"));
    EXPECT_FALSE(isLoopback("http://localhost.example.org/x"));
    EXPECT_FALSE(isLoopback("ftp://localhost/x"));
    EXPECT_FALSE(isLoopback(""));
}

/// The same over https, with a certificate made for the test.
class EncryptedDownloads : public Downloads {
protected:
    void SetUp() override {
        const std::string pem = folder / "server.pem";
        const std::string make =
            "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 "
            "-addext subjectAltName=IP:127.0.0.1 -keyout '" +
            pem + "' -out '" + pem + ".crt' 2>/dev/null && cat '" + pem + ".crt' >> '" + pem + "'";
        ASSERT_EQ(std::system(make.c_str()), 0);
        encrypted.emplace(folder / "served",
                          std::vector<std::string>{"--certificate", pem, "--redirect",
                                                   "plain=" + server->address() + "/a.bin"});
        certificate = pem + ".crt";
    }
    std::optional<test::FileServer> encrypted;
    fs::path certificate;
};

TEST_F(EncryptedDownloads, trustOnlyACertificateThatIsKnown) {
    Download download = request("plain");
    download.url = encrypted->address() + "/a.bin";
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "host_untrusted");
    download.certificates = certificate;
    // Issued for the number, not for the name.
    const std::string byNumber = download.url;
    download.url = "https://localhost" + byNumber.substr(byNumber.rfind(':'));
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "host_untrusted");
    download.url = byNumber;
    EXPECT_EQ(fetch(download, {}, {}).bytes, kBytes);
    expectWhole(download);
}

TEST_F(EncryptedDownloads, followRedirectsOnlyToEncryptedAddresses) {
    server.emplace(
        folder / "served",
        std::vector<std::string>{"--redirect", "safe=" + encrypted->address("drop") + "/a.bin"});
    Download download = request("to=safe");
    download.certificates = certificate;
    loseTheLine(download);
    EXPECT_EQ(fetch(download, {}, {}).resumedFrom, kBytes / 2);
    expectWhole(download);
    fs::remove(download.file);
    download.url = encrypted->address("to=plain") + "/a.bin";
    EXPECT_EQ(test::errorCode([&] { (void)fetch(download, {}, {}); }), "redirect_insecure");
}

}  // namespace
}  // namespace lightbox::net
