# The command-line tool, run in the caller's folder with nothing on standard output but its own.

run_nnet() {
  local built=$root/src/Tool/bin/$configuration/net10.0
  local tool=$built/ready/nnet.dll
  # To ask for the SDK takes as long as a check does; running needs no SDK.
  use_dotnet
  if is_stale "$tool" || ! command -v dotnet >/dev/null; then
    require_dotnet
    local log
    if ! log=$(build_tool 2>&1); then
      say "$log"
      exit 2
    fi
    touch "$tool"
  fi
  exec dotnet "$tool" "$@"
}

# Compiled ahead of time where the feed has the compiler for it, which halves the time to start; else as it is.
build_tool() {
  build "$root/src/Tool" -property:ReadyToRun=true >/dev/null 2>&1 && return
  build "$root/src/Tool" && mkdir -p "$built/ready" && cp "$built"/*.* "$built/ready/"
}

# Whether anything the tool is made of is newer than it; a folder's time tells of files removed.
is_stale() {
  [[ ! -f $1 ]] && return
  local newer
  newer=$(find "$root/src/Tool" "$root/src/Dsl" "$root/global.json" "$root"/Directory.*.props \
    \( -name bin -o -name obj \) -prune -o -newer "$1" -print -quit)
  [[ -n $newer ]]
}
