# The entry for Windows: build.sh's verbs, with TorchSharp from its package.
param([string] $Verb = 'help', [Parameter(ValueFromRemainingArguments)] [string[]] $Arguments = @())

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$configuration = 'Release'

function Stop-Build([string] $message) {
    [Console]::Error.WriteLine($message)
    exit 2
}

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Build([string] $project) {
    # Errors and warnings alone, and apart from the output of the program that is built.
    & dotnet msbuild -restore -maxCpuCount -nologo -verbosity:quiet -consoleLoggerParameters:NoSummary "-property:Configuration=$configuration" $project |
        ForEach-Object { [Console]::Error.WriteLine($_) }
    if ($LASTEXITCODE -ne 0) { exit 1 }
}

function Invoke-Program([string] $name) {
    Build "$root/samples/apps/$name"
    Invoke-DotNet run --project "$root/samples/apps/$name" --configuration $configuration --no-build -- @Arguments
}

function Invoke-Tests {
    Build "$root/ModelDsl.sln"
    $passed = 0; $failed = 0; $broken = $false
    # Torch.Tests are those of the system source.
    foreach ($folder in Get-ChildItem "$root/tests" -Directory -Filter *.Tests | Where-Object Name -NE Torch.Tests) {
        # Projects that know no TorchSharp are built once for both sources.
        $assembly = "bin/nuget/$configuration/net10.0/ModelDsl.$($folder.Name).dll", "bin/$configuration/net10.0/ModelDsl.$($folder.Name).dll" |
            ForEach-Object { "$folder/$_" } | Where-Object { Test-Path $_ } | Select-Object -First 1
        $log = & dotnet test $assembly --nologo
        $summary = $log | Select-String 'Failed: +(\d+), Passed: +(\d+),' | Select-Object -Last 1
        if ($LASTEXITCODE -ne 0 -or -not $summary) { $broken = $true; $log | Select-Object -First 120 }
        if ($summary) {
            $failed += [int] $summary.Matches[0].Groups[1].Value
            $passed += [int] $summary.Matches[0].Groups[2].Value
            "$($folder.Name) $($summary.Line.Trim())"
            if ([int] $summary.Matches[0].Groups[2].Value -eq 0) { $broken = $true }
        }
    }
    "$passed passed, $failed failed"
    if ($broken -or $failed -gt 0) { exit 1 }
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Stop-Build 'The .NET 10 SDK is missing. Install it with: winget install Microsoft.DotNet.SDK.10'
}
if ($env:TORCH_SOURCE -and $env:TORCH_SOURCE -ne 'nuget') {
    Stop-Build 'On Windows TorchSharp comes from its package alone: TORCH_SOURCE=nuget. The system source needs Linux; WSL will do.'
}
$env:TORCH_SOURCE = 'nuget'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_UI_LANGUAGE = 'en'

switch ($Verb) {
    'demo' { Invoke-Program Quickstart }
    'run' { Invoke-Program Gallery }
    'test' { Invoke-Tests }
    'check' {
        Build "$root/ModelDsl.sln"
        Invoke-DotNet format whitespace $root --folder --verify-no-changes --verbosity quiet
    }
    'nnet' {
        Build "$root/src/Tool"
        Invoke-DotNet "$root/src/Tool/bin/$configuration/net10.0/nnet.dll" @Arguments
    }
    'pack' {
        foreach ($project in 'Runtime', 'Generator') {
            Invoke-DotNet pack "$root/src/$project" --configuration $configuration --output "$root/artifacts/packages" --nologo --verbosity quiet
        }
    }
    'bench' { Stop-Build 'The benchmarks compare with python3-torch on the same libtorch, which needs the system source: run them on Linux.' }
    default { Stop-Build 'usage: ./build.ps1 demo | run [NAME] | test | check | nnet ARGUMENTS | pack' }
}
