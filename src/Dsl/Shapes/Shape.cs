using System.Collections;

namespace ModelDsl.Dsl.Shapes;

/// <summary>The sizes of a tensor.</summary>
public sealed class Shape : IEquatable<Shape>, IReadOnlyList<Dim>
{
    private readonly Dim[] dims;
    private Dim? product;

    private Shape(Dim[] dims) => this.dims = dims;

    /// <summary>The shape of a tensor that is one number.</summary>
    public static Shape Scalar { get; } = new([]);

    /// <summary>How many dimensions there are.</summary>
    public int Rank => dims.Length;

    /// <summary>The number of elements.</summary>
    public Dim Product => product ??= Multiply(0, Rank);

    int IReadOnlyCollection<Dim>.Count => Rank;

    /// <summary>One size; negative indices count from the end.</summary>
    public Dim this[int index] => dims[Position(index)];

    /// <summary>Makes a shape.</summary>
    public static Shape Of(params Dim[] dims) => new((Dim[])dims.Clone());

    /// <summary>Makes a shape.</summary>
    public static Shape Of(IEnumerable<Dim> dims) => new([.. dims]);

    /// <summary>The product of some sizes, 1 for none.</summary>
    public Dim Multiply(int start, int length)
    {
        var result = Dim.One;
        for (var i = start; i < start + length; i++) result *= dims[i];
        return result;
    }

    /// <summary>The shape with one more size at the end.</summary>
    public Shape Append(Dim dim) => Insert(Rank, dim);

    /// <summary>The shape followed by another.</summary>
    public Shape Concat(Shape other) => new([.. dims, .. other.dims]);

    /// <summary>The shape with one size replaced.</summary>
    public Shape With(int index, Dim dim)
    {
        var copy = (Dim[])dims.Clone();
        copy[Position(index)] = dim;
        return new Shape(copy);
    }

    /// <summary>The shape with a size inserted before the one at <paramref name="index"/>.</summary>
    public Shape Insert(int index, Dim dim)
    {
        var list = new List<Dim>(dims);
        list.Insert(index < 0 ? index + Rank : index, dim);
        return new Shape([.. list]);
    }

    /// <summary>The shape without one size.</summary>
    public Shape RemoveAt(int index)
    {
        var list = new List<Dim>(dims);
        list.RemoveAt(Position(index));
        return new Shape([.. list]);
    }

    /// <summary>Some sizes in a row.</summary>
    public Shape Slice(int start, int length)
    {
        var slice = new Dim[length];
        Array.Copy(dims, start, slice, 0, length);
        return new Shape(slice);
    }

    /// <summary>The shape with symbols replaced.</summary>
    public Shape Substitute(Func<Symbol, Dim?> map) => Select(dim => dim.Substitute(map));

    /// <summary>The shape with every size replaced.</summary>
    public Shape Select(Func<Dim, Dim> map)
    {
        var mapped = new Dim[Rank];
        for (var i = 0; i < mapped.Length; i++) mapped[i] = map(dims[i]);
        return new Shape(mapped);
    }

    /// <inheritdoc/>
    public bool Equals(Shape? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.Rank != Rank) return false;
        for (var i = 0; i < dims.Length; i++)
        {
            if (!dims[i].Equals(other.dims[i])) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Rank;
        foreach (var dim in dims) hash = unchecked((hash * 31) + dim.GetHashCode());
        return hash;
    }

    /// <summary>The shape as it is written in a <c>.nnet</c> file: <c>[B, 64, H / 2]</c>.</summary>
    public override string ToString() => Format(symbol => symbol.Name, DimStyle.Source);

    /// <summary>The shape with other names, in brackets.</summary>
    public string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp)
    {
        var texts = new string[Rank];
        for (var i = 0; i < texts.Length; i++) texts[i] = dims[i].Format(name, style);
        return $"[{string.Join(", ", texts)}]";
    }

    /// <inheritdoc/>
    public IEnumerator<Dim> GetEnumerator() => ((IEnumerable<Dim>)dims).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Position(int index) => index < 0 ? index + Rank : index;
}
