// How much memory tensors take and give back, which the managed side has no other way to know.
#include "bridge.h"
#include <atomic>
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <malloc.h>

namespace bridge {

/// Bytes since the process began. Mirrored in Interop/MemoryWatch.cs.
struct Traffic {
  std::atomic<int64_t> allocated{0};
  std::atomic<int64_t> freed{0};
};

static Traffic traffic;

/// libtorch's own allocator, with a count.
class CountingAllocator final : public c10::Allocator {
 public:
  // Const before libtorch 2.3, non-const since: each overrides one of them.
  c10::DataPtr allocate(size_t size) const {
    return counted(size);
  }
  c10::DataPtr allocate(size_t size) {
    return counted(size);
  }
  c10::DeleterFnPtr raw_deleter() const override {
    return &free;
  }
  void copy_data(void* target, const void* source, size_t size) const {
    __builtin_memcpy(target, source, size);
  }

  static c10::Allocator* const base;

 private:
  static c10::DataPtr counted(size_t size) {
    auto data = base->allocate(size).release_context();
    traffic.allocated.fetch_add(malloc_usable_size(data), std::memory_order_relaxed);
    return {data, data, &free, c10::Device(c10::kCPU)};
  }
  static void free(void* data) {
    traffic.freed.fetch_add(malloc_usable_size(data), std::memory_order_relaxed);
    base->raw_deleter()(data);
  }
};

c10::Allocator* const CountingAllocator::base = c10::GetCPUAllocator();

static CountingAllocator counting;
static const bool installed = (c10::SetCPUAllocator(&counting), true);

} // namespace bridge

/// Where the figures stand, for good.
BRIDGE_API const bridge::Traffic* bridge_traffic() {
  return &bridge::traffic;
}
