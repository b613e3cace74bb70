# Building, and the programs of the repository.

# Silent, but for errors and warnings, each of them once.
build() {
  dotnet msbuild -restore -maxCpuCount -nologo -verbosity:quiet -consoleLoggerParameters:NoSummary \
    -property:Configuration="$configuration" "$@"
}

# Code style is a matter of the build itself; layout is verified apart from it, as that needs no compilation.
check_solution() {
  build "$root/ModelDsl.sln" -warnaserror
  dotnet format whitespace "$root" --folder --verify-no-changes --verbosity quiet
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
