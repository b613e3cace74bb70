#!/bin/sh
# Builds libtorchbridge.so: build.sh SOURCE_DIR BUILD_DIR OUTPUT. Concurrent builds wait for one another.
set -eu
source=$1 build=$2 output=$3

if ! command -v cmake >/dev/null || ! command -v c++ >/dev/null; then
  echo "error : the native part of src/Torch needs CMake and a C++ compiler: apt install cmake g++" >&2
  exit 1
fi

mkdir -p "$build"
exec 9>"$build/lock"
flock 9
cmake -S "$source" -B "$build" -DCMAKE_BUILD_TYPE=Release -DLIBTORCH="${LIBTORCH:-}" >"$build/configure.log" 2>&1 || {
  reason=$(grep -m1 -o "libtorch's headers were not found.*" "$build/configure.log" || tail -n 3 "$build/configure.log" | tr '\n' ' ')
  echo "error : $reason" >&2
  exit 1
}
cmake --build "$build" --parallel 2 >&2
# Renamed into place, so that nobody loads a half-written library.
cp "$build/libtorchbridge.so" "$output.tmp"
mv "$output.tmp" "$output"
