# Builds and runs the test projects one after the other, or those that are named: all of them on one source of TorchSharp, and on the
# other those that use it. Whole logs go to artifacts/test-results; the terminal gets a line a project and, of failures, the beginning.
# The last line is `N passed, N failed`.

# Of src/Torch and the package, both must carry what is generated and the runtime. The others ask PyTorch of the same libtorch, or
# take their time; TORCH_SOURCE=nuget runs any of them on the package.
on_both_sources=(Generated.Tests Runtime.Tests)

run_tests() {
  local results=$root/artifacts/test-results passed=0 failed=0 broken=0 source sources
  require_dotnet
  choose_verify_source
  sources=$(test_sources)
  rm -rf "$results"
  mkdir -p "$results"

  local first=1
  for source in $sources; do
    run_tests_on "$source" "$@"
    first=0
  done
  echo
  echo "$passed passed, $failed failed"
  [[ $failed -eq 0 && $broken -eq 0 ]]
}

# The sources that can be had here, the one that runs everything first.
test_sources() {
  if [[ -n ${TORCH_SOURCE-} ]]; then
    choose_torch_source
    echo "$TORCH_SOURCE"
  elif ! offers_libtorch; then
    echo nuget
  elif has_package TorchSharp-cpu; then
    say "TorchSharp from: system, then nuget (tests run on both)"
    echo system nuget
  else
    say "TorchSharp from: system (the package feed has no TorchSharp-cpu, or not all that it needs)"
    echo system
  fi
}

# Adds to the caller's `passed`, `failed` and `broken`.
run_tests_on() {
  local TORCH_SOURCE=$1 project name
  local -x LD_LIBRARY_PATH=${LD_LIBRARY_PATH-}
  export TORCH_SOURCE
  # The package's threads wait for work in a loop, which on a machine that has other things to do takes most of its time.
  [[ $TORCH_SOURCE == system ]] || local -x OMP_WAIT_POLICY=passive
  shift
  require_torch python
  local projects=("$@")
  if [[ $first -eq 0 ]]; then
    projects=()
    for name in "${on_both_sources[@]}"; do
      [[ $# -eq 0 || " $* " == *" $name "* ]] && projects+=("$name")
    done
  elif [[ $# -eq 0 ]]; then
    for project in "$root"/tests/*.Tests; do projects+=("$(basename "$project")"); done
    if [[ $TORCH_SOURCE == nuget ]]; then mapfile -t projects < <(printf '%s\n' "${projects[@]}" | grep --invert-match '^Torch\.'); fi
  fi

  if [[ $# -eq 0 && $first -eq 1 && $TORCH_SOURCE == system ]]; then
    build "$root/ModelDsl.sln"
  else
    for name in "${projects[@]}"; do build "$root/tests/$name"; done
  fi
  for name in "${projects[@]}"; do
    run_test_project "$name" "$results/$name.$TORCH_SOURCE.log"
  done
}

# Adds to the caller's `passed`, `failed` and `broken`. A project that stops early or runs no test is broken.
run_test_project() {
  local name=$1 log=$2 title=$1 status=0 summary assembly
  # Projects that know no TorchSharp are built once for both sources.
  assembly=$root/tests/$name/bin/nuget/$configuration/net10.0/ModelDsl.$name.dll
  [[ $TORCH_SOURCE == nuget && -f $assembly ]] || assembly=$root/tests/$name/bin/$configuration/net10.0/ModelDsl.$name.dll
  [[ $TORCH_SOURCE == system ]] || title+=" (nuget)"
  bounded 900 dotnet test "$assembly" --nologo >"$log" 2>&1 </dev/null || status=$?

  # Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12, Duration: 1 s - ModelDsl.Dsl.Tests.dll (net10.0)
  summary=$(grep -E '^(Passed|Failed)! +- Failed: ' "$log" | tail -n 1 || true)
  if [[ $summary =~ Failed:\ +([0-9]+),\ Passed:\ +([0-9]+),\ Skipped:\ +([0-9]+),.*Duration:\ (.*)\ -\  ]]; then
    failed=$((failed + BASH_REMATCH[1]))
    passed=$((passed + BASH_REMATCH[2]))
    printf '%-24s %5d passed, %d failed, %d skipped  (%s)\n' "$title" "${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}" "${BASH_REMATCH[3]}" "${BASH_REMATCH[4]}"
    [[ ${BASH_REMATCH[1]} -eq 0 && ${BASH_REMATCH[2]} -gt 0 && $status -eq 0 ]] && return
    [[ ${BASH_REMATCH[1]} -gt 0 ]] || broken=1
  else
    broken=1
    printf '%-24s did not finish (status %d)\n' "$title" "$status"
  fi
  head -n 120 "$log" | cut -c 1-400
  echo "… the whole log: ${log#"$root/"}"
}
