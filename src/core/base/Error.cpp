// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

#include <utility>

#include "messages/Render.h"

namespace lightbox::base {

namespace {

ErrorFacts written(const messages::Message& message, std::filesystem::path file) {
    return {messages::codeOf(message.id), english(message, messages::Part::What), std::move(file),
            english(message, messages::Part::Why), english(message, messages::Part::Remedy)};
}

}  // namespace

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

Error::Error(ErrorKind kind, const messages::Message& message, std::filesystem::path file)
    : Error(kind, written(message, std::move(file)), message) {}

Error::Error(ErrorKind kind, ErrorFacts facts, messages::Message message)
    : std::runtime_error(sentence(facts)),
      m_kind(kind),
      m_facts(std::move(facts)),
      m_message(std::move(message)) {}

Error failed(const char* id, messages::Args args, std::filesystem::path file) {
    return {ErrorKind::Failed, messages::Message{id, std::move(args)}, std::move(file)};
}

Error usage(const char* id, messages::Args args, std::filesystem::path file) {
    return {ErrorKind::Usage, messages::Message{id, std::move(args)}, std::move(file)};
}

Error refused(const char* id, messages::Args args, std::filesystem::path file) {
    return {ErrorKind::Refused, messages::Message{id, std::move(args)}, std::move(file)};
}

Error cancelled() {
    return {ErrorKind::Cancelled, messages::Message{"cancelled"}};
}

}  // namespace lightbox::base
