namespace ModelDsl.Tool;

/// <summary>What a command tells its caller.</summary>
internal static class ExitStatus
{
    public const int Clean = 0;

    /// <summary>The files have errors; warnings are none.</summary>
    public const int ErrorsFound = 1;

    /// <summary>The command line is wrong, or names what is not there.</summary>
    public const int WrongUse = 2;
}
