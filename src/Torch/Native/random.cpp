// Random number generators.
#include "bridge.h"
#include "errors.h"
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <mutex>

using namespace bridge;

BRIDGE_API at::Generator* bridge_generator_new(uint64_t seed, int64_t device) {
  return guarded<at::Generator*>(nullptr, [&] {
    auto where = unpack(device);
    auto generator = where.is_cpu() ? at::make_generator<at::CPUGeneratorImpl>(seed) : at::globalContext().defaultGenerator(where).clone();
    generator.set_current_seed(seed);
    return new at::Generator(std::move(generator));
  });
}

/// The generator that operators take when they are given none.
BRIDGE_API at::Generator* bridge_generator_default(int64_t device) {
  return guarded<at::Generator*>(nullptr, [&] {
    return new at::Generator(at::globalContext().defaultGenerator(unpack(device)));
  });
}

BRIDGE_API void bridge_generator_free(at::Generator* generator) {
  delete generator;
}

BRIDGE_API int64_t bridge_generator_device(const at::Generator* generator) {
  return pack(generator->device());
}

BRIDGE_API bool bridge_generator_seed(at::Generator* generator, uint64_t seed) {
  return succeeds([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    generator->set_current_seed(seed);
  });
}

/// Seeds from the system's entropy and returns what was drawn.
BRIDGE_API bool bridge_generator_reseed(at::Generator* generator, uint64_t* seed) {
  return succeeds([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    *seed = generator->seed();
  });
}

BRIDGE_API uint64_t bridge_generator_initial_seed(const at::Generator* generator) {
  return generator->current_seed();
}

BRIDGE_API Handle bridge_generator_state(at::Generator* generator) {
  return guarded<Handle>(nullptr, [&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    return release(generator->get_state());
  });
}

BRIDGE_API bool bridge_generator_set_state(at::Generator* generator, Handle state) {
  return succeeds([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    generator->set_state(borrow(state));
  });
}

/// Seeds the default generators of the CPU and of every other device there is.
BRIDGE_API bool bridge_manual_seed(uint64_t seed) {
  return succeeds([&] { at::manual_seed(seed); });
}
