# Building, and the programs of the repository.

# Silent, but for errors and warnings, each of them once.
build() {
  dotnet msbuild -restore -maxCpuCount -nologo -verbosity:quiet -consoleLoggerParameters:NoSummary \
    -property:Configuration="$configuration" "$@"
}

# A build with the analyzers, from scratch because they run only where something is compiled; layout is verified apart
# from it, as that needs no compilation.
check_solution() {
  build "$root/ModelDsl.sln" -warnaserror -target:Rebuild -property:RunAnalyzersDuringBuild=true
  dotnet format whitespace "$root" --folder --verify-no-changes --verbosity quiet
  say "Built without a warning; formatting verified."
}

run_program() {
  local project=$root/samples/apps/$1
  shift
  build "$project" >&2
  exec dotnet run --project "$project" --configuration "$configuration" --no-build -- "$@"
}

run_benchmarks() {
  exec bash "$root/benchmarks/run.sh" "$@"
}
