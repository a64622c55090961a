// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

#include <utility>

namespace lightbox::base {

namespace {

std::string sentence(const ErrorFacts& facts) {
    std::string text = facts.what;
    if (!facts.file.empty())
        text += (text.empty() ? "" : ": ") + facts.file.string();
    if (!facts.why.empty())
        text += (text.empty() ? "" : ": ") + facts.why;
    if (!facts.remedy.empty())
        text += (text.empty() ? "" : "; ") + facts.remedy;
    return text;
}

}  // namespace

Error::Error(ErrorKind kind, ErrorFacts facts)
    : std::runtime_error(sentence(facts)),
      m_kind(kind),
      m_facts(std::move(facts)) {}

Error failed(ErrorFacts facts) {
    return {ErrorKind::Failed, std::move(facts)};
}

Error usage(ErrorFacts facts) {
    return {ErrorKind::Usage, std::move(facts)};
}

Error refused(ErrorFacts facts) {
    return {ErrorKind::Refused, std::move(facts)};
}

Error cancelled() {
    return {ErrorKind::Cancelled, {"cancelled", "cancelled", {}, "", ""}};
}

}  // namespace lightbox::base
