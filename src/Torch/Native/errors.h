// Exceptions become an error text of the thread, which the managed side fetches and throws.
#pragma once

#include <c10/util/Exception.h>
#include <exception>
#include <string>

namespace bridge {

void set_error(std::string text) noexcept;

/// Runs `body`; when it throws, keeps the message and returns `failure`.
template <class Result, class Body>
Result guarded(Result failure, Body&& body) noexcept {
  try {
    return body();
  } catch (const c10::Error& error) {
    set_error(error.what_without_backtrace());
  } catch (const std::exception& error) {
    set_error(error.what());
  } catch (...) {
    set_error("unknown native exception");
  }
  return failure;
}

/// The same for what returns nothing: false when it threw.
template <class Body>
bool succeeds(Body&& body) noexcept {
  return guarded(false, [&] {
    body();
    return true;
  });
}

} // namespace bridge
