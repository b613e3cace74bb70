// Subscripts as Python's: integers, slices, new axes, ellipses, booleans and tensors.
#include "bridge.h"
#include "errors.h"
#include <ATen/TensorIndexing.h>

namespace bridge {

/// Mirrored by TensorIndex.Native in Tensor/TensorIndex.cs. A slice's missing parts are INT64_MIN.
struct Index {
  enum class Kind : int64_t { NewAxis, Ellipsis, Single, Bool, Slice, Tensor } kind;
  int64_t start;
  int64_t stop;
  int64_t step;
};

static at::indexing::TensorIndex convert(const Index& index) {
  using namespace at::indexing;
  auto part = [](int64_t value) { return value == INT64_MIN ? c10::optional<int64_t>() : c10::optional<int64_t>(value); };
  switch (index.kind) {
    case Index::Kind::NewAxis: return TensorIndex(None);
    case Index::Kind::Ellipsis: return TensorIndex(Ellipsis);
    case Index::Kind::Single: return TensorIndex(index.start);
    case Index::Kind::Bool: return TensorIndex(index.start != 0);
    case Index::Kind::Slice: return TensorIndex(Slice(part(index.start), part(index.stop), part(index.step)));
    default: return TensorIndex(borrow(reinterpret_cast<Handle>(index.start)));
  }
}

static std::vector<at::indexing::TensorIndex> convert(const Index* indices, int32_t count) {
  std::vector<at::indexing::TensorIndex> result;
  result.reserve(count);
  for (int32_t i = 0; i < count; i++)
    result.push_back(convert(indices[i]));
  return result;
}

} // namespace bridge

using namespace bridge;

BRIDGE_API Handle bridge_tensor_index(Handle handle, const Index* indices, int32_t count) {
  return guarded<Handle>(nullptr, [&] { return release(borrow(handle).index(convert(indices, count))); });
}

BRIDGE_API bool bridge_tensor_index_put(Handle handle, const Index* indices, int32_t count, Handle value) {
  return succeeds([&] { borrow(handle).index_put_(convert(indices, count), borrow(value)); });
}
