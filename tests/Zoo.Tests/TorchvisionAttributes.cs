namespace ModelDsl.Zoo.Tests;

/// <summary>A fact that is reported as not run where torchvision is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TorchvisionFactAttribute : FactAttribute
{
    public TorchvisionFactAttribute() => Skip = Python.Absence!;
}

/// <summary>A theory that is reported as not run where torchvision is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TorchvisionTheoryAttribute : TheoryAttribute
{
    public TorchvisionTheoryAttribute() => Skip = Python.Absence!;
}
