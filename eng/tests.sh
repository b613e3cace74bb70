# Builds the solution once and runs the test projects one after the other, or those that are named. Whole logs go to artifacts/test-results;
# the terminal gets a line a project and, of failures, the beginning. The last line is `N passed, N failed`.

run_tests() {
  local results=$root/artifacts/test-results passed=0 failed=0 broken=0 project name
  local projects=("$@")
  rm -rf "$results"
  mkdir -p "$results"

  if [[ ${#projects[@]} -gt 0 ]]; then
    for name in "${projects[@]}"; do build "$root/tests/$name"; done
  else
    build "$root/ModelDsl.sln"
    for project in "$root"/tests/*.Tests; do projects+=("$(basename "$project")"); done
  fi
  for name in "${projects[@]}"; do
    run_test_project "$name" "$results/$name.log"
  done
  echo
  echo "$passed passed, $failed failed"
  [[ $failed -eq 0 && $broken -eq 0 ]]
}

# Adds to the caller's `passed`, `failed` and `broken`. A project that stops early or runs no test is broken.
run_test_project() {
  local name=$1 log=$2 status=0 summary
  bounded 900 dotnet test "$root/tests/$name/bin/$configuration/net10.0/ModelDsl.$name.dll" \
    --nologo >"$log" 2>&1 </dev/null || status=$?

  # Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12, Duration: 1 s - ModelDsl.Dsl.Tests.dll (net10.0)
  summary=$(grep -E '^(Passed|Failed)! +- Failed: ' "$log" | tail -n 1 || true)
  if [[ $summary =~ Failed:\ +([0-9]+),\ Passed:\ +([0-9]+),\ Skipped:\ +([0-9]+),.*Duration:\ (.*)\ -\  ]]; then
    failed=$((failed + BASH_REMATCH[1]))
    passed=$((passed + BASH_REMATCH[2]))
    printf '%-20s %5d passed, %d failed, %d skipped  (%s)\n' "$name" "${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}" "${BASH_REMATCH[3]}" "${BASH_REMATCH[4]}"
    [[ ${BASH_REMATCH[1]} -eq 0 && ${BASH_REMATCH[2]} -gt 0 && $status -eq 0 ]] && return
    [[ ${BASH_REMATCH[1]} -gt 0 ]] || broken=1
  else
    broken=1
    printf '%-20s did not finish (status %d)\n' "$name" "$status"
  fi
  head -n 120 "$log" | cut -c 1-400
  echo "… the whole log: ${log#"$root/"}"
}
