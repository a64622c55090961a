// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/SetWarnings.h"

#include <string_view>
#include <utility>

#include "look/MessageText.h"
#include "widgets/Banner.h"

namespace lightbox::gui {

namespace {

constexpr std::string_view kOtherModels = "threshold_from_other_models";

}  // namespace

QString SetWarnings::show(const std::vector<spec::Warning>& warnings,
                          const std::function<void()>& accept) {
    for (const QString& key : std::exchange(m_keys, {}))
        m_banners.clear(key);
    QStringList ofThreshold;
    for (const spec::Warning& warning : warnings) {
        const QString text = MessageText::of(warning);
        if (warning.code == kOtherModels) {
            ofThreshold << text;
            continue;
        }
        const QString key = QString::fromStdString(warning.code);
        m_keys << key;
        if (warning.code == "ledger_changed")
            m_banners.show(BannerKind::Warning, text,
                           tr("No sealed test set is opened until the ledger is accepted."), key,
                           tr("Accept…"), accept);
        else
            m_banners.show(BannerKind::Warning, text, {}, key);
    }
    return ofThreshold.join(QLatin1Char('\n'));
}

}  // namespace lightbox::gui
