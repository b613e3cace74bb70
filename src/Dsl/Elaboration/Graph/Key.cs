using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>A child's key in its parent; text and int expressions in turn, as in <c>denselayer{i + 1}</c>.</summary>
public sealed record Key(IReadOnlyList<KeyPart> Parts)
{
    public Key(string text) : this([new KeyPart(text, null)])
    {
    }

    public Key(string prefix, Dim index) : this([new KeyPart(prefix, null), new KeyPart(null, index)])
    {
    }

    /// <summary>The key when it holds no symbol; else null.</summary>
    public string? Constant
    {
        get
        {
            var text = "";
            foreach (var part in Parts)
            {
                if (part.Text is { } fixedText) text += fixedText;
                else if (part.Index!.ConstantValue is { } value) text += value.ToString(System.Globalization.CultureInfo.InvariantCulture);
                else return null;
            }

            return text;
        }
    }

    public override string ToString() => string.Concat(Parts.Select(part => part.Text ?? $"{{{part.Index}}}"));
}

/// <summary>Either a text or an int expression.</summary>
public sealed record KeyPart(string? Text, Dim? Index);
