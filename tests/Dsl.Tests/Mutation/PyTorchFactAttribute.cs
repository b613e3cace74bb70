namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>A fact that is reported as not run where Debian's python3-torch is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyTorchFactAttribute : FactAttribute
{
    private const string Package = "/usr/lib/python3/dist-packages/torch";

    public PyTorchFactAttribute()
    {
        if (!Directory.Exists(Package)) Skip = $"{Package} is not there: apt install python3-torch";
    }
}
