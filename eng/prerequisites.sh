# What has to be on the machine. Nothing is installed, and no package list fetched, while everything is there.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '%s\n' "$*" >&2; }

# A command that may take so many seconds; without GNU's timeout it may take as long as it likes.
bounded() {
  if command -v timeout >/dev/null; then timeout --kill-after=10 "$@"; else "${@:2}"; fi
}

# Everything a verb needs: the SDK, the choice of the TorchSharp source, and that source's libraries.
# `prepare python` adds PyTorch for Python, which benchmarks compare with.
prepare() {
  require_dotnet
  choose_torch_source
  require_torch "$@"
}

# The libraries of the source that was chosen.
require_torch() {
  if [[ $TORCH_SOURCE == system ]]; then require_libtorch "$@"; else provide_libstdcxx; fi
}

# Whether the system source can be had: here already, or from the distribution.
offers_libtorch() { command -v dpkg-query >/dev/null || [[ -n ${LIBTORCH-} ]]; }

# Readies the environment for .NET: the machine's own, or the one installed under artifacts/dotnet.
use_dotnet() {
  local installed=$root/artifacts/dotnet
  # .NET does not start without ICU unless told that cultures do not matter; a bare Debian has none.
  if [[ -x /sbin/ldconfig && $(/sbin/ldconfig -p) != *libicuuc* ]]; then
    export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
  fi
  if [[ -x $installed/dotnet ]]; then
    export DOTNET_ROOT=$installed PATH=$installed:$PATH
  fi
}

# The .NET SDK that global.json asks for.
require_dotnet() {
  use_dotnet
  (cd "$root" && dotnet --version) >/dev/null 2>&1 && return

  say "The .NET SDK that global.json asks for is missing; installing it under artifacts/dotnet."
  local installed=$root/artifacts/dotnet script=$root/artifacts/dotnet-install.sh url=https://dot.net/v1/dotnet-install.sh
  mkdir -p "$root/artifacts"
  if ! { download "$url" "$script" && bash "$script" --channel 10.0 --install-dir "$installed" >&2; }; then
    say "It could not be installed. Install the .NET 10 SDK, for example with:"
    say "  curl -sSL $url | bash -s -- --channel 10.0 --install-dir ~/.dotnet && export PATH=~/.dotnet:\$PATH"
    exit 2
  fi
  export DOTNET_ROOT=$installed PATH=$installed:$PATH
}

download() {
  if command -v wget >/dev/null; then
    wget --quiet --timeout=60 --output-document="$2" "$1"
  else
    command -v curl >/dev/null || install_packages curl ca-certificates
    curl --silent --show-error --fail --location --max-time 60 --output "$2" "$1"
  fi
}

# A compiler, CMake, libtorch and an optimised BLAS; `python` adds PyTorch and torchvision for Python.
require_libtorch() {
  local packages=(cmake make g++)
  [[ -n ${LIBTORCH-} ]] || packages+=(libtorch-dev libopenblas0-pthread)
  [[ ${1-} != python ]] || packages+=(python3-torch python3-torchvision)

  if ! command -v dpkg-query >/dev/null; then
    local tool
    for tool in cmake c++; do
      command -v "$tool" >/dev/null || { say "The system source of TorchSharp needs $tool, which is not installed."; exit 2; }
    done
    [[ -n ${LIBTORCH-} ]] || { say "Set LIBTORCH to the folder of a libtorch (1.13 or later), or TORCH_SOURCE=nuget."; exit 2; }
    return
  fi

  local missing=() package
  for package in "${packages[@]}"; do
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

install_packages() {
  local as_root=()
  if [[ $EUID -ne 0 ]]; then
    # Without a terminal sudo must not ask for a password.
    if command -v sudo >/dev/null && { [[ -t 0 ]] || sudo --non-interactive true 2>/dev/null; }; then
      as_root=(sudo)
    else
      say "These packages are missing and installing them needs root. Run:"
      say "  apt-get update && apt-get install --yes --no-install-recommends $*"
      exit 2
    fi
  fi

  say "Installing with apt: $*"
  local log=$root/artifacts/apt.log apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet=2)
  mkdir -p "$root/artifacts"
  if ! { "${apt[@]}" update && "${apt[@]}" install --yes --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    say "apt could not install them. Mend that and run:"
    say "  ${as_root[*]-} apt-get install --yes --no-install-recommends $*"
    exit 2
  fi
}
