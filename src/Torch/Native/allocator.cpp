// Keeps freed activation buffers inside the process.
#include <malloc.h>

/// glibc gives large buffers back to the kernel as soon as they are freed, so that every forward pass
/// pays for their pages again. libtorch allocates the same sizes over and over: keep them. The arenas of
/// further threads cannot hold large buffers, so there is to be one arena, the growing one, for all.
__attribute__((constructor)) static void keep_freed_buffers() {
  constexpr int gigabyte = 1 << 30;
  mallopt(M_MMAP_THRESHOLD, gigabyte);
  mallopt(M_TRIM_THRESHOLD, gigabyte);
  mallopt(M_ARENA_MAX, 1);
}
