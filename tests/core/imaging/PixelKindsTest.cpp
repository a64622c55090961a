// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <opencv2/imgcodecs.hpp>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>

#include "base/Csv.h"
#include "base/Files.h"
#include "base/Text.h"
#include "core/imaging/SyntheticDicom.h"
#include "imaging/Render.h"
#include "support/Places.h"

namespace lightbox::imaging {
namespace {

using Bytes = std::vector<std::byte>;

/// A row of tests/data/imaging/raster_kinds.csv or dicom_streams.csv, written by
/// tests/reference/raster_kinds.py (tifffile 2026.3, imagecodecs 2026.3, Pillow 13).
struct Kind {
    std::string name, shape;
    std::vector<float> values;
    Bytes bytes;
};

std::vector<Kind> kindsIn(const std::string& table) {
    std::vector<Kind> kinds;
    for (const auto& row : base::readCsv(std::string(test::kTestData) + "/imaging/" + table).rows) {
        Kind kind{row[0], row[1], {}, {}};
        for (const std::string& value : base::split(row[2], ' '))
            if (!value.empty())
                kind.values.push_back(static_cast<float>(*base::toDouble(value)));
        for (std::size_t i = 0; i + 1 < row[3].size(); i += 2)
            kind.bytes.push_back(
                static_cast<std::byte>(std::stoi(row[3].substr(i, 2), nullptr, 16)));
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

std::string shapeOf(const spec::ModalityImage& image) {
    return std::to_string(image.height) + "x" + std::to_string(image.width) +
           (image.channels == 3 ? "x3" : "");
}

class RasterKindsOfFile : public ::testing::Test {
protected:
    test::TemporaryFolder m_folder;
};

TEST_F(RasterKindsOfFile, EveryKindHasTheValuesThatItsWriterWasGiven) {
    std::size_t read = 0;
    for (const Kind& kind : kindsIn("raster_kinds.csv")) {
        SCOPED_TRACE(kind.name);
        const auto file = m_folder / kind.name;
        base::writeFileAtomically(file, kind.bytes);
        EXPECT_TRUE(hasImageExtension(file));
        if (kind.values.empty()) {
            const std::string code = test::errorCode([&] { (void)decode(file); });
            EXPECT_TRUE(code == "unsupported_syntax" || code == "truncated" || code == "too_large")
                << code;
            continue;
        }
        const auto image = decode(file);
        EXPECT_EQ(shapeOf(image), kind.shape);
        ASSERT_EQ(image.values.size(), kind.values.size());
        for (std::size_t i = 0; i < kind.values.size(); ++i)
            ASSERT_NEAR(image.values[i], kind.values[i], 1e-3) << i;
        ++read;
    }
    EXPECT_EQ(read, 43U);
}

TEST_F(RasterKindsOfFile, CutShortNoneCrashesAndNoneIsMadeUp) {
    for (const Kind& kind : kindsIn("raster_kinds.csv")) {
        if (kind.name == "film.gif")
            continue;  // its first picture may be whole
        SCOPED_TRACE(kind.name);
        const auto file = m_folder / kind.name;
        for (std::size_t tenths = 0; tenths < 10; ++tenths) {
            Bytes some = kind.bytes;
            some.resize(some.size() * tenths / 10);
            base::writeFileAtomically(file, some);
            EXPECT_NE(test::errorCode([&] { (void)decode(file); }), "") << tenths;
        }
    }
}

TEST_F(RasterKindsOfFile, FloatingPointIsThePictureOfItsBytes) {
    for (const Kind& kind : kindsIn("raster_kinds.csv")) {
        if (kind.name != "half.tif" && kind.name != "float.tif" && kind.name != "double.tif")
            continue;
        SCOPED_TRACE(kind.name);
        base::writeFileAtomically(m_folder / kind.name, kind.bytes);
        const auto picture = render(decode(m_folder / kind.name));
        for (std::size_t i = 0; i < kind.values.size(); ++i)
            EXPECT_NEAR(picture.values[i], kind.values[i] * 255, 0.51);
    }
    spec::ModalityImage image;
    image.width = 4;
    image.height = 1;
    image.bits = 32;
    image.values = {0, 17, 100, 200};
    EXPECT_EQ(render(image).values, (std::vector<std::uint8_t>{0, 17, 100, 200}));
    // Numbers of any other kind are shown as far as they go.
    image.values = {-3, 0, 1, 3};
    EXPECT_EQ(render(image).values.front(), 0);
    EXPECT_EQ(render(image).values.back(), 255);
}

TEST_F(RasterKindsOfFile, AHotPixelDoesNotDarkenThePicture) {
    const auto shown = [&](const cv::Mat& mat) {
        const auto file = m_folder / "deep.png";
        EXPECT_TRUE(cv::imwrite(file.string(), mat));
        return render(decode(file)).values;
    };
    cv::Mat film(64, 64, CV_16UC1, cv::Scalar(800));
    const auto plain = shown(film);
    for (const int hot : {1024, 5000, 65535}) {
        cv::Mat spoilt = film.clone();
        spoilt.at<std::uint16_t>(5, 6) = static_cast<std::uint16_t>(hot);
        const auto values = shown(spoilt);
        EXPECT_EQ(values[0], plain[0]) << hot;
        EXPECT_EQ(values[5 * 64 + 6], 255) << hot;
    }
    // A marker: more pixels, but far brighter than all others.
    cv::Mat marked = film.clone();
    marked(cv::Rect(2, 2, 5, 4)) = cv::Scalar(65535);
    EXPECT_EQ(shown(marked)[0], plain[0]);
    // A bright part of the picture is no fault.
    marked(cv::Rect(0, 0, 12, 12)) = cv::Scalar(65535);
    EXPECT_LT(shown(marked)[63 * 64], plain[0] / 10);
    // Colour likewise.
    cv::Mat colour(64, 64, CV_16UC3, cv::Scalar(800, 400, 200));
    const auto plainColour = shown(colour);
    colour.at<cv::Vec3w>(5, 6) = {5000, 5000, 5000};
    EXPECT_EQ(shown(colour)[0], plainColour[0]);
}

TEST_F(RasterKindsOfFile, WhatIsNotReadSaysWhatItIs) {
    const auto why = [&](const std::string& name, const std::string& text) {
        base::writeFileAtomically(m_folder / name, text);
        try {
            (void)decode(m_folder / name);
        } catch (const base::Error& error) {
            return error.facts().code + ": " + error.facts().why;
        }
        return std::string();
    };
    std::string analyze(348, '\0');
    analyze[0] = '\x5C';
    analyze[1] = '\x01';
    EXPECT_EQ(why("a.hdr", analyze),
              "unsupported_syntax: it is Analyze 7.5, not NIfTI: save it as .nii");
    analyze.replace(344, 3, "ni1");
    EXPECT_NE(why("b.hdr", analyze).find("(.img)"), std::string::npos);
    EXPECT_NE(why("c.hdr", "#?RADIANCE\n").find("Radiance"), std::string::npos);
    EXPECT_NE(why("d.img", std::string(4096, '\x07')).find("raw samples"), std::string::npos);
    EXPECT_NE(why("e.jpg", std::string("\0\0\0\x18"
                                       "ftypheic",
                                       12))
                  .find("HEIF"),
              std::string::npos);
    EXPECT_NE(why("f.pnm", "P7\nWIDTH 1\n").find("PAM"), std::string::npos);
    EXPECT_EQ(why("g.gif", "nonsense").substr(0, 10), "unreadable");
}

/// Files whose pixel data is made of fragments that the test chooses.
class PackedDicom : public test::SyntheticDicom {
protected:
    using Fragments = std::vector<Bytes>;

    void pack(const Fragments& fragments, E_TransferSyntax syntax) {
        auto* const sequence = new DcmPixelSequence(DcmTag(DCM_PixelData, EVR_OB));
        sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB)));
        for (Bytes fragment : fragments) {
            fragment.resize(fragment.size() + fragment.size() % 2);
            auto* const item = new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB));
            ASSERT_TRUE(item->putUint8Array(reinterpret_cast<const Uint8*>(fragment.data()),
                                            static_cast<unsigned long>(fragment.size()))
                            .good());
            sequence->insert(item);
        }
        auto* const pixels = new DcmPixelData(DcmTag(DCM_PixelData, EVR_OB));
        pixels->putOriginalRepresentation(syntax, nullptr, sequence);
        ASSERT_TRUE(dataset().insert(pixels, true).good());
    }

    static Bytes jpeg(int width, int height, const cv::Scalar& bgr, bool isColour = true) {
        std::vector<unsigned char> bytes;
        cv::imencode(".jpg", cv::Mat(height, width, isColour ? CV_8UC3 : CV_8UC1, bgr), bytes,
                     {cv::IMWRITE_JPEG_QUALITY, 95});
        const auto* const begin = reinterpret_cast<const std::byte*>(bytes.data());
        return {begin, begin + bytes.size()};
    }

    /// Every place of `from` in a file becomes `to`, which is as long.
    static void replace(const std::filesystem::path& file, std::string_view from,
                        std::string_view to) {
        std::string text = textOf(file);
        ASSERT_NE(text.find(from), std::string::npos);
        for (std::size_t at = text.find(from); at != std::string::npos;
             at = text.find(from, at + to.size()))
            text.replace(at, to.size(), to);
        base::writeFileAtomically(file, text);
    }

    static std::string textOf(const std::filesystem::path& file) {
        const Bytes bytes = base::readFile(file);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    static bool notes(const spec::ModalityImage& image, const std::string& note) {
        return std::find(image.notes.begin(), image.notes.end(), note) != image.notes.end();
    }
};

/// With the Adobe marker in place of JFIF's: its transform is `transform`.
Bytes asAdobe(const Bytes& jpeg, int transform) {
    Bytes bytes(jpeg.begin(), jpeg.begin() + 2);
    for (const int byte : std::initializer_list<int>{0xFF, 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0,
                                                     100, 0, 0, 0, 0, transform})
        bytes.push_back(static_cast<std::byte>(byte));
    const auto length = std::to_integer<int>(jpeg[4]) * 256 + std::to_integer<int>(jpeg[5]);
    bytes.insert(bytes.end(), jpeg.begin() + 4 + length, jpeg.end());
    return bytes;
}

TEST_F(PackedDicom, TheStreamSettlesItsColour) {
    layout(16, 16, 8, 8, 7, 3);
    const Bytes jfif = jpeg(16, 16, {0, 0, 255});
    const auto shown = [&](const Bytes& stream, const char* photometric) {
        set(DCM_PhotometricInterpretation, photometric);
        pack({stream}, EXS_JPEGProcess1);
        return decoded(EXS_JPEGProcess1);
    };
    const auto isRed = [](const spec::ModalityImage& image) {
        return image.values[0] > 245 && image.values[1] < 10 && image.values[2] < 10;
    };
    for (const auto& [stream, photometric, contradicts] :
         {std::tuple(jfif, "RGB", true), std::tuple(jfif, "YBR_FULL_422", false),
          std::tuple(asAdobe(jfif, 1), "RGB", true),
          std::tuple(asAdobe(jfif, 1), "YBR_FULL", false)}) {
        const auto image = shown(stream, photometric);
        EXPECT_TRUE(isRed(image)) << photometric;
        EXPECT_EQ(notes(image, "colour_by_stream"), contradicts) << photometric;
    }
    // Adobe's 0: what is stored is RGB. Red's luminance and colours are 76, 85 and 255.
    for (const auto& [photometric, contradicts] :
         {std::pair("YBR_FULL_422", true), std::pair("RGB", false)}) {
        const auto image = shown(asAdobe(jfif, 0), photometric);
        EXPECT_NEAR(image.values[0], 76, 3);
        EXPECT_NEAR(image.values[1], 85, 3);
        EXPECT_NEAR(image.values[2], 255, 3);
        EXPECT_EQ(notes(image, "colour_by_stream"), contradicts) << photometric;
    }
}

TEST_F(PackedDicom, FragmentsAreJoinedByTheirMarks) {
    layout(64, 48, 8, 8, 7);
    set(DCM_NumberOfFrames, "3");
    Fragments fragments;
    for (const int grey : {40, 120, 200}) {
        cv::Mat picture(48, 64, CV_8UC1, cv::Scalar(grey));
        cv::randn(picture(cv::Rect(0, 0, 64, 40)), cv::Scalar(grey), cv::Scalar(8));
        std::vector<unsigned char> packed;
        cv::imencode(".jpg", picture, packed);
        const auto* const begin = reinterpret_cast<const std::byte*>(packed.data());
        const auto third = static_cast<std::ptrdiff_t>(packed.size() / 6 * 2);
        fragments.emplace_back(begin, begin + third);
        fragments.emplace_back(begin + third, begin + 2 * third);
        fragments.emplace_back(begin + 2 * third, begin + packed.size());
    }
    pack(fragments, EXS_JPEGProcess1);
    const auto file = saved(EXS_JPEGProcess1);
    for (int frame = 0; frame < 3; ++frame)
        EXPECT_NEAR(decode(file, frame).values.back(), 40 + 80 * frame, 3);
}

TEST_F(PackedDicom, OneBadFrameDoesNotMoveTheOthers) {
    layout(16, 16, 8, 8, 7);
    set(DCM_NumberOfFrames, "4");
    Fragments fragments;
    for (const int grey : {40, 80, 120, 160})
        fragments.push_back(jpeg(16, 16, cv::Scalar(grey), false));
    fragments[1].assign(fragments[1].size(), std::byte{0x55});
    pack(fragments, EXS_JPEGProcess1);
    const auto file = saved(EXS_JPEGProcess1);
    EXPECT_NEAR(decode(file, 0).values[0], 40, 2);
    EXPECT_EQ(test::errorCode([&] { (void)decode(file, 1); }), "unreadable");
    EXPECT_NEAR(decode(file, 2).values[0], 120, 2);
    EXPECT_NEAR(decode(file, 3).values[0], 160, 2);
}

TEST_F(PackedDicom, NewerSyntaxesAreReadOrNamed) {
    layout(8, 8, 8, 8, 7);
    for (const Kind& kind : kindsIn("dicom_streams.csv")) {
        SCOPED_TRACE(kind.name);
        const bool isDeflated = kind.name.starts_with("deflated");
        const bool isDeep = kind.name == "signed" || kind.name == "unsigned";
        const auto bits = static_cast<Uint16>(kind.name == "deflatedBits" ? 1 : isDeep ? 16 : 8);
        layout(8, 8, bits, bits, static_cast<Uint16>(bits - 1));
        // Of the two one says signed, the other does not: both streams contradict the data set.
        set(DCM_PixelRepresentation, Uint16{kind.name == "unsigned"});
        pack({kind.bytes}, EXS_MPEG2MainProfileAtMainLevel);
        const auto file = saved(EXS_MPEG2MainProfileAtMainLevel);
        replace(file, "1.2.840.10008.1.2.4.100",
                isDeflated ? std::string_view("1.2.840.10008.1.2.8.1\0\0", 23)
                : isDeep   ? std::string_view("1.2.840.10008.1.2.4.90\0", 23)
                           : std::string_view("1.2.840.10008.1.2.4.201", 23));
        const auto image = decode(file);
        EXPECT_EQ(image.values, kind.values);
        EXPECT_EQ(notes(image, "sign_by_stream"), isDeep);
    }
    layout(8, 8, 8, 8, 7);
    const auto file = saved(EXS_MPEG2MainProfileAtMainLevel);
    const auto refusal = [&] {
        try {
            (void)decode(file);
        } catch (const base::Error& error) {
            return error.facts().code + ": " + error.facts().why;
        }
        return std::string();
    };
    EXPECT_EQ(
        refusal(),
        "unsupported_syntax: its pixels are stored as MPEG-2 video, main level, which is not read");
    replace(file, "1.2.840.10008.1.2.4.100", std::string_view("1.2.840.10008.1.2.4.112", 23));
    EXPECT_EQ(refusal(), "unsupported_syntax: its pixels are stored as JPEG XL, which is not read");
}

TEST_F(PackedDicom, WhatFollowsOrEndsThePixelsMayBeBroken) {
    layout(16, 16, 8, 8, 7);
    set(DCM_NumberOfFrames, "2");
    pack({jpeg(16, 16, cv::Scalar(50), false), jpeg(16, 16, cv::Scalar(150), false)},
         EXS_JPEGProcess1);
    const auto file = saved(EXS_JPEGProcess1);
    const std::string whole = textOf(file);
    const std::string end("\xFE\xFF\xDD\xE0\0\0\0\0", 8);
    ASSERT_TRUE(whole.ends_with(end));
    for (const std::string& text :
         {whole + end, whole + std::string(400, '\0'), whole.substr(0, whole.size() - end.size()),
          whole.substr(0, whole.size() - end.size()) + "\xFE\xFF\x0D\xE0"}) {
        base::writeFileAtomically(file, text);
        EXPECT_NEAR(decode(file, 1).values[0], 150, 2);
    }
    // Cut within the second frame: the first is kept, of the second nothing is made up.
    base::writeFileAtomically(file, whole.substr(0, whole.size() - 60));
    EXPECT_NEAR(decode(file, 0).values[0], 50, 2);
    EXPECT_EQ(test::errorCode([&] { (void)decode(file, 1); }), "truncated");
}

TEST_F(PackedDicom, AFalseTransferSyntaxIsSeenThrough) {
    layout(2, 1, 16, 16, 15);
    words({1000, 2000});
    auto file = saved(EXS_LittleEndianExplicit);
    replace(file, std::string_view("1.2.840.10008.1.2.1\0", 20),
            std::string_view("1.2.840.10008.1.2.2\0", 20));
    EXPECT_EQ(decode(file).values, (std::vector<float>{1000, 2000}));
    EXPECT_TRUE(notes(decode(file), "dicom_mended"));
    file = saved(EXS_BigEndianExplicit);
    replace(file, std::string_view("1.2.840.10008.1.2.2\0", 20),
            std::string_view("1.2.840.10008.1.2.1\0", 20));
    EXPECT_EQ(decode(file).values, (std::vector<float>{1000, 2000}));
    // Implicit as explicit and the other way round: one's meta header with the other's data set.
    const std::string isExplicit = textOf(saved(EXS_LittleEndianExplicit));
    const std::string isImplicit = textOf(saved(EXS_LittleEndianImplicit));
    const auto datasetAt = [](const std::string& text) {
        return text.find(std::string_view("\x08\0\x16\0", 4));
    };
    for (const auto& [meta, data] :
         {std::pair(isExplicit, isImplicit), std::pair(isImplicit, isExplicit)}) {
        base::writeFileAtomically(file,
                                  meta.substr(0, datasetAt(meta)) + data.substr(datasetAt(data)));
        EXPECT_EQ(decode(file).values, (std::vector<float>{1000, 2000}));
    }
}

TEST_F(PackedDicom, OfATruncatedFileTheFramesBeforeAreKept) {
    layout(2, 1, 16, 16, 15);
    set(DCM_NumberOfFrames, "3");
    words({1, 2, 3, 4, 5, 6});
    const auto file = saved();
    const std::string whole = textOf(file);
    base::writeFileAtomically(file, whole.substr(0, whole.size() - 3));
    EXPECT_EQ(decode(file, 0).values, (std::vector<float>{1, 2}));
    EXPECT_EQ(decode(file, 1).values, (std::vector<float>{3, 4}));
    EXPECT_EQ(test::errorCode([&] { (void)decode(file, 2); }), "truncated");
}

TEST_F(PackedDicom, PhotometricInterpretationIsTrimmedOfAnyCaseAndGuessedAloud) {
    layout(2, 1, 8, 8, 7);
    bytes({10, 20});
    for (const char* const text : {"monochrome1 ", "MonoChrome1", " MONOCHROME1"}) {
        set(DCM_PhotometricInterpretation, text);
        EXPECT_TRUE(decoded().inverted) << text;
        EXPECT_TRUE(decoded().notes.empty()) << text;
    }
    for (const char* const text : {"GREYSCALE", "", "RGB"}) {
        set(DCM_PhotometricInterpretation, text);
        const auto image = decoded();
        EXPECT_FALSE(image.inverted);
        EXPECT_EQ(image.values, (std::vector<float>{10, 20}));
        EXPECT_TRUE(notes(image, "photometric_unknown")) << text;
    }
    layout(2, 1, 8, 8, 7, 3);
    bytes({1, 2, 3, 4, 5, 6});
    set(DCM_PhotometricInterpretation, "MONOCHROME2");
    EXPECT_EQ(decoded().values, (std::vector<float>{1, 2, 3, 4, 5, 6}));
    EXPECT_TRUE(notes(decoded(), "photometric_unknown"));
    // Halved colours, of the range of video: black, white.
    set(DCM_PhotometricInterpretation, "YBR_PARTIAL_422");
    bytes({16, 235, 128, 128});
    EXPECT_EQ(decoded().values, (std::vector<float>{0, 0, 0, 255, 255, 255}));
    // Said to be halved, and whole.
    set(DCM_PhotometricInterpretation, "YBR_FULL_422");
    bytes({10, 128, 128, 200, 128, 128});
    EXPECT_EQ(decoded().values, (std::vector<float>{10, 10, 10, 200, 200, 200}));
}

TEST_F(PackedDicom, TheShapeOfThePresentationTableSettlesWhatIsWhite) {
    layout(2, 1, 8, 8, 7);
    bytes({10, 20});
    for (const auto& [photometric, shape, inverted, contradicts] :
         {std::tuple("MONOCHROME1", "INVERSE", true, false),
          std::tuple("MONOCHROME2", "IDENTITY", false, false),
          std::tuple("MONOCHROME2", "INVERSE", true, true),
          std::tuple("MONOCHROME1", "IDENTITY", false, true),
          std::tuple("MONOCHROME1", "LIN OD", true, false)}) {
        set(DCM_PhotometricInterpretation, photometric);
        set(DCM_PresentationLUTShape, shape);
        EXPECT_EQ(decoded().inverted, inverted) << photometric << shape;
        EXPECT_EQ(notes(decoded(), "polarity_by_shape"), contradicts) << photometric << shape;
    }
}

TEST_F(PackedDicom, ARescaleThatIsNoNumberIsSaid) {
    layout(2, 1, 16, 16, 15);
    words({100, 200});
    set(DCM_RescaleSlope, "1");
    for (const char* text : {"-1,5", "abcd"}) {
        set(DCM_RescaleIntercept, text);
        EXPECT_EQ(decoded().values, (std::vector<float>{100, 200})) << text;
        EXPECT_TRUE(notes(decoded(), "intercept_unread")) << text;
        EXPECT_FALSE(notes(decoded(), "slope_unread")) << text;
    }
    set(DCM_RescaleIntercept, "-50");
    set(DCM_RescaleSlope, "0,5");
    EXPECT_EQ(decoded().values, (std::vector<float>{50, 150}));
    EXPECT_TRUE(notes(decoded(), "slope_unread"));
    EXPECT_FALSE(notes(decoded(), "intercept_unread"));
}

TEST_F(PackedDicom, ASlopeOfZeroIsOneAndADoseHasItsScale) {
    layout(2, 1, 16, 16, 15);
    words({100, 200});
    set(DCM_RescaleSlope, "0");
    set(DCM_RescaleIntercept, "-50");
    EXPECT_EQ(decoded().values, (std::vector<float>{50, 150}));
    EXPECT_TRUE(notes(decoded(), "slope_zero"));
    dataset().findAndDeleteElement(DCM_RescaleSlope);
    dataset().findAndDeleteElement(DCM_RescaleIntercept);
    set(DCM_DoseGridScaling, "0.25");
    EXPECT_EQ(decoded().values, (std::vector<float>{25, 50}));
    EXPECT_TRUE(decoded().notes.empty());
}

TEST_F(PackedDicom, TwelveBitsLieOneAfterAnother) {
    layout(2, 2, 12, 12, 11);
    // 0x123, 0xABC, 0xFFF, 0x001 from the least significant bit on, in words of 16.
    words({0xC123, 0xFFAB, 0x001F});
    EXPECT_EQ(decoded().values, (std::vector<float>{0x123, 0xABC, 0xFFF, 0x001}));
}

}  // namespace
}  // namespace lightbox::imaging
