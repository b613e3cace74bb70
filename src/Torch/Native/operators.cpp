// Operators by schema name, through libtorch's dispatcher.
#include "errors.h"
#include "parameters.h"
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>

namespace bridge {

struct Operator {
  explicit Operator(c10::OperatorHandle handle) : handle(std::move(handle)) {
    for (const auto& argument : this->handle.schema().arguments())
      parameters.emplace_back(argument);
  }

  c10::OperatorHandle handle;
  std::vector<Parameter> parameters;
};

/// This thread's stack, reused from call to call; a call inside a call (a hook, say) gets one of its own.
class StackLease {
 public:
  StackLease() : owner_(!leased_), stack_(owner_ ? shared_ : own_) {
    leased_ = true;
  }
  ~StackLease() {
    stack_.clear();
    if (owner_)
      leased_ = false;
  }
  StackLease(const StackLease&) = delete;
  StackLease& operator=(const StackLease&) = delete;

  torch::jit::Stack& stack() {
    return stack_;
  }

 private:
  static thread_local torch::jit::Stack shared_;
  static thread_local bool leased_;
  bool owner_;
  torch::jit::Stack own_;
  torch::jit::Stack& stack_;
};

thread_local torch::jit::Stack StackLease::shared_;
thread_local bool StackLease::leased_ = false;

// What lists and complex results point into until the thread's next call.
static thread_local std::vector<Handle> returned_tensors;
static thread_local std::vector<int64_t> returned_ints;
static thread_local double returned_complex[2];

static int64_t bits_of(double value) {
  int64_t bits;
  __builtin_memcpy(&bits, &value, sizeof(bits));
  return bits;
}

template <class T>
static Value list_of(Kind kind, const std::vector<T>& elements) {
  return {kind, static_cast<int32_t>(elements.size()), reinterpret_cast<int64_t>(elements.data())};
}

static Value unpack_result(c10::IValue&& result) {
  if (result.isTensor())
    return {Kind::Tensor, 0, reinterpret_cast<int64_t>(release(std::move(result).toTensor()))};
  if (result.isInt())
    return {Kind::Int, 0, result.toInt()};
  if (result.isDouble())
    return {Kind::Double, 0, bits_of(result.toDouble())};
  if (result.isBool())
    return {Kind::Bool, 0, result.toBool()};
  if (result.isComplexDouble()) {
    auto value = result.toComplexDouble();
    returned_complex[0] = value.real();
    returned_complex[1] = value.imag();
    return {Kind::Complex, 1, reinterpret_cast<int64_t>(returned_complex)};
  }
  if (result.isTensorList()) {
    returned_tensors.clear();
    for (auto& tensor : std::move(result).toTensorVector())
      returned_tensors.push_back(release(std::move(tensor)));
    return list_of(Kind::Tensors, returned_tensors);
  }
  if (result.isIntList()) {
    returned_ints = result.toIntVector();
    return list_of(Kind::Ints, returned_ints);
  }
  TORCH_CHECK(result.isNone(), "results of type ", result.tagKind(), " are not supported");
  return {Kind::None, 0, 0};
}

static void push_arguments(const Operator& op, torch::jit::Stack& stack, const Value* arguments, int32_t count) {
  TORCH_CHECK(
      static_cast<size_t>(count) <= op.parameters.size(),
      op.handle.operator_name(), " takes ", op.parameters.size(), " arguments, not ", count);
  for (int32_t i = 0; i < count; i++)
    stack.push_back(op.parameters[i].coerce(arguments[i]));
  for (size_t i = count; i < op.parameters.size(); i++)
    stack.push_back(op.parameters[i].coerce({Kind::None, 0, 0}));
}

} // namespace bridge

using namespace bridge;

/// The operator `aten::name.overload`, or null. It is never freed: the managed side keeps one per schema.
BRIDGE_API Operator* bridge_operator(const char* name, const char* overload) {
  return guarded<Operator*>(nullptr, [&] {
    return new Operator(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload));
  });
}

/// Calls an operator. Trailing arguments that are missing take the schema's defaults.
/// Returns the number of results, of which the first `capacity` are handed over; -1 on failure.
BRIDGE_API int32_t bridge_call(const Operator* op, const Value* arguments, int32_t count, Value* results, int32_t capacity) {
  return guarded<int32_t>(-1, [&] {
    StackLease lease;
    auto& stack = lease.stack();
    push_arguments(*op, stack, arguments, count);
    op->handle.callBoxed(stack);
    auto returned = static_cast<int32_t>(stack.size());
    for (int32_t i = 0; i < std::min(returned, capacity); i++)
      results[i] = unpack_result(std::move(stack[i]));
    return returned;
  });
}
