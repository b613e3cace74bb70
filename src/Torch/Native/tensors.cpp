// Handles and the facts about a tensor that need no operator.
#include "bridge.h"
#include "errors.h"
#include <ATen/Functions.h>
#include <cstring>

using namespace bridge;

BRIDGE_API void bridge_tensor_free(Handle handle) {
  c10::raw::intrusive_ptr::decref(handle);
}

BRIDGE_API Handle bridge_tensor_retain(Handle handle) {
  c10::raw::intrusive_ptr::incref(handle);
  return handle;
}

BRIDGE_API int32_t bridge_tensor_dtype(Handle handle) {
  return static_cast<int32_t>(c10::typeMetaToScalarType(handle->dtype()));
}

BRIDGE_API int64_t bridge_tensor_device(Handle handle) {
  return pack(handle->device());
}

BRIDGE_API int32_t bridge_tensor_layout(Handle handle) {
  return static_cast<int32_t>(handle->layout());
}

BRIDGE_API int64_t bridge_tensor_dim(Handle handle) {
  return handle->dim();
}

BRIDGE_API int64_t bridge_tensor_numel(Handle handle) {
  return handle->numel();
}

BRIDGE_API int64_t bridge_tensor_element_size(Handle handle) {
  return static_cast<int64_t>(handle->itemsize());
}

BRIDGE_API const int64_t* bridge_tensor_sizes(Handle handle) {
  return handle->sizes().data();
}

/// Null where the layout has no strides.
BRIDGE_API const int64_t* bridge_tensor_strides(Handle handle) {
  return guarded<const int64_t*>(nullptr, [&] { return handle->strides().data(); });
}

BRIDGE_API int64_t bridge_tensor_storage_offset(Handle handle) {
  return guarded<int64_t>(-1, [&] { return handle->storage_offset(); });
}

BRIDGE_API bool bridge_tensor_is_contiguous(Handle handle) {
  return guarded(false, [&] { return handle->is_contiguous(); });
}

/// The first element's address; null when the tensor has no storage to point into.
BRIDGE_API void* bridge_tensor_data(Handle handle) {
  return guarded<void*>(nullptr, [&] { return borrow(handle).data_ptr(); });
}

/// Tells whether two handles share one storage, as a tensor and its view do.
BRIDGE_API bool bridge_tensor_shares_storage(Handle left, Handle right) {
  return guarded(false, [&] { return borrow(left).storage().is_alias_of(borrow(right).storage()); });
}

/// A new tensor in the memory at `data`, which `release(context)` gives back at the end of the tensor's life.
BRIDGE_API Handle bridge_tensor_from_blob(
    void* data, const int64_t* sizes, int32_t dim, int32_t dtype, void (*release_data)(void*), void* context) {
  return guarded<Handle>(nullptr, [&] {
    auto options = at::TensorOptions().dtype(static_cast<c10::ScalarType>(dtype));
    return release(at::from_blob(data, {sizes, static_cast<size_t>(dim)}, [=](void*) { release_data(context); }, options));
  });
}

/// A new tensor with a copy of the elements at `data`.
BRIDGE_API Handle bridge_tensor_copy_of(const void* data, const int64_t* sizes, int32_t dim, int32_t dtype) {
  return guarded<Handle>(nullptr, [&] {
    auto options = at::TensorOptions().dtype(static_cast<c10::ScalarType>(dtype));
    auto tensor = at::empty({sizes, static_cast<size_t>(dim)}, options);
    if (tensor.numel() > 0)
      std::memcpy(tensor.data_ptr(), data, tensor.nbytes());
    return release(std::move(tensor));
  });
}
