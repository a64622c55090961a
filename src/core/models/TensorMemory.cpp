// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TensorMemory.h"

#include <c10/core/CPUAllocator.h>
#include <sys/mman.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include "models/TorchCompat.h"

namespace lightbox::models {

namespace {

/// Smaller ones are the C library's: it keeps them itself.
constexpr std::size_t kSmallest = std::size_t{64} << 10U;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kSlab = std::size_t{256} << 20U;

std::size_t roundedUp(std::size_t bytes, std::size_t to) {
    return (bytes + to - 1) / to * to;
}

/// Large pieces of the system's memory, cut into blocks. Not for several threads at once.
class Slabs {
public:
    /// nullptr where the system gives no more.
    char* take(std::size_t bytes) {
        const std::size_t size = roundedUp(bytes, kPage);
        auto gap = m_gaps.lower_bound({size, nullptr});
        if (gap == m_gaps.end()) {
            if (!addSlab(size))
                return nullptr;
            gap = m_gaps.lower_bound({size, nullptr});
        }
        char* const place = gap->second;
        const std::size_t whole = gap->first;
        m_gaps.erase(gap);
        Slab& slab = slabOf(place)->second;
        slab.blocks[place] = {size, true};
        if (whole > size) {
            slab.blocks[place + size] = {whole - size, false};
            m_gaps.emplace(whole - size, place + size);
        }
        m_inUse += size;
        return place;
    }

    /// False where `place` is none of its blocks.
    bool give(char* place) {
        const auto slab = slabOf(place);
        if (slab == m_slabs.end())
            return false;
        auto& blocks = slab->second.blocks;
        auto block = blocks.find(place);
        m_inUse -= block->second.size;
        block->second.used = false;
        if (const auto next = std::next(block); next != blocks.end() && !next->second.used) {
            m_gaps.erase({next->second.size, next->first});
            block->second.size += next->second.size;
            blocks.erase(next);
        }
        if (block != blocks.begin()) {
            const auto before = std::prev(block);
            if (!before->second.used) {
                m_gaps.erase({before->second.size, before->first});
                before->second.size += block->second.size;
                blocks.erase(block);
                block = before;
            }
        }
        m_gaps.emplace(block->second.size, block->first);
        return true;
    }

    /// Slabs without a tensor go; of the others the pages of the gaps.
    void release() {
        for (auto slab = m_slabs.begin(); slab != m_slabs.end();) {
            const bool isEmpty =
                slab->second.blocks.size() == 1 && !slab->second.blocks.begin()->second.used;
            if (!isEmpty) {
                for (const auto& [place, block] : slab->second.blocks)
                    if (!block.used)
                        ::madvise(place, block.size, MADV_DONTNEED);
                ++slab;
                continue;
            }
            m_gaps.erase({slab->second.size, slab->first});
            m_mapped -= slab->second.size;
            ::munmap(slab->first, slab->second.size);
            slab = m_slabs.erase(slab);
        }
    }

    [[nodiscard]] TensorMemory::Held held() const { return {m_inUse, m_mapped}; }

private:
    struct Block {
        std::size_t size = 0;
        bool used = false;
    };
    struct Slab {
        std::size_t size = 0;
        std::map<char*, Block> blocks;
    };
    using SlabMap = std::map<char*, Slab>;

    SlabMap::iterator slabOf(char* place) {
        const auto after = m_slabs.upper_bound(place);
        if (after == m_slabs.begin())
            return m_slabs.end();
        const auto slab = std::prev(after);
        return place < slab->first + slab->second.size ? slab : m_slabs.end();
    }

    bool addSlab(std::size_t least) {
        const std::size_t size = std::max(kSlab, least);
        void* memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory == MAP_FAILED)
            return false;
        auto* start = static_cast<char*>(memory);
        m_slabs[start] = {size, {{start, {size, false}}}};
        m_gaps.emplace(size, start);
        m_mapped += size;
        return true;
    }

    SlabMap m_slabs;
    std::set<std::pair<std::size_t, char*>> m_gaps;  ///< by size, then by place
    std::size_t m_inUse = 0;
    std::size_t m_mapped = 0;
};

/// LibTorch's allocator from the first TensorMemory on: tensors made within one outlive it.
class Allocator : public compat::ProcessorAllocator {
public:
    static Allocator& instance() {
        static Allocator* const only = [] {
            auto* made = new Allocator;  // LibTorch takes it for good
            c10::SetCPUAllocator(made, 1);
            return made;
        }();
        return *only;
    }

    void enter() {
        const std::lock_guard lock(m_mutex);
        ++m_scopes;
    }
    void leave() {
        const std::lock_guard lock(m_mutex);
        if (--m_scopes == 0)
            m_slabs.release();
    }
    TensorMemory::Held held() {
        const std::lock_guard lock(m_mutex);
        return m_slabs.held();
    }

    [[nodiscard]] c10::DeleterFnPtr raw_deleter() const override { return &giveBack; }

protected:
    c10::DataPtr take(std::size_t bytes) const override {
        if (bytes >= kSmallest) {
            std::unique_lock lock(m_mutex);
            if (char* const place = m_scopes > 0 ? m_slabs.take(bytes) : nullptr) {
                lock.unlock();
                c10::profiledCPUMemoryReporter().New(place, bytes);
                return {place, place, &giveBack, c10::Device(c10::DeviceType::CPU)};
            }
        }
        auto own = c10::GetDefaultCPUAllocator()->allocate(bytes);
        void* const place = own.release_context();
        return {place, place, &giveBack, c10::Device(c10::DeviceType::CPU)};
    }

private:
    static void giveBack(void* place) {
        if (place == nullptr)
            return;
        Allocator& self = instance();
        const bool isOurs = [&] {
            const std::lock_guard lock(self.m_mutex);
            return self.m_slabs.give(static_cast<char*>(place));
        }();
        if (isOurs)
            c10::profiledCPUMemoryReporter().Delete(place);
        else
            c10::GetDefaultCPUAllocator()->raw_deallocate(place);
    }

    mutable std::mutex m_mutex;
    mutable Slabs m_slabs;
    int m_scopes = 0;
};

}  // namespace

TensorMemory::TensorMemory() {
    Allocator::instance().enter();
}

TensorMemory::~TensorMemory() {
    Allocator::instance().leave();
}

TensorMemory::Held TensorMemory::held() {
    return Allocator::instance().held();
}

}  // namespace lightbox::models
