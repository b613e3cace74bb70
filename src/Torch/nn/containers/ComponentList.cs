using TorchSharp.Utils;

namespace TorchSharp.Modules;

/// <summary>The elements of a container by number, which are its components as well.</summary>
/// <param name="register">Registers an element in the container.</param>
/// <param name="components">What is registered in the container.</param>
internal sealed class ComponentList<T, TComponent>(Action<string, T> register, OrderedDict<string, TComponent> components)
    where T : class, TComponent
{
    private readonly List<T> items = [];

    public int Count => items.Count;

    public T this[int index]
    {
        get => items[index];
        set
        {
            items[index] = value;
            components[index.ToString()] = value;
        }
    }

    public void Add(T item)
    {
        register(items.Count.ToString(), item);
        items.Add(item);
    }

    public void AddRange(IEnumerable<T> range)
    {
        foreach (var item in range)
            Add(item);
    }

    public void Insert(int index, T item)
    {
        items.Insert(index, item);
        Renumber();
    }

    public bool Remove(T item)
    {
        var index = IndexOf(item);
        if (index < 0)
            return false;
        RemoveAt(index);
        return true;
    }

    public void RemoveAt(int index)
    {
        items.RemoveAt(index);
        Renumber();
    }

    public void Clear()
    {
        items.Clear();
        components.Clear();
    }

    /// <summary>The place of this very element, or -1.</summary>
    public int IndexOf(T item) => items.FindIndex(other => ReferenceEquals(other, item));

    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    private void Renumber()
    {
        components.Clear();
        for (var i = 0; i < items.Count; i++)
            register(i.ToString(), items[i]);
    }
}
