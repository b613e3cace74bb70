#!/bin/sh
# Builds libtorchbridge.so: build.sh SOURCE_DIR BUILD_DIR OUTPUT. On failure the reason is the one line on standard output.
set -eu
source=$1 build=$2 output=$3
log=$build/build.log

if ! command -v cmake >/dev/null || ! command -v c++ >/dev/null; then
  echo "the native part of src/Torch needs CMake and a C++ compiler: apt install cmake g++"
  exit 1
fi

# Concurrent builds wait for one another.
mkdir -p "$build"
exec 9>"$build/lock"
flock 9

# CMake wraps its messages: the lines are joined before the sentence is looked for.
cmake -S "$source" -B "$build" -DCMAKE_BUILD_TYPE=Release -DLIBTORCH="${LIBTORCH:-}" >"$log" 2>&1 || {
  tr -s ' \n' ' ' <"$log" | grep -o "libtorch was not found.*another one" || echo "CMake could not configure src/Torch/Native, see $log"
  exit 1
}
cmake --build "$build" --parallel 2 >>"$log" 2>&1 || {
  echo "src/Torch/Native does not compile, see $log: $(grep -m1 'error:' "$log")"
  exit 1
}

# Renamed into place, so that nobody loads a half-written library.
cp "$build/libtorchbridge.so" "$output.tmp"
mv "$output.tmp" "$output"
