// Gradients, the backward pass and the modes that govern it.
#include "bridge.h"
#include "errors.h"
#include <c10/core/AutogradState.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>

using namespace bridge;
using torch::autograd::variable_list;

BRIDGE_API bool bridge_requires_grad(Handle handle) {
  return handle->requires_grad() || borrow(handle).requires_grad();
}

BRIDGE_API bool bridge_set_requires_grad(Handle handle, bool value) {
  return succeeds([&] { borrow(handle).set_requires_grad(value); });
}

BRIDGE_API bool bridge_is_leaf(Handle handle) {
  return guarded(false, [&] { return borrow(handle).is_leaf(); });
}

BRIDGE_API bool bridge_retain_grad(Handle handle) {
  return succeeds([&] { borrow(handle).retain_grad(); });
}

/// The gradient accumulated so far; null when there is none.
BRIDGE_API Handle bridge_grad(Handle handle) {
  return guarded<Handle>(nullptr, [&] { return release(borrow(handle).grad()); });
}

BRIDGE_API bool bridge_set_grad(Handle handle, Handle grad) {
  return succeeds([&] { borrow(handle).mutable_grad() = borrow(grad); });
}

/// Accumulates gradients into the leaves, or into `inputs` alone when there are any.
BRIDGE_API bool bridge_backward(
    const Handle* tensors, int32_t count, const Handle* grads, int32_t grad_count,
    bool retain_graph, bool create_graph, const Handle* inputs, int32_t input_count) {
  return succeeds([&] {
    torch::autograd::backward(
        borrow(tensors, count), borrow(grads, grad_count), retain_graph, create_graph, borrow(inputs, input_count));
  });
}

/// Writes one gradient per input, null for an unused one.
BRIDGE_API bool bridge_autograd_grad(
    const Handle* outputs, int32_t count, const Handle* inputs, int32_t input_count, const Handle* grads, int32_t grad_count,
    bool retain_graph, bool create_graph, bool allow_unused, Handle* results) {
  return succeeds([&] {
    auto computed = torch::autograd::grad(
        borrow(outputs, count), borrow(inputs, input_count), borrow(grads, grad_count), retain_graph, create_graph, allow_unused);
    for (size_t i = 0; i < computed.size(); i++)
      results[i] = release(std::move(computed[i]));
  });
}

BRIDGE_API bool bridge_grad_mode() {
  return c10::GradMode::is_enabled();
}

BRIDGE_API void bridge_set_grad_mode(bool enabled) {
  c10::GradMode::set_enabled(enabled);
}

BRIDGE_API bool bridge_inference_mode() {
  return c10::InferenceMode::is_enabled();
}

BRIDGE_API c10::InferenceMode* bridge_enter_inference_mode(bool enabled) {
  return new c10::InferenceMode(enabled);
}

BRIDGE_API void bridge_leave_inference_mode(c10::InferenceMode* mode) {
  delete mode;
}

BRIDGE_API bool bridge_anomaly_mode(bool* check_nan) {
  *check_nan = torch::autograd::AnomalyMode::should_check_nan();
  return torch::autograd::AnomalyMode::is_enabled();
}

BRIDGE_API void bridge_set_anomaly_mode(bool enabled, bool check_nan) {
  torch::autograd::AnomalyMode::set_enabled(enabled, check_nan);
}
