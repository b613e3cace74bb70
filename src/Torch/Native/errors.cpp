#include "errors.h"
#include "bridge.h"

namespace bridge {

static thread_local std::string last_error;

void set_error(std::string text) noexcept {
  last_error = std::move(text);
}

} // namespace bridge

/// The message of this thread's latest failure, UTF-8, valid until the next one.
BRIDGE_API const char* bridge_error() {
  return bridge::last_error.c_str();
}
