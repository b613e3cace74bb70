using System.Reflection;

namespace Gallery.Language;

/// <summary>The networks of samples/models as text: what is learned, and what is held out.</summary>
internal static class NetworkCorpus
{
    private const string Prefix = "corpus/";
    private const int HeldOutEvery = 6;

    /// <summary>Whole files, of which each sixth is held out.</summary>
    public static (string Training, string Test) Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Text(assembly, name))
            .ToList();
        string Of(Func<int, bool> isWanted) => string.Join("\n", texts.Where((_, i) => isWanted(i)));
        return (Of(i => i % HeldOutEvery != 0), Of(i => i % HeldOutEvery == 0));
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
