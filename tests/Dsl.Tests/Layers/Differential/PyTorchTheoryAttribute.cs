namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>A theory that is reported as not run where Debian's python3-torch is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyTorchTheoryAttribute : TheoryAttribute
{
    private const string Package = "/usr/lib/python3/dist-packages/torch";

    public PyTorchTheoryAttribute()
    {
        if (!Directory.Exists(Package)) Skip = $"{Package} is not there: apt install python3-torch";
    }
}
