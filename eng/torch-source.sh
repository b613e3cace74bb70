# Where TorchSharp comes from: `nuget`, its package, or `system`, src/Torch over the system's libtorch.

# Sets TORCH_SOURCE, which eng/TorchSource.props reads, and says in one line what was chosen and why.
choose_torch_source() {
  local reason
  if [[ -n ${TORCH_SOURCE-} ]]; then
    [[ $TORCH_SOURCE == nuget || $TORCH_SOURCE == system ]] || { say "TORCH_SOURCE is nuget or system, not '$TORCH_SOURCE'."; exit 2; }
    reason="set by TORCH_SOURCE"
  else
    probe_feed
  fi
  export TORCH_SOURCE
  say "TorchSharp from: $TORCH_SOURCE ($reason)"
}

# Asks the configured package feeds, once a day, for the packages that the nuget source needs.
probe_feed() {
  local answer=$root/artifacts/torch-source package absent=
  if [[ -z $(find "$answer" -mmin -1440 2>/dev/null) || $root/Directory.Packages.props -nt $answer ]]; then
    local replies
    replies=$(mktemp -d)
    for package in TorchSharp TorchSharp-cpu Verify.Xunit; do
      find_package "$package" "$(pinned_version "$package")" >"$replies/$package" &
    done
    wait
    for package in TorchSharp TorchSharp-cpu Verify.Xunit; do
      [[ $(<"$replies/$package") == found ]] ||
        absent+="${absent:+, }$package $(pinned_version "$package")"
    done
    rm -r "$replies"
    mkdir -p "$root/artifacts"
    if [[ -z $absent ]]; then
      printf 'nuget\tthe package feed has it\n' >"$answer"
    else
      printf 'system\tthe package feed has no %s\n' "$absent" >"$answer"
    fi
  fi
  IFS=$'\t' read -r TORCH_SOURCE reason <"$answer"
}

pinned_version() {
  sed -n "s/.*Include=\"$1\" Version=\"\([^\"]*\)\".*/\1/p" "$root/Directory.Packages.props"
}

# Prints `found` if a configured feed lists the version. A feed that does not answer in time has nothing.
find_package() {
  local reply
  reply=$(cd "$root" && bounded 10 dotnet package search "$1" --exact-match --format json 2>/dev/null) || true
  if [[ $reply == *"\"version\": \"$2\""* ]]; then echo found; else echo absent; fi
}
