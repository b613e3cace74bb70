# Where TorchSharp comes from: `nuget`, its package, or `system`, src/Torch over the system's libtorch. And whether the tests' Verify is
# its package or the stand-in, which is another question.

# Sets TORCH_SOURCE and VERIFY_SOURCE, which eng/TorchSource.props reads, and says in one line what was chosen and why.
choose_torch_source() {
  local reason
  if [[ -n ${TORCH_SOURCE-} ]]; then
    [[ $TORCH_SOURCE == nuget || $TORCH_SOURCE == system ]] || { say "TORCH_SOURCE is nuget or system, not '$TORCH_SOURCE'."; exit 2; }
    reason="set by TORCH_SOURCE"
  elif [[ $(uname -s) == Linux ]] && ! has_libstdcxx; then
    # It runs here all the same, over eng/libstdcxx.cpp, but that is for tests.
    TORCH_SOURCE=system
    reason="the libstdc++ of this machine is older than that of the TorchSharp package: no $package_libstdcxx"
  elif has_package TorchSharp-cpu; then
    TORCH_SOURCE=nuget
    reason="the package feed has it"
  else
    TORCH_SOURCE=system
    reason="the package feed has no TorchSharp-cpu, or not all that it needs"
  fi
  export TORCH_SOURCE
  say "TorchSharp from: $TORCH_SOURCE ($reason)"
}

choose_verify_source() {
  [[ -n ${VERIFY_SOURCE-} ]] || { if has_package Verify.Xunit; then VERIFY_SOURCE=nuget; else VERIFY_SOURCE=standin; fi; }
  export VERIFY_SOURCE
}

# Whether a package restores, at the version that Directory.Packages.props pins and with all that it needs. Asked once a day: a feed may
# list what it does not serve. A feed that does not answer in time has nothing.
has_package() {
  local folder=$root/artifacts/feed/$1
  local answer=$folder/answer
  if [[ -z $(find "$answer" -mmin -1440 2>/dev/null) || $root/Directory.Packages.props -nt $answer ]]; then
    mkdir -p "$folder"
    cat >"$folder/Probe.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="$1" />
  </ItemGroup>
</Project>
PROJECT
    say "Asking the package feed for $1."
    if bounded 300 dotnet restore "$folder/Probe.csproj" --nologo --force >"$folder/log" 2>&1 </dev/null; then
      echo yes >"$answer"
    else
      echo no >"$answer"
    fi
  fi
  [[ $(<"$answer") == yes ]]
}
