using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>Random uses of an operation, made from its own description; <see cref="Hints"/> tells what types alone do not.</summary>
internal sealed class RandomUses(OperationDescription operation, Random random)
{
    private static readonly Dtype[] Others =
    [
        Dtype.Int64, Dtype.Int64, Dtype.Int64, Dtype.Bool, Dtype.Bool, Dtype.Float64, Dtype.Float32, Dtype.Int32, Dtype.Float16,
        Dtype.BFloat16, Dtype.UInt8, Dtype.Int8, Dtype.Int16,
    ];

    private long[] pool = [];

    public OperationDescription Operation => operation;

    public Random Random => random;

    /// <summary>Sizes of the first input.</summary>
    public IReadOnlyList<long> First { get; private set; } = [];

    /// <summary>Arguments drawn so far.</summary>
    public Dictionary<string, object?> Arguments { get; private set; } = [];

    public Use Next()
    {
        // Few sizes a use, so that equal ones are frequent.
        var most = Hints.MostSize(operation);
        pool = [Size(most), Size(most), Size(most)];
        Arguments = [];
        First = operation.Inputs.Count == 0 ? [] : Hints.FirstSizes(this) ?? Sizes(Hints.Rank(operation, random));
        foreach (var parameter in operation.Parameters)
        {
            if (!parameter.IsRequired && Chance(0.45)) continue;
            if (parameter.Types.HasFlag(ArgumentTypes.None) && Chance(0.1)) Arguments[parameter.Name] = null;
            else Arguments[parameter.Name] = Hints.Argument(this, parameter) ?? Value(parameter);
        }

        var inputs = Inputs().ToList();
        if (Chance(0.02) && operation.Parameters.FirstOrDefault(parameter => parameter.IsRequired) is { } left) Arguments.Remove(left.Name);
        return new Use(operation, inputs, Arguments);
    }

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public long PoolSize() => Pick(pool);

    public long Axis()
    {
        var rank = Math.Max(1, First.Count);
        return Chance(0.08) ? Pick(-rank - 1L, rank, rank + 1L) : random.Next(-rank, rank);
    }

    /// <summary>Sizes like others: the same, or with one changed, dropped or added.</summary>
    public long[] Like(IReadOnlyList<long> sizes)
    {
        var like = sizes.ToList();
        if (Chance(0.5)) return [.. like];
        switch (random.Next(5))
        {
            case 0 when like.Count > 0:
                like[random.Next(like.Count)] = 1;
                break;
            case 1 when like.Count > 0:
                like[random.Next(like.Count)] = PoolSize();
                break;
            case 2 when like.Count > 0:
                like.RemoveAt(random.Next(like.Count));
                break;
            case 3:
                like.Insert(random.Next(like.Count + 1), PoolSize());
                break;
            default:
                return Sizes(random.Next(4));
        }

        return [.. like];
    }

    private static long Small(Random random) =>
        random.Next(20) switch { 0 => 0, 1 => -1, 2 => 6, 3 => 8, < 10 => 1, < 15 => 2, < 18 => 3, _ => 4 };

    private long Size(int most) => Chance(0.02) ? 0 : random.Next(1, most + 1);

    private long[] Sizes(int rank) => [.. Enumerable.Range(0, rank).Select(_ => PoolSize())];

    private Dtype DtypeOf(InputDescription input)
    {
        if (Hints.DtypeOf(operation, input.Name) is { } dtype && !Chance(0.08)) return dtype;
        return Chance(0.75) ? Dtype.Float : Pick(Others);
    }

    private IEnumerable<UseInput> Inputs()
    {
        for (var i = 0; i < operation.Inputs.Count; i++)
        {
            var input = operation.Inputs[i];
            if (input.IsOptional && Chance(0.65)) continue;
            if (input.IsList)
            {
                var dtype = DtypeOf(input);
                foreach (var sizes in Hints.ListSizes(this))
                {
                    yield return new UseInput(input.Name, Chance(0.85) ? dtype : DtypeOf(input), sizes);
                }
                continue;
            }

            yield return new UseInput(input.Name, DtypeOf(input), i == 0 ? First : Hints.InputSizes(this, input.Name) ?? Like(First));
        }
    }

    private object Value(ParameterDescription parameter)
    {
        if (parameter.Choices is { } choices && (!parameter.Types.HasFlag(ArgumentTypes.Int) || Chance(0.3))) return Pick(choices);
        if (parameter.Types.HasFlag(ArgumentTypes.Bool)) return Chance(0.5);
        if (parameter.Types.HasFlag(ArgumentTypes.Dtype)) return Chance(0.5) ? Dtype.Float : Pick(Others);
        if (parameter.Types.HasFlag(ArgumentTypes.Float))
        {
            return Chance(0.2) ? (long)random.Next(3) : Pick(parameter.Default as double? ?? 1, 0.5, 1, 2, 3, 0.1, 0, -1);
        }

        var isList = (parameter.Types & (ArgumentTypes.Tuple | ArgumentTypes.List)) != 0;
        if (parameter.Types.HasFlag(ArgumentTypes.Int) && (!isList || Chance(0.5)))
        {
            return Hints.IsAxis(parameter.Name) ? Axis() : Small(random);
        }

        var count = parameter.Arity > 0 ? parameter.Arity : random.Next(Chance(0.1) ? 0 : 1, 4);
        return Enumerable.Range(0, count).Select(_ => Hints.IsAxis(parameter.Name) ? Axis() : Small(random)).ToArray();
    }
}
