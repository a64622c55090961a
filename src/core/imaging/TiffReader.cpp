// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/TiffReader.h"

namespace lightbox::imaging {

namespace {

TiffBytes& tiffBytes(thandle_t handle) {
    return *static_cast<TiffBytes*>(handle);
}

tmsize_t readTiff(thandle_t handle, void* out, tmsize_t wanted) {
    TiffBytes& tiff = tiffBytes(handle);
    const std::uint64_t left = tiff.at < tiff.bytes.size() ? tiff.bytes.size() - tiff.at : 0;
    const std::uint64_t count =
        std::min({left, static_cast<std::uint64_t>(std::max<tmsize_t>(wanted, 0)), tiff.mayRead});
    if (count > 0)
        std::memcpy(out, tiff.bytes.data() + tiff.at, count);
    tiff.at += count;
    tiff.mayRead -= count;
    return static_cast<tmsize_t>(count);
}

tmsize_t writeNothing(thandle_t /*handle*/, void* /*bytes*/, tmsize_t /*count*/) {
    return 0;
}

toff_t seekTiff(thandle_t handle, toff_t offset, int whence) {
    TiffBytes& tiff = tiffBytes(handle);
    tiff.at = offset + (whence == SEEK_CUR ? tiff.at : whence == SEEK_END ? tiff.bytes.size() : 0);
    return tiff.at;
}

int keepOpen(thandle_t /*handle*/) {
    return 0;
}

toff_t tiffSize(thandle_t handle) {
    return tiffBytes(handle).bytes.size();
}

int saidEnough(TIFF* /*tiff*/, void* /*data*/, const char* /*module*/, const char* /*format*/,
               va_list /*arguments*/) {
    return 1;  // not said by the handler of the whole program too
}

}  // namespace

TiffReader::TiffReader(std::span<const std::byte> bytes)
    : m_bytes{bytes, 0, 4 * bytes.size() + kMayAlwaysRead} {
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    TIFFOpenOptionsSetErrorHandlerExtR(options, saidEnough, nullptr);
    TIFFOpenOptionsSetWarningHandlerExtR(options, saidEnough, nullptr);
    // m: not mapped, so that what is read is counted; D: where strips lie only when asked.
    m_tiff = TIFFClientOpenExt("TIFF", "rmD", &m_bytes, readTiff, writeNothing, seekTiff, keepOpen,
                               tiffSize, nullptr, nullptr, options);
    TIFFOpenOptionsFree(options);
}

}  // namespace lightbox::imaging
