// SPDX-License-Identifier: GPL-3.0-or-later
#include "Meeting.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <list>
#include <optional>
#include <thread>
#include <utility>

#include "Listening.h"
#include "Wire.h"
#include "base/Error.h"

namespace lightbox::node {

namespace {

using Clock = std::chrono::steady_clock;

constexpr Times::Span kBetweenTries{200};
/// For a few bytes to somebody who listens for them.
constexpr Times::Span kAtOnce{1000};
/// Of those that have not said yet who they are; of more, the first to come is dropped.
constexpr std::size_t kMostGuests = 64;

std::array<char, wire::kWorkBytes> workOf(const Meeting& meeting) {
    std::array<char, wire::kWorkBytes> work{};
    std::copy_n(meeting.work.begin(), std::min(meeting.work.size(), work.size()), work.begin());
    return work;
}

std::string whereOf(const Place& place) {
    return place.address + ", port " + std::to_string(place.port);
}

base::Error unreachable(const Meeting& meeting, int missing) {
    return base::failed("peers_unreachable", {{"host", meeting.place.address},
                                              {"port", std::to_string(meeting.place.port)},
                                              {"process", missing},
                                              {"minutes", minutesOf(meeting.times.patience)}});
}

[[noreturn]] void refuse(wire::Answer answer, int process) {
    const char* code = answer == wire::Answer::OtherCount ? "peers_differ.count"
                       : answer == wire::Answer::Twice    ? "peers_differ.twice"
                                                          : "peers_differ.work";
    throw base::refused(code, {{"process", process}});
}

/// "process 3", "processes 1, 2 and 4".
std::string namesOf(const std::vector<std::int32_t>& processes) {
    std::string text = processes.size() == 1 ? "process " : "processes ";
    for (std::size_t i = 0; i < processes.size(); ++i)
        text += (i == 0                     ? ""
                 : i + 1 < processes.size() ? ", "
                                            : " and ") +
                std::to_string(processes[i]);
    return text;
}

/// Says who is waited for: after a while, when it changes, and again from time to time.
class Waiting {
public:
    explicit Waiting(const Meeting& meeting) : m_meeting(meeting) {}
    void on(const std::vector<std::int32_t>& processes) {
        const auto now = Clock::now();
        const bool due =
            m_told ? processes != m_processes || now - *m_told >= m_meeting.times.tellAgain
                   : now - m_begin >= m_meeting.times.tell;
        if (!due || !m_meeting.tell || processes.empty())
            return;
        m_told = now;
        m_processes = processes;
        const std::string most =
            std::to_string(minutesOf(m_meeting.times.patience)) + " minutes at most";
        m_meeting.tell("process " + std::to_string(m_meeting.place.number) + " waits for " +
                       namesOf(processes) + " at " + whereOf(m_meeting.place) +
                       (processes.front() == 0 ? ", " : "; process 0 waits ") + most);
    }

private:
    const Meeting& m_meeting;
    Clock::time_point m_begin = Clock::now();
    std::optional<Clock::time_point> m_told;
    std::vector<std::int32_t> m_processes;
};

/// Somebody who has connected and may be a process of the run.
struct Guest {
    Connection connection;
    Clock::time_point until;
    wire::Greeting greeting;
    std::size_t got = 0;
};

class Reception {
public:
    explicit Reception(const Meeting& meeting)
        : m_meeting(meeting),
          m_waiting(meeting),
          m_come(static_cast<std::size_t>(meeting.place.count) - 1) {
        Listening listening =
            listeningFor(meeting.place, addressesOf(meeting.place.address, meeting.place.port));
        if (!listening.note.empty() && meeting.tell)
            meeting.tell(listening.note);
        m_listener.emplace(meeting.place.address, meeting.place.port, listening.at);
    }

    std::vector<Connection> all() {
        const auto end = Clock::now() + m_meeting.times.patience;
        for (auto missing = absent(); !missing.empty(); missing = absent()) {
            if (m_meeting.stop.stop_requested())
                throw base::cancelled();
            if (Clock::now() > end) {
                tellAll(wire::Kind::Lost,
                        wire::bytesOf(wire::Loss{missing.front(), wire::kNeverCame}));
                throw unreachable(m_meeting, missing.front());
            }
            m_waiting.on(missing);
            keepPosted(missing);
            waitForNews();
            hearGuests();
            while (m_guests.size() < kMostGuests && accept()) {
            }
            leaveBehind();
        }
        tellAll(wire::Kind::Begin, {});
        if (const auto left = absent(); !left.empty()) {
            const auto why = static_cast<std::uint32_t>(Broken::Ended);
            tellAll(wire::Kind::Lost, wire::bytesOf(wire::Loss{left.front(), why}));
            throwLoss(m_meeting, left.front(), why);
        }
        std::vector<Connection> connections;
        for (std::optional<Connection>& one : m_come)
            connections.push_back(std::move(*one));
        return connections;
    }

private:
    [[nodiscard]] std::vector<std::int32_t> absent() const {
        std::vector<std::int32_t> processes;
        for (std::size_t i = 0; i < m_come.size(); ++i)
            if (!m_come[i])
                processes.push_back(static_cast<std::int32_t>(i) + 1);
        return processes;
    }
    /// Until somebody comes, speaks or leaves; not for long.
    void waitForNews() const {
        std::vector<pollfd> watched;
        for (const int descriptor : m_listener->descriptors())
            watched.push_back({descriptor, POLLIN, 0});
        for (const Guest& guest : m_guests)
            watched.push_back({guest.connection.descriptor(), POLLIN, 0});
        ::poll(watched.data(), watched.size(), static_cast<int>(kBetweenTries.count()));
    }
    bool accept() {
        std::optional<Connection> connection = m_listener->accept(m_meeting.times);
        if (connection)
            m_guests.push_back(
                {std::move(*connection), Clock::now() + m_meeting.times.greeting, {}, 0});
        return connection.has_value();
    }
    void hearGuests() {
        for (auto guest = m_guests.begin(); guest != m_guests.end();) {
            bool stays = false;
            try {
                guest->got += guest->connection.receiveSome(
                    wire::writable(guest->greeting).subspan(guest->got));
                stays = guest->got < sizeof guest->greeting;
                if (!stays && guest->greeting.magic == wire::kMagic)
                    takeIn(*guest);
            } catch (Broken) {
                // Gone again.
            }
            guest = stays ? std::next(guest) : m_guests.erase(guest);
        }
    }
    void takeIn(Guest& guest) {
        const wire::Greeting& greeting = guest.greeting;
        const bool counted = greeting.count == m_meeting.place.count && greeting.number >= 1 &&
                             greeting.number < greeting.count;
        auto* seat = counted ? &m_come[static_cast<std::size_t>(greeting.number) - 1] : nullptr;
        const wire::Answer answer = !counted                             ? wire::Answer::OtherCount
                                    : greeting.work != workOf(m_meeting) ? wire::Answer::OtherWork
                                    : *seat && !(*seat)->ended()         ? wire::Answer::Twice
                                                                         : wire::Answer::Welcome;
        guest.connection.send(wire::bytesOf(wire::Reply{.answer = answer}), kAtOnce);
        if (answer != wire::Answer::Welcome)
            refuse(answer, greeting.number);
        *seat = std::move(guest.connection);
        m_posted.reset();
    }
    /// Those that have come learn who is waited for, and that this process is there.
    void keepPosted(const std::vector<std::int32_t>& missing) {
        const auto now = Clock::now();
        if (m_posted && now - *m_posted < m_meeting.times.sign)
            return;
        m_posted = now;
        tellAll(wire::Kind::Waiting, std::as_bytes(std::span(missing)));
    }
    /// Those that have left again are waited for.
    void leaveBehind() {
        const auto now = Clock::now();
        m_guests.remove_if([&](const Guest& guest) { return guest.until < now; });
        while (m_guests.size() >= kMostGuests)
            m_guests.pop_front();
        for (std::optional<Connection>& one : m_come)
            if (one && one->ended())
                one.reset();
    }
    void tellAll(wire::Kind kind, std::span<const std::byte> bytes) {
        const auto message = wire::message(kind, bytes);
        for (std::optional<Connection>& one : m_come)
            try {
                if (one)
                    one->send(message, kAtOnce);
            } catch (Broken) {
                one.reset();
            }
    }

    const Meeting& m_meeting;
    Waiting m_waiting;
    std::optional<Listener> m_listener;
    std::list<Guest> m_guests;
    std::vector<std::optional<Connection>> m_come;
    std::optional<Clock::time_point> m_posted;
};

class Arrival {
public:
    explicit Arrival(const Meeting& meeting) : m_meeting(meeting), m_waiting(meeting) {}

    Connection joined() {
        const Place& place = m_meeting.place;
        const auto end = Clock::now() + m_meeting.times.patience;
        while (Clock::now() < end) {
            requireNoStop();
            m_waiting.on({0});
            std::optional<Connection> host = connectTo(place.address, place.port, m_meeting.times);
            if (host && isWelcome(*host)) {
                waitForBegin(*host);
                return std::move(*host);
            }
            std::this_thread::sleep_for(kBetweenTries);
        }
        if (m_strangerMet)
            throw base::failed("peers_unreachable.stranger",
                               {{"host", place.address}, {"port", std::to_string(place.port)}});
        throw unreachable(m_meeting, 0);
    }

private:
    void requireNoStop() const {
        if (m_meeting.stop.stop_requested())
            throw base::cancelled();
    }
    bool isWelcome(Connection& host) {
        wire::Greeting greeting{.number = m_meeting.place.number,
                                .count = m_meeting.place.count,
                                .work = workOf(m_meeting)};
        wire::Reply reply;
        const auto meanwhile = [&] {
            requireNoStop();
            m_waiting.on({0});
            return false;
        };
        try {
            host.send(wire::bytesOf(greeting), m_meeting.times.greeting, meanwhile);
            host.receive(wire::writable(reply), m_meeting.times.greeting, meanwhile);
        } catch (Broken) {
            return false;  // it went, or has not come yet
        }
        m_strangerMet = reply.magic != wire::kReplyMagic;
        if (m_strangerMet)
            return false;
        if (reply.answer != wire::Answer::Welcome)
            refuse(reply.answer, m_meeting.place.number);
        return true;
    }
    void waitForBegin(Connection& host) {
        std::vector<std::int32_t> missing;
        const auto meanwhile = [&] {
            requireNoStop();
            m_waiting.on(missing);
            return false;
        };
        const auto receive = [&](std::span<std::byte> bytes) {
            host.receive(bytes, m_meeting.times.patience, meanwhile);
        };
        try {
            for (;;) {
                wire::Head head;
                receive(wire::writable(head));
                const auto most = static_cast<std::uint64_t>(m_meeting.place.count);
                if (head.kind == wire::Kind::Begin && head.bytes == 0)
                    return;
                if (head.kind == wire::Kind::Waiting &&
                    head.bytes <= most * sizeof missing.front()) {
                    missing.resize(head.bytes / sizeof missing.front());
                    receive(std::as_writable_bytes(std::span(missing)));
                    m_waiting.on(missing);
                } else if (wire::Loss loss;
                           head.kind == wire::Kind::Lost && head.bytes == sizeof loss) {
                    receive(wire::writable(loss));
                    throwLoss(m_meeting, loss.process, loss.why);
                } else {
                    throw base::failed("peers_differ.step", {{"process", 0}});
                }
            }
        } catch (Broken why) {
            throwLoss(m_meeting, 0, static_cast<std::uint32_t>(why));
        }
    }

    const Meeting& m_meeting;
    Waiting m_waiting;
    bool m_strangerMet = false;
};

}  // namespace

void throwLoss(const Meeting& meeting, int process, std::uint32_t why) {
    if (why == wire::kNeverCame)
        throw unreachable(meeting, process);
    if (why == static_cast<std::uint32_t>(Broken::Silent))
        throw base::failed("peers_lost.silent",
                           {{"process", process}, {"minutes", minutesOf(meeting.times.patience)}});
    if (why == static_cast<std::uint32_t>(Broken::Unreachable))
        throw base::failed("peers_lost.machine", {{"process", process}});
    throw base::failed("peers_lost", {{"process", process}});
}

std::vector<Connection> waitForAll(const Meeting& meeting) {
    requireReachable(meeting.place);
    return Reception(meeting).all();
}

Connection joinOthers(const Meeting& meeting) {
    requireReachable(meeting.place);
    return Arrival(meeting).joined();
}

}  // namespace lightbox::node
