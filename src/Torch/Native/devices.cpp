// Devices, threads and the process-wide switches of libtorch.
#include "bridge.h"
#include "errors.h"
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/core/DefaultDtype.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <torch/csrc/api/include/torch/version.h>

using namespace bridge;

BRIDGE_API const char* bridge_version() {
  return TORCH_VERSION;
}

BRIDGE_API bool bridge_has_cuda() {
  return guarded(false, [] { return at::globalContext().hasCUDA(); });
}

BRIDGE_API bool bridge_has_cudnn() {
  return guarded(false, [] { return at::detail::getCUDAHooks().compiledWithCuDNN(); });
}

BRIDGE_API int32_t bridge_device_count(int32_t type) {
  return guarded<int32_t>(0, [&]() -> int32_t {
    auto kind = static_cast<c10::DeviceType>(type);
    return c10::impl::hasDeviceGuardImpl(kind) ? c10::impl::VirtualGuardImpl(kind).deviceCount() : 0;
  });
}

/// Waits for the work queued on a device's current stream.
BRIDGE_API bool bridge_synchronize(int64_t device) {
  return succeeds([&] {
    auto where = unpack(device);
    c10::impl::VirtualGuardImpl guard(where.type());
    if (!where.has_index())
      where = guard.getDevice();
    guard.getStream(where).synchronize();
  });
}

BRIDGE_API int32_t bridge_num_threads() {
  return at::get_num_threads();
}

BRIDGE_API bool bridge_set_num_threads(int32_t count) {
  return succeeds([&] { at::set_num_threads(count); });
}

BRIDGE_API int32_t bridge_num_interop_threads() {
  return at::get_num_interop_threads();
}

BRIDGE_API bool bridge_set_num_interop_threads(int32_t count) {
  return succeeds([&] { at::set_num_interop_threads(count); });
}

BRIDGE_API int32_t bridge_default_dtype() {
  return static_cast<int32_t>(c10::get_default_dtype_as_scalartype());
}

BRIDGE_API bool bridge_set_default_dtype(int32_t dtype) {
  return succeeds([&] { c10::set_default_dtype(c10::scalarTypeToTypeMeta(static_cast<c10::ScalarType>(dtype))); });
}
