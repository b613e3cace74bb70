// What an operator's schema says of one parameter, and how a value becomes an argument for it.
#pragma once

#include "values.h"
#include <ATen/core/function_schema.h>

namespace bridge {

enum class Type {
  Tensor, Tensors, OptionalTensors, Int, Float, Bool, Scalar, Ints, Floats, Bools, Device, String, Strings, Generator, Other,
};

struct Parameter {
  explicit Parameter(const c10::Argument& argument);

  c10::IValue coerce(const Value& value) const;

  Type type;
  bool optional;
  int32_t length; // of a list that one integer may stand for, as in int[2]
  std::string name;
  c10::IValue fallback;
  bool has_fallback;

 private:
  c10::IValue coerce_none() const;
  [[noreturn]] void mismatch(const Value& value) const;
};

} // namespace bridge
