namespace VerifyTests;

/// <summary>Where the files of one call lie and what they are called.</summary>
public sealed class VerifySettings
{
    internal string? Directory { get; private set; }
    internal string? FileName { get; private set; }
    internal string? TypeName { get; private set; }
    internal string? MethodName { get; private set; }
    internal object?[]? Parameters { get; private set; }

    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
        {
            return;
        }
        (Directory, FileName, TypeName) = (settings.Directory, settings.FileName, settings.TypeName);
        (MethodName, Parameters) = (settings.MethodName, settings.Parameters);
    }

    /// <summary>A folder, absolute or relative to the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>Takes the place of `Class.Method_parameters`.</summary>
    public void UseFileName(string fileName) => FileName = fileName;

    /// <summary>Takes the place of the class's name.</summary>
    public void UseTypeName(string name) => TypeName = name;

    /// <summary>Takes the place of the method's name.</summary>
    public void UseMethodName(string name) => MethodName = name;

    /// <summary>The arguments of a theory, first to last; each of them becomes `_name=value`.</summary>
    public void UseParameters(params object?[] parameters) => Parameters = parameters;
}
