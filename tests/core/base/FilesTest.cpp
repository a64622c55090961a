// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include "base/Hash.h"
#include "base/Npy.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::base {
namespace {

using test::errorCode;
using test::TemporaryFolder;

std::size_t entries(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST(Files, AtomicWriteReplacesAndLeavesNoTemporary) {
    const TemporaryFolder folder;
    writeFileAtomically(folder / "a.txt", "old");
    writeFileAtomically(folder / "a.txt", "new");
    EXPECT_EQ(readTextFile(folder / "a.txt"), "new");
    EXPECT_EQ(entries(folder.path()), 1U);
}

TEST(Files, AFailedWriteLeavesTheOldAndNoTemporary) {
    const TemporaryFolder folder;
    // A folder of that name cannot be replaced by a file: the rename fails.
    std::filesystem::create_directories(folder / "taken" / "inside");
    EXPECT_EQ(errorCode([&] { writeFileAtomically(folder / "taken", "x"); }), "file_unwritable");
    EXPECT_EQ(entries(folder.path()), 1U);
    EXPECT_EQ(errorCode([&] { writeFileAtomically(folder / "no" / "a.txt", "x"); }),
              "file_unwritable");
    try {
        writeFileAtomically(folder / "no" / "a.txt", "x");
    } catch (const Error& error) {
        EXPECT_EQ(error.facts().remedy, "make its folder first, or choose another");
    }
    EXPECT_EQ(errorCode([&] { publishFile(folder / "missing", folder / "b"); }), "file_unwritable");
}

TEST(Files, AnOutputGoesWhereItsLinkLeads) {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "far");
    writeFileAtomically(folder / "far" / "real.txt", "old");
    std::filesystem::create_symlink("far/real.txt", folder / "one");
    std::filesystem::create_symlink("one", folder / "two");
    writeOutput(folder / "two", "new");
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "two"));
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "one"));
    EXPECT_EQ(readTextFile(folder / "far" / "real.txt"), "new");
    // One whose end is not there yet makes it.
    std::filesystem::create_symlink("far/fresh.txt", folder / "dangling");
    writeOutput(folder / "dangling", "made");
    EXPECT_EQ(readTextFile(folder / "far" / "fresh.txt"), "made");
    EXPECT_EQ(entries(folder / "far"), 2U);
    std::filesystem::create_symlink("circle", folder / "circle");
    EXPECT_EQ(errorCode([&] { writeOutput(folder / "circle", "x"); }), "file_unwritable");
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "circle"));
    // What the program keeps for itself is replaced: no link leads it out of its folder.
    writeFileAtomically(folder / "two", "own");
    EXPECT_FALSE(std::filesystem::is_symlink(folder / "two"));
    EXPECT_EQ(readTextFile(folder / "far" / "real.txt"), "new");
}

TEST(Files, AnOutputGoesThroughAPipeThatStandsThere) {
    const TemporaryFolder folder;
    const std::filesystem::path pipe = folder / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    std::filesystem::create_symlink("pipe", folder / "link");
    const std::vector<float> values{1, 2, 3};
    const std::vector<std::size_t> shape{3};
    for (const std::filesystem::path& name : {pipe, folder / "link"}) {
        std::string read;
        std::thread reader([&] { read = readTextFile(pipe); });
        writeOutput(name, "through");
        reader.join();
        EXPECT_EQ(read, "through");
        std::thread again([&] { read = readTextFile(pipe); });
        writeNpy(name, shape, std::span<const float>(values));
        again.join();
        EXPECT_TRUE(read.ends_with(std::string(reinterpret_cast<const char*>(values.data()), 12)));
    }
    EXPECT_TRUE(std::filesystem::is_fifo(pipe));
    EXPECT_EQ(entries(folder.path()), 2U) << "nothing is left beside it";
}

TEST(Files, AStreamThatTakesNoMoreIsAnError) {
    const TemporaryFolder folder;
    const std::filesystem::path pipe = folder / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    // The reader goes away without having read.
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    std::thread reader([&] { ::close(::open(pipe.c_str(), O_RDONLY | O_CLOEXEC)); });
    EXPECT_EQ(errorCode([&] { writeOutput(pipe, std::string(1U << 20U, 'x')); }),
              "file_unwritable");
    reader.join();
    (void)std::signal(SIGPIPE, before);
    EXPECT_TRUE(std::filesystem::is_fifo(pipe));
}

TEST(Files, TemporaryNamesDiffer) {
    EXPECT_NE(temporaryBeside("/x/a"), temporaryBeside("/x/a"));
    EXPECT_EQ(temporaryBeside("/x/a").parent_path(), "/x");
}

TEST(Files, ReadingIsBounded) {
    const TemporaryFolder folder;
    const std::string text(100'000, 'x');
    writeFileAtomically(folder / "a", text);
    EXPECT_EQ(readTextFile(folder / "a", text.size()), text);
    EXPECT_EQ(readFile(folder / "a").size(), text.size());
    EXPECT_EQ(errorCode([&] { (void)readFile(folder / "a", text.size() - 1); }), "too_large");
    EXPECT_EQ(errorCode([&] { (void)readFile(folder / "none"); }), "file_unreadable");
    EXPECT_EQ(errorCode([&] { (void)readFile(folder.path()); }), "file_unreadable");
    // A device that announces no size and never ends.
    EXPECT_EQ(errorCode([] { (void)readTextFile("/dev/zero", 1'000'000); }), "too_large");
}

TEST(Files, MappingShowsTheBytesAndMoves) {
    const TemporaryFolder folder;
    writeFileAtomically(folder / "a", "abc");
    writeFileAtomically(folder / "empty", "");
    MappedFile mapped(folder / "a");
    const MappedFile moved(std::move(mapped));
    ASSERT_EQ(moved.bytes().size(), 3U);
    EXPECT_EQ(moved.bytes()[2], std::byte{'c'});
    EXPECT_TRUE(MappedFile(folder / "empty").bytes().empty());
    MappedFile other(folder / "empty");
    other = MappedFile(folder / "a");
    EXPECT_EQ(other.bytes().size(), 3U);
    EXPECT_EQ(errorCode([&] { MappedFile(folder / "none"); }), "file_unreadable");
    EXPECT_EQ(errorCode([&] { MappedFile(folder.path()); }), "file_unreadable");
}

TEST(Files, FreeSpaceIsAskedOfWhatExists) {
    const TemporaryFolder folder;
    EXPECT_GT(freeSpace(folder / "not" / "yet"), 0U);
    EXPECT_NO_THROW(requireFreeSpace(folder.path(), 1));
    EXPECT_EQ(errorCode([&] { requireFreeSpace(folder.path(), ~std::uint64_t{0}); }), "disk_full");
}

TEST(Files, TheHomeFollowsTheXdgVariable) {
    ::setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(dataHome(), "/data/lightbox");
    ::setenv("HOME", "/home/somebody", 1);
    ::setenv("XDG_DATA_HOME", "relative", 1);
    EXPECT_EQ(dataHome(), "/home/somebody/.local/share/lightbox");
    ::unsetenv("XDG_DATA_HOME");
    EXPECT_EQ(dataHome(), "/home/somebody/.local/share/lightbox");
}

// FIPS 180-4 ("abc"); xxhash's own vectors for the empty input, and XXH64("abc").
TEST(Hash, KnownValues) {
    constexpr auto abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    EXPECT_EQ(sha256Hex("abc"), abc);
    Sha256 streamed;
    streamed.update("a");
    streamed.update("bc");
    EXPECT_EQ(streamed.hex(), abc);
    const TemporaryFolder folder;
    writeFileAtomically(folder / "abc", "abc");
    EXPECT_EQ(sha256OfFile(folder / "abc"), abc);
    EXPECT_EQ(errorCode([&] { (void)sha256OfFile(folder / "none"); }), "file_unreadable");
    EXPECT_EQ(errorCode([&] { (void)sha256OfFile(folder.path()); }), "file_unreadable");
    EXPECT_EQ(Xxh128().hex(), "99aa06d3014798d86001c324468d497f");
    std::vector<std::byte> bytes(5000);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(i * 7);
    Xxh128 pieces;
    pieces.update(std::span(bytes).first(1));
    pieces.update(std::span(bytes).subspan(1, 4000));
    pieces.update(std::span(bytes).subspan(4001));
    Xxh128 whole;
    whole.update(bytes);
    EXPECT_EQ(pieces.hex(), whole.hex());
    EXPECT_EQ(xxh64(""), 0xEF46DB3751D8E999U);
    EXPECT_EQ(xxh64("abc"), 0x44BC2CF5AD770999U);
    EXPECT_NE(xxh64("abc", 1), xxh64("abc"));
}

TEST(Error, TextLeavesOutWhatIsEmpty) {
    EXPECT_STREQ(Error(ErrorKind::Failed, ErrorFacts{"c", "what", "f.txt", "why", "remedy"}).what(),
                 "what: f.txt: why; remedy");
    EXPECT_STREQ(Error(ErrorKind::Usage, ErrorFacts{"c", "what", {}, "why", ""}).what(),
                 "what: why");
    EXPECT_EQ(refused("cancelled").kind(), ErrorKind::Refused);
    EXPECT_EQ(cancelled().kind(), ErrorKind::Cancelled);
    EXPECT_EQ(cancelled().facts().code, "cancelled");
}

}  // namespace
}  // namespace lightbox::base
