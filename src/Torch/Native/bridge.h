// The C ABI between the managed TorchSharp assembly and libtorch.
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

#define BRIDGE_API extern "C" __attribute__((visibility("default")))

namespace bridge {

/// A tensor as the managed side holds it: one owned reference to the implementation, null when undefined.
using Handle = at::TensorImpl*;

/// The tensor behind a handle that stays owned by the managed side.
inline at::Tensor borrow(Handle handle) {
  return handle == nullptr
      ? at::Tensor()
      : at::Tensor(c10::intrusive_ptr<at::TensorImpl, c10::UndefinedTensorImpl>::reclaim_copy(handle));
}

/// Hands the reference of `tensor` to the managed side.
inline Handle release(at::Tensor tensor) {
  return tensor.defined() ? tensor.unsafeReleaseIntrusivePtr().release() : nullptr;
}

inline std::vector<at::Tensor> borrow(const Handle* handles, int64_t count) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(count);
  for (int64_t i = 0; i < count; i++)
    tensors.push_back(borrow(handles[i]));
  return tensors;
}

/// A device in one integer: the type in the high half, the index (-1: the current one) in the low half.
inline int64_t pack(c10::Device device) {
  return (static_cast<int64_t>(device.type()) << 32) | static_cast<uint32_t>(device.index());
}

inline c10::Device unpack(int64_t device) {
  return c10::Device(static_cast<c10::DeviceType>(device >> 32), static_cast<c10::DeviceIndex>(static_cast<int32_t>(device)));
}

} // namespace bridge
