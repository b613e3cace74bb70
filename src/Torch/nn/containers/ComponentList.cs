namespace TorchSharp.Modules;

/// <summary>The elements of a container by number, which become its components when it becomes a component itself.</summary>
/// <param name="register">Registers an element in the container.</param>
internal sealed class ComponentList<T>(Action<string, T> register)
    where T : class
{
    private readonly List<T> items = [];
    private bool registered;

    /// <summary>Registers the elements that there are, once. Those that come later are no components, which is how TorchSharp has it.</summary>
    public void Register()
    {
        if (registered)
            return;
        registered = true;
        for (var i = 0; i < items.Count; i++)
            register(i.ToString(), items[i]);
    }

    public int Count => items.Count;

    public T this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public void Add(T item) => items.Add(item);

    public void AddRange(IEnumerable<T> range) => items.AddRange(range);

    public void Insert(int index, T item) => items.Insert(index, item);

    public bool Remove(T item)
    {
        var index = IndexOf(item);
        if (index < 0)
            return false;
        RemoveAt(index);
        return true;
    }

    public void RemoveAt(int index) => items.RemoveAt(index);

    public void Clear() => items.Clear();

    /// <summary>The place of this very element, or -1.</summary>
    public int IndexOf(T item) => items.FindIndex(other => ReferenceEquals(other, item));

    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();
}
