# The packages, equal byte for byte for equal sources: their files carry the time of the commit.

pack_packages() {
  local output=$root/artifacts/packages project
  SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 946684800)
  export SOURCE_DATE_EPOCH
  rm -rf "$output"
  for project in Runtime Runtime.Images Terminal Generator; do
    dotnet pack "$root/src/$project" --configuration "$configuration" --output "$output" --nologo --verbosity quiet
  done
  ls -1 "$output"
}
