// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "base/Files.h"
#include "base/Text.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

using Hostile = CliTest;

/// A TIFF of one pixel of 4 x 16 bits of CMYK, which OpenCV complains of on std::cerr.
std::string deepCmyk() {
    constexpr char kEntries = 9;
    std::string tiff("II*\0\x08\0\0\0", 8);
    tiff += {kEntries, '\0'};
    const auto entry = [&tiff](int tag, int type, int count, int value) {
        for (const auto& [number, bytes] :
             {std::pair(tag, 2), std::pair(type, 2), std::pair(count, 4), std::pair(value, 4)})
            for (int byte = 0; byte < bytes; ++byte)
                tiff += static_cast<char>(number >> (8 * byte) & 0xFF);
    };
    constexpr int kAfter = 8 + 2 + kEntries * 12 + 4;
    constexpr int kShort = 3;
    entry(256, kShort, 1, 1);           // width
    entry(257, kShort, 1, 1);           // height
    entry(258, kShort, 4, kAfter);      // bits of the four samples
    entry(259, kShort, 1, 1);           // not compressed
    entry(262, kShort, 1, 5);           // CMYK
    entry(273, kShort, 1, kAfter + 8);  // where the pixel is
    entry(277, kShort, 1, 4);           // samples
    entry(278, kShort, 1, 1);           // rows in a strip
    entry(279, kShort, 1, 8);           // its bytes
    return tiff + std::string(4, '\0') + std::string("\x10\0\x10\0\x10\0\x10\0", 8) +
           std::string(8, '\0');
}

}  // namespace

TEST_F(Hostile, AWeightFileThatWouldRunCodeRunsNothing) {
    const fs::path proof = folder / "proof";
    // Protocol 0: os.system("touch PROOF").
    writeText(folder / "evil.pth", "cposix\nsystem\n(S'touch " + proof.string() + "'\ntR.");
    const Result result = run({"weights", "import", "resnet18", (folder / "evil.pth").string()});
    EXPECT_EQ(result.code, 3) << result.err;
    EXPECT_FALSE(fs::exists(proof));
    EXPECT_FALSE(fs::exists(folder / "home/lightbox/weights/evil.pth"));
}

TEST_F(Hostile, BrokenWeightFilesAreRefused) {
    const fs::path project = trainedProject(1);
    const fs::path weights = runFolder(project, "first") / "model.safetensors";
    const std::string bytes = base::readTextFile(weights);
    const std::vector<std::pair<std::string, std::string>> files{
        {"empty.pth", ""},
        {"zip.pth", "PK\x03\x04 and no more"},
        {"short.safetensors", bytes.substr(0, bytes.size() / 2)},
        {"header.safetensors", std::string(8, '\xff') + bytes.substr(8)},
        {"other.safetensors", bytes}};
    for (const auto& [name, content] : files) {
        writeText(folder / name, content);
        const Result result = run({"weights", "import", "resnet18", (folder / name).string()});
        EXPECT_EQ(result.code, 3) << name << ": " << result.err;
        EXPECT_TRUE(result.err.starts_with("error: ")) << result.err;
    }
    writeText(weights, bytes.substr(0, bytes.size() / 2));
    EXPECT_EQ(runOn(project, {"evaluate", "--run", "last", "--split", "test"}).code, 3);
}

TEST_F(Hostile, StandardErrorIsCleanTextAndOursAlone) {
    const fs::path films = writeFolder();
    const std::string good = base::readTextFile(films / "normal/p001_0.png");
    // A text chunk that libpng complains of on standard error.
    const std::string bad("\x00\x00\x00\x01tEXtx\x00\x00\x00\x00", 13);
    writeText(films / "normal/complains.png", good.substr(0, 33) + bad + good.substr(33));
    writeText(films / "normal/truncated.png", good.substr(0, good.size() / 2));
    writeText(films / "normal/complains.tif", deepCmyk());
    const Result imported = runOn(folder / "films.lightbox", {"import", films.string(), "--json"});
    ASSERT_EQ(imported.code, 0) << imported.err;
    for (const std::string& line : base::split(imported.err, '\n'))
        EXPECT_TRUE(line.empty() || line.starts_with("warning: ") || line.starts_with("issue: "))
            << line;
    // A header of escape sequences and broken UTF-8, named in the message.
    const std::string header = "{\"\x1b]0;title\x07\xff\xfe\":{\"dtype\":\"F32\",\"shape\":[1],"
                               "\"data_offsets\":[0,4]}}";
    std::string file(8, '\0');
    file[0] = static_cast<char>(header.size());
    writeText(folder / "raw.safetensors", file + header + "abcd");
    writeText(folder / "na\x1b[31mme\xff.safetensors", file + header + "abcd");
    for (const char* name : {"raw.safetensors", "na\x1b[31mme\xff.safetensors"}) {
        const Result result = run({"weights", "import", "resnet18", (folder / name).string()});
        EXPECT_EQ(result.code, 3);
        ASSERT_TRUE(result.err.ends_with('\n'));
        const std::string line = result.err.substr(0, result.err.size() - 1);
        EXPECT_EQ(base::printable(line), line);
    }
}

TEST_F(Hostile, DamagedImagesAreIssuesAndTheRestIsImported) {
    const fs::path films = writeFolder();
    const std::string good = base::readTextFile(films / "normal/p001_0.png");
    writeText(films / "normal/empty.png", "");
    writeText(films / "normal/truncated.png", good.substr(0, good.size() / 2));
    // Width and height of 100,000 in the header of an otherwise sound PNG (its checksum no longer
    // fits).
    std::string huge = good;
    huge.replace(16, 8, std::string("\x00\x01\x86\xa0\x00\x01\x86\xa0", 8));
    writeText(films / "normal/huge.png", huge);
    writeText(films / "normal/notes.txt", "not an image");
    const Result result = runOn(folder / "films.lightbox", {"import", films.string(), "--json"});
    ASSERT_EQ(result.code, 0) << result.err;
    const base::Json report = result.json();
    EXPECT_EQ(report["images"], 120);
    EXPECT_EQ(report["issues"].size(), 3U) << report["issues"];
    for (const base::Json& issue : report["issues"])
        EXPECT_FALSE(issue["reason"].get<std::string>().empty());
    const Result rendered = run({"render", (films / "normal/truncated.png").string(), "--out",
                                 (folder / "x.png").string()});
    EXPECT_EQ(rendered.code, 3) << rendered.err;
}

TEST_F(Hostile, TablesAndSettingsThatAreNoneAreRefused) {
    writeText(folder / "bad.csv", "y_true,p\n0,0.5\n1,1.5\n");
    EXPECT_EQ(run({"metrics", (folder / "bad.csv").string()}).code, 3);
    writeText(folder / "ragged.csv", "y_true,p\n0,0.5\n1\n");
    EXPECT_EQ(run({"metrics", (folder / "ragged.csv").string()}).code, 3);
    EXPECT_EQ(run({"metrics", (folder / "absent.csv").string()}).code, 3);
    const fs::path project = folder / "a.lightbox";
    ASSERT_EQ(runOn(project, {"import", writeNpz().string()}).code, 0);
    writeText(folder / "deep.json", std::string(100000, '['));
    const Result deep = runOn(project, {"train", "--config", (folder / "deep.json").string()});
    EXPECT_NE(deep.code, 0);
    EXPECT_TRUE(deep.err.starts_with("error: ")) << deep.err;
    EXPECT_EQ(runOn(project, {"import", (folder / "nowhere").string()}).code, 3);
}

}  // namespace lightbox::test
