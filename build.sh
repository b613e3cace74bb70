#!/usr/bin/env bash
# The one entry to this repository: installs what is missing, then builds and does what is asked.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
configuration=Release
for part in prerequisites libstdcxx torch-source solution nnet tests packages; do
  source "$root/eng/$part.sh"
done

usage() {
  cat <<'TEXT'
usage: ./build.sh VERB [ARGUMENTS]

  demo [ARGUMENTS]   train the digit classifier, save it, reload it, predict
  run [NAME]         a program of the gallery, two minutes at most; without a name, the list
  test [PROJECT…]    build and run all tests, or those of the projects named (Dsl.Tests, …)
  check              build with warnings as errors and verify the formatting
  nnet ARGUMENTS     the command-line tool: nnet check FILES, nnet summary MODEL FILES, nnet format FILES
  bench [ARGUMENTS]  benchmarks, side by side with PyTorch
  pack               packages into artifacts/packages

TORCH_SOURCE=nuget|system forces where TorchSharp comes from; otherwise the package feed and the machine decide, and tests run
on both where both can be had.
TEXT
}

verb=${1-}
[[ $# -gt 0 ]] && shift
case $verb in
  demo)  prepare; run_program Quickstart "$@" ;;
  run)   prepare; run_program Gallery "$@" ;;
  test)  run_tests "$@" ;;
  check) prepare; check_solution ;;
  nnet)  run_nnet "$@" ;;
  bench) TORCH_SOURCE=system; prepare python; run_benchmarks "$@" ;;
  pack)  prepare; pack_packages ;;
  help | --help | -h) usage ;;
  *) usage >&2; exit 2 ;;
esac
