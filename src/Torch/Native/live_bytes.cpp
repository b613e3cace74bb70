// How much memory tensors hold, which the managed side has no other way to know.
#include "bridge.h"
#include <atomic>
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <malloc.h>

namespace bridge {

static std::atomic<int64_t> live_bytes{0};

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
    live_bytes.fetch_add(malloc_usable_size(data), std::memory_order_relaxed);
    return {data, data, &free, c10::Device(c10::kCPU)};
  }
  static void free(void* data) {
    live_bytes.fetch_sub(malloc_usable_size(data), std::memory_order_relaxed);
    base->raw_deleter()(data);
  }
};

c10::Allocator* const CountingAllocator::base = c10::GetCPUAllocator();

static CountingAllocator counting;
static const bool installed = (c10::SetCPUAllocator(&counting), true);

} // namespace bridge

/// Where the number of bytes stands that tensors on the CPU hold now.
BRIDGE_API const std::atomic<int64_t>* bridge_live_bytes() {
  return &bridge::live_bytes;
}
