#!/usr/bin/env bash
# Builds the benchmarks and runs them; build.sh calls this once everything they need is installed.
set -euo pipefail

benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dotnet build "$benchmarks" --configuration Release --nologo --verbosity quiet >&2
cd "$benchmarks/.."
exec dotnet "$benchmarks/bin/Release/net10.0/benchmarks.dll" "$@"
