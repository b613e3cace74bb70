using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Generator.Pipeline;

/// <summary>
/// What a class is written from, but for places in files, as one short text: definitions of equal fingerprints give equal
/// classes. It reads the fields of the graph by reflection, so that what is added to the graph one day takes part from the
/// first: of a property that were forgotten here, stale classes would tell.
/// </summary>
internal sealed class Fingerprint
{
    private static readonly Dictionary<Type, FieldInfo[]> KnownFields = [];

    private readonly StringBuilder text = new();
    private readonly Dictionary<object, int> numbers = new(ReferenceComparer.Instance);
    private readonly object root;

    private Fingerprint(object root)
    {
        this.root = root;
        Write(root);
    }

    /// <summary>Modules that the definition mentions; of these its class sees the surface.</summary>
    private List<ModuleDefinition> Used { get; } = [];

    /// <summary>Fingerprints of modules and pairs, in their order. Each takes in what the modules that it uses are made of, and
    /// not what these use.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<object> definitions)
    {
        var own = definitions.Distinct()
            .ToDictionary(definition => definition, definition => new Fingerprint(definition), ReferenceComparer.Instance);
        var texts = own.ToDictionary(pair => pair.Key, pair => Hash(pair.Value.text.ToString()), ReferenceComparer.Instance);
        return [.. definitions.Select(
            definition => Hash(texts[definition] + string.Concat(own[definition].Used.Select(used => texts[used]))))];
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
            case Location:
            case ElaboratedModel:
                text.Append('-');
                break;
            case string name:
                text.Append(name.Length).Append(':').Append(name);
                break;
            case Dim dim:
                Write(dim);
                break;
            case Symbol symbol:
                Write(symbol);
                break;
            case Value.ListParameter list:
                Write(list.Symbol);
                break;
            case SourceFile file:
                Write(Path.GetFileName(file.Path));
                break;
            case DeclaredSymbol declared:
                Write(declared.FullName);
                break;
            case OperationDescription operation:
                Write(operation.Name);
                break;
            case ModuleDefinition definition when definition != root:
                Write(definition.Namespace);
                Write(definition.ClassName);
                if (!Used.Contains(definition)) Used.Add(definition);
                break;
            case IFormattable number when value.GetType() is { IsPrimitive: true } or { IsEnum: true }:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture)).Append(';');
                break;
            case bool flag:
                text.Append(flag ? 't' : 'f');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items) Write(item);
                text.Append(']');
                break;
            default:
                WriteFields(value);
                break;
        }
    }

    private void WriteFields(object value)
    {
        var type = value.GetType();
        if (!type.IsValueType && !IsNew(value)) return;
        text.Append(type.Name).Append('(');
        foreach (var field in FieldsOf(type)) Write(field.GetValue(value));
        text.Append(')');
    }

    // Symbols, variables and members are told apart by identity, so that their number stands for them.
    private bool IsNew(object value)
    {
        var isKnown = numbers.TryGetValue(value, out var number);
        if (!isKnown) numbers.Add(value, number = numbers.Count);
        text.Append('#').Append(number);
        return !isKnown;
    }

    private void Write(Symbol symbol)
    {
        if (!IsNew(symbol)) return;
        Write(symbol.Name);
        text.Append((int)symbol.Kind).Append('>').Append(symbol.Minimum);
        foreach (var source in symbol.Sources) Write(source);
        switch (symbol)
        {
            case DerivedSymbol derived:
                Write(derived.Format(source => numbers.TryGetValue(source, out var number) ? $"#{number}" : source.Name));
                break;
            case MemberSizeSymbol size:
                Write(size.Member);
                text.Append(size.Output).Append(',').Append(size.Axis).Append(size.IsUsed ? 'u' : '-');
                break;
        }
    }

    private void Write(Dim dim)
    {
        foreach (var term in dim.Terms)
        {
            text.Append(term.Coefficient);
            foreach (var factor in term.Monomial.Factors)
            {
                text.Append('*');
                Write(factor.Atom);
                text.Append('^').Append(factor.Power);
            }

            text.Append('+');
        }

        text.Append(dim.ConstantTerm).Append(';');
    }

    private void Write(Atom atom)
    {
        switch (atom)
        {
            case SymbolAtom unknown:
                Write(unknown.Symbol);
                break;
            case FloorAtom floor:
                text.Append('/');
                Write(floor.Numerator);
                Write(floor.Denominator);
                break;
            case PositiveAtom positive:
                text.Append('|');
                Write(positive.Value);
                break;
        }
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        lock (KnownFields)
        {
            if (KnownFields.TryGetValue(type, out var known)) return known;
            if (!type.IsValueType && type.Assembly != typeof(Dim).Assembly)
            {
                throw new InvalidOperationException($"a definition holds a {type}");
            }
            var fields = new List<FieldInfo>();
            for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                fields.AddRange(
                    declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
            }

            KnownFields.Add(type, known = [.. fields]);
            return known;
        }
    }

    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static readonly ReferenceComparer Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
