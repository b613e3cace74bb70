// The one function that TorchSharp's native library takes from a libstdc++ newer than GCC 12's: what every file compiled by GCC 13 that
// includes <iostream> calls so that the streams are there. Older libraries leave that to an object in each file.
#include <ios>

namespace std {

static ios_base::Init streams;

void ios_base_library_init() {}

}
