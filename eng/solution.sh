# Building, and the programs of the repository.

# Silent, but for errors and warnings, each of them once.
build() {
  dotnet msbuild -restore -maxCpuCount -nologo -verbosity:quiet -consoleLoggerParameters:NoSummary \
    -property:Configuration="$configuration" "$@"
}

check_solution() {
  build "$root/ModelDsl.sln" -warnaserror
  dotnet format "$root/ModelDsl.sln" --verify-no-changes --no-restore --verbosity quiet
  say "Built without a warning; formatting verified."
}

run_demo() {
  local project=$root/samples/apps/Quickstart
  build "$project" >&2
  exec dotnet run --project "$project" --configuration "$configuration" --no-build -- "$@"
}

run_benchmarks() {
  exec bash "$root/benchmarks/run.sh" "$@"
}
