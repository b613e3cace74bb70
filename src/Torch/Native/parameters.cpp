#include "parameters.h"
#include <ATen/core/Generator.h>
#include <ATen/core/List.h>
#include <ATen/ScalarOps.h>
#include <ATen/core/jit_type.h>
#include <sstream>

namespace bridge {

static Type classify(const c10::TypePtr& type) {
  switch (type->kind()) {
    case c10::TypeKind::TensorType: return Type::Tensor;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return Type::Int;
    case c10::TypeKind::FloatType: return Type::Float;
    case c10::TypeKind::BoolType: return Type::Bool;
    case c10::TypeKind::NumberType: return Type::Scalar;
    case c10::TypeKind::StringType: return Type::String;
    case c10::TypeKind::DeviceObjType: return Type::Device;
    case c10::TypeKind::GeneratorType: return Type::Generator;
    case c10::TypeKind::ListType:
      switch (auto element = type->castRaw<c10::ListType>()->getElementType(); element->kind()) {
        case c10::TypeKind::TensorType: return Type::Tensors;
        case c10::TypeKind::OptionalType: return Type::OptionalTensors;
        case c10::TypeKind::IntType:
        case c10::TypeKind::SymIntType: return Type::Ints;
        case c10::TypeKind::FloatType: return Type::Floats;
        case c10::TypeKind::BoolType: return Type::Bools;
        case c10::TypeKind::StringType: return Type::Strings;
        default: return Type::Other;
      }
    default: return Type::Other;
  }
}

static c10::TypePtr without_optional(c10::TypePtr type) {
  return type->kind() == c10::TypeKind::OptionalType ? type->castRaw<c10::OptionalType>()->getElementType() : type;
}

Parameter::Parameter(const c10::Argument& argument)
    : type(classify(without_optional(argument.type()))),
      optional(argument.type()->kind() == c10::TypeKind::OptionalType),
      length(argument.N().value_or(0)),
      name(argument.name()),
      fallback(argument.default_value().value_or(c10::IValue())),
      has_fallback(argument.default_value().has_value() || optional) {}

c10::IValue Parameter::coerce_none() const {
  switch (type) {
    case Type::Tensor: return optional ? c10::IValue() : c10::IValue(at::Tensor());
    default:
      TORCH_CHECK(has_fallback, "argument '", name, "' is missing");
      return fallback;
  }
}

void Parameter::mismatch(const Value& value) const {
  static const char* const names[] = {
      "nothing", "a tensor", "an int", "a float", "a bool", "a complex number", "a list of ints", "a list of floats",
      "a list of bools", "a list of tensors", "a dtype", "a device", "a string", "a generator", "a layout", "a memory format", "a list of strings"};
  TORCH_CHECK(false, "argument '", name, "' cannot be ", names[static_cast<int>(value.kind)]);
}

static c10::IValue scalar(const Value& value) {
  switch (value.kind) {
    case Kind::Int: return value.bits;
    case Kind::Double: return value.as_double();
    case Kind::Bool: return value.bits != 0;
    default: {
      auto parts = value.elements<double>();
      return c10::complex<double>(parts.data()[0], parts.data()[1]);
    }
  }
}

static bool is_scalar(Kind kind) {
  return kind == Kind::Int || kind == Kind::Double || kind == Kind::Bool || kind == Kind::Complex;
}

/// A number where a tensor is expected takes part in type promotion as a number does.
static at::Tensor wrapped_number(const Value& value) {
  auto tensor = c10::scalar_to_tensor(scalar(value).toScalar());
  tensor.unsafeGetTensorImpl()->set_wrapped_number(true);
  return tensor;
}

static std::vector<std::string> lines(const Value& value) {
  std::istringstream text(std::string(reinterpret_cast<const char*>(value.bits), value.count));
  std::vector<std::string> result;
  for (std::string line; std::getline(text, line);)
    result.push_back(line);
  return result;
}

c10::IValue Parameter::coerce(const Value& value) const {
  if (value.kind == Kind::None)
    return coerce_none();

  switch (type) {
    case Type::Tensor:
      if (value.kind == Kind::Tensor)
        return borrow(reinterpret_cast<Handle>(value.bits));
      if (is_scalar(value.kind))
        return wrapped_number(value);
      break;
    case Type::Int:
      switch (value.kind) {
        case Kind::Int:
        case Kind::Bool:
        case Kind::ScalarType:
        case Kind::Layout:
        case Kind::MemoryFormat: return value.bits;
        default: break;
      }
      break;
    case Type::Float:
      if (value.kind == Kind::Double)
        return value.as_double();
      if (value.kind == Kind::Int)
        return static_cast<double>(value.bits);
      break;
    case Type::Bool:
      if (value.kind == Kind::Bool || value.kind == Kind::Int)
        return value.bits != 0;
      break;
    case Type::Scalar:
      if (is_scalar(value.kind))
        return scalar(value);
      break;
    case Type::Ints:
      if (value.kind == Kind::Ints)
        return c10::IValue(value.elements<int64_t>());
      if (value.kind == Kind::Int)
        return c10::IValue(std::vector<int64_t>(std::max(length, 1), value.bits));
      break;
    case Type::Floats:
      if (value.kind == Kind::Doubles)
        return c10::IValue(value.elements<double>().vec());
      break;
    case Type::Bools:
      if (value.kind == Kind::Bools) {
        c10::List<bool> list;
        for (bool element : value.elements<bool>())
          list.push_back(element);
        return list;
      }
      break;
    case Type::Tensors:
      if (value.kind == Kind::Tensors)
        return borrow(value.elements<Handle>().data(), value.count);
      break;
    case Type::OptionalTensors:
      if (value.kind == Kind::Tensors) {
        c10::List<c10::optional<at::Tensor>> list;
        for (auto handle : value.elements<Handle>())
          list.push_back(handle == nullptr ? c10::optional<at::Tensor>() : c10::optional<at::Tensor>(borrow(handle)));
        return list;
      }
      break;
    case Type::Device:
      if (value.kind == Kind::Device)
        return unpack(value.bits);
      break;
    case Type::String:
      if (value.kind == Kind::String)
        return std::string(reinterpret_cast<const char*>(value.bits), value.count);
      break;
    case Type::Strings:
      if (value.kind == Kind::Strings)
        return lines(value);
      break;
    case Type::Generator:
      if (value.kind == Kind::Generator)
        return *reinterpret_cast<const at::Generator*>(value.bits);
      break;
    case Type::Other:
      break;
  }
  mismatch(value);
}

} // namespace bridge
