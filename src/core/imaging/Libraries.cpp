// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Libraries.h"

#include <mutex>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcvr.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/oflog/oflog.h>
#include <opencv2/core/utility.hpp>
#include <opencv2/core/utils/logger.hpp>

namespace lightbox::imaging {

void prepareLibraries() {
    static std::once_flag once;
    std::call_once(once, [] {
        OFLog::configure(OFLogger::OFF_LOG_LEVEL);
        DJDecoderRegistration::registerCodecs(EDC_photometricInterpretation, EUC_never,
                                              EPC_colorByPixel);
        DJLSDecoderRegistration::registerCodecs(EJLSUC_never, EJLSPC_colorByPixel);
        // Known elements that a writer calls unknown (UN) are what the dictionary says, PS3.5 6.2.2:
        // else their bytes would be taken for digits, or for nothing.
        dcmEnableUnknownVRConversion.set(OFTrue);
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        cv::setNumThreads(1);
    });
}

}  // namespace lightbox::imaging
