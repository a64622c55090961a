// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DecodeWorker.h"

#include <gtest/gtest.h>

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmjpls/djencode.h>

#include <fstream>
#include <numeric>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "core/imaging/SyntheticDicom.h"

namespace lightbox::imaging {
namespace {

class DecodeWorkerTest : public test::SyntheticDicom {
protected:
    DecodeWorkerTest() {
        layout(8, 4, 16, 16, 15);
        std::vector<Uint16> values(32);
        std::iota(values.begin(), values.end(), Uint16{65000});
        words(values);
        DJLSEncoderRegistration::registerCodecs();
        EXPECT_TRUE(dataset().chooseRepresentation(EXS_JPEGLSLossless, nullptr).good());
        DJLSEncoderRegistration::cleanup();
    }
    /// What a decoder that is the shell script `body` makes of the file: the Error's reason.
    std::string reason(const std::string& body, const WorkerLimits& limits = {}) {
        const auto program = folder() / "decoder.sh";
        std::ofstream(program) << "#!/bin/sh\n" << body << "\n";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        const auto worker = DecodeWorker::start(program);
        if (!worker)
            return "not started";
        DicomFile file(saved(EXS_JPEGLSLossless), {});
        try {
            (void)worker->decode(file.path(), readLayout(file, {}), 0, {}, limits);
            return {};
        } catch (const base::Error& error) {
            EXPECT_EQ(error.facts().code, "hostile");
            EXPECT_FALSE(worker->usable());
            return error.facts().why;
        }
    }
};

TEST_F(DecodeWorkerTest, GivesWhatTheDecoderGivesHere) {
    ASSERT_TRUE(decoderProgram());
    const auto worker = DecodeWorker::start(*decoderProgram());
    ASSERT_TRUE(worker);
    DicomFile file(saved(EXS_JPEGLSLossless), {});
    const DicomLayout layout = readLayout(file, {});
    const DicomFrame here = readFrame(file, layout, 0);
    ASSERT_EQ(here.values.at(31), 65031);
    for (int round = 0; round < 3; ++round) {
        const DicomFrame there = worker->decode(file.path(), layout, 0, {}, {});
        EXPECT_EQ(there.values, here.values);
        EXPECT_EQ(there.photometric, here.photometric);
    }
    EXPECT_EQ(
        test::errorCode([&] { (void)worker->decode(folder() / "absent.dcm", layout, 0, {}, {}); }),
        "unreadable");
    EXPECT_TRUE(worker->usable());
}

TEST_F(DecodeWorkerTest, CrashOrNonsenseMakesTheFileHostile) {
    EXPECT_EQ(reason("exit 0"), "it crashes its decoder");
    EXPECT_EQ(reason("kill -SEGV $$"), "it crashes its decoder");
    EXPECT_EQ(reason("head -c 40 /dev/zero >&0; read x"), "it crashes its decoder");
    EXPECT_EQ(reason("kill -XCPU $$", {.cpuSeconds = 7}),
              "its decoder takes more than 7 s of processor time");
}

TEST_F(DecodeWorkerTest, OneThatNeverEndsIsEnded) {
    EXPECT_EQ(reason("while read x; do :; done; exec tail -f /dev/null",
                     {.wall = std::chrono::milliseconds(50)}),
              "its decoder does not come to an end");
}

TEST_F(DecodeWorkerTest, AbsentProgramIsNoWorker) {
    EXPECT_FALSE(DecodeWorker::start(folder() / "absent"));
}

TEST_F(DecodeWorkerTest, CompressedStreamUnderImplicitKindsIsRead) {
    const std::vector<float> expected = decoded(EXS_JPEGLSLossless).values;
    // As some writers do: the meta header names JPEG-LS, the data set has no kinds.
    DcmElement* element = nullptr;
    ASSERT_TRUE(dataset().findAndGetElement(DCM_PixelData, element).good());
    DcmPixelSequence* sequence = nullptr;
    E_TransferSyntax syntax = EXS_Unknown;
    const DcmRepresentationParameter* parameter = nullptr;
    auto& pixels = dynamic_cast<DcmPixelData&>(*element);
    pixels.getOriginalRepresentationKey(syntax, parameter);
    ASSERT_TRUE(pixels.getEncapsulatedRepresentation(EXS_JPEGLSLossless, nullptr, sequence).good());
    DcmPixelItem* item = nullptr;
    Uint8* stream = nullptr;
    ASSERT_TRUE(sequence->getItem(item, 1).good());
    ASSERT_TRUE(item->getUint8Array(stream).good());

    std::string bytes(128, '\0');
    const auto number = [&bytes](std::uint32_t value, int count) {
        for (int i = 0; i < count; ++i)
            bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
    };
    const auto tag = [&number](std::uint32_t group, std::uint32_t which, std::uint32_t length) {
        number(group, 2);
        number(which, 2);
        number(length, 4);
    };
    bytes += std::string("DICM\x02\0\x10\0UI\x16\0", 12) + "1.2.840.10008.1.2.4.80";
    tag(0x0008, 0x0060, 2);
    bytes += "CR";
    tag(0x0028, 0x0002, 2);
    number(1, 2);
    tag(0x0028, 0x0004, 12);
    bytes += "MONOCHROME2 ";
    for (const auto& [which, value] : {std::pair(0x0010U, 4U),
                                       {0x0011U, 8U},
                                       {0x0100U, 16U},
                                       {0x0101U, 16U},
                                       {0x0102U, 15U},
                                       {0x0103U, 0U}}) {
        tag(0x0028, which, 2);
        number(value, 2);
    }
    tag(0x0040, 0x0275, 0xFFFFFFFF);  // a sequence of undefined length on the way
    tag(0xFFFE, 0xE000, 0xFFFFFFFF);
    tag(0x0040, 0x0007, 2);
    bytes += "x ";
    tag(0xFFFE, 0xE00D, 0);
    tag(0xFFFE, 0xE0DD, 0);
    tag(0x7FE0, 0x0010, 0xFFFFFFFF);
    tag(0xFFFE, 0xE000, 0);
    tag(0xFFFE, 0xE000, item->getLengthField());
    bytes.append(reinterpret_cast<const char*>(stream), item->getLengthField());
    tag(0xFFFE, 0xE0DD, 0);
    const auto file = folder() / "implicit.dcm";
    base::writeFileAtomically(file, bytes);
    EXPECT_EQ(decode(file).values, expected);
    base::writeFileAtomically(file, std::string_view(bytes).substr(0, bytes.size() - 40));
    EXPECT_NE(test::errorCode([&] { (void)decode(file); }), "");
}

}  // namespace
}  // namespace lightbox::imaging
