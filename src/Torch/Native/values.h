// Tagged values: the arguments and results of operators.
#pragma once

#include "bridge.h"
#include <ATen/core/ivalue.h>

namespace bridge {

/// Mirrored by ValueKind in Interop/Arg.cs.
enum class Kind : int32_t {
  None, Tensor, Int, Double, Bool, Complex, Ints, Doubles, Bools, Tensors, ScalarType, Device, String, Generator, Layout, MemoryFormat, Strings,
};

/// `bits` is the value itself, or the address of `count` elements (of two doubles for Complex,
/// of the bytes of lines for Strings).
struct Value {
  Kind kind;
  int32_t count;
  int64_t bits;

  double as_double() const {
    double value;
    static_assert(sizeof(value) == sizeof(bits));
    __builtin_memcpy(&value, &bits, sizeof(value));
    return value;
  }

  template <class T>
  c10::ArrayRef<T> elements() const {
    return c10::ArrayRef<T>(reinterpret_cast<const T*>(bits), static_cast<size_t>(count));
  }
};

} // namespace bridge
