namespace ModelDsl.Generator.Pipeline;

/// <summary>Names of the generator's steps, by which tests ask what ran anew.</summary>
internal static class StepNames
{
    public const string Read = nameof(Read);
    public const string Parse = nameof(Parse);
    public const string Compile = nameof(Compile);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Classes = nameof(Classes);
    public const string Emit = nameof(Emit);
}
