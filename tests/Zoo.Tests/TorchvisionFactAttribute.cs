namespace ModelDsl.Zoo.Tests;

/// <summary>A fact that is reported as not run where Debian's python3-torchvision is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TorchvisionFactAttribute : FactAttribute
{
    private const string Package = "/usr/lib/python3/dist-packages/torchvision";

    public TorchvisionFactAttribute()
    {
        if (!Directory.Exists(Package)) Skip = $"{Package} is not there: apt install python3-torchvision";
    }
}
