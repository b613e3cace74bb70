using TorchSharp.Utils;

namespace TorchSharp.Modules;

/// <summary>The elements of a container by name, which become its components when it becomes a component itself.</summary>
/// <param name="register">Registers an element in the container.</param>
internal sealed class ComponentDict<T>(Action<string, T> register)
    where T : class
{
    private bool registered;

    /// <summary>Registers the elements that there are, once. Those that come later are no components, which is how TorchSharp has it.</summary>
    public void Register()
    {
        if (registered)
            return;
        registered = true;
        foreach (var (key, value) in Entries)
            register(key, value);
    }

    /// <summary>The elements, to read.</summary>
    public OrderedDict<string, T> Entries { get; } = new();

    public T this[string key]
    {
        get => Entries[key];
        set => Entries[key] = value;
    }

    public (string, T) this[int index]
    {
        get => Entries[index];
        set => Entries[index] = value;
    }

    public void Add(string key, T value) => Entries.Add(key, value);

    public void Insert(int index, (string, T) item) => Entries.Insert(index, item);

    public bool Remove(string key) => Entries.Remove(key);

    public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);

    public void RemoveAt(int index) => Remove(Entries[index].Item1);

    public void Clear() => Entries.Clear();

    /// <summary>Whether there is this very entry.</summary>
    public bool Contains((string, T) item) => Entries.TryGetValue(item.Item1, out var value) && ReferenceEquals(value, item.Item2);

    /// <summary>The place of this very entry, or -1.</summary>
    public int IndexOf((string, T) item) => Contains(item) ? Entries.keys().ToList().IndexOf(item.Item1) : -1;
}
