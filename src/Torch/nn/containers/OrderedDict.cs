using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which entries were added.</summary>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> values_by_key = [];
    private readonly List<TKey> order = [];

    /// <summary>The value of a key; setting the value of a known key keeps its place.</summary>
    public TValue this[TKey key]
    {
        get => values_by_key[key];
        set
        {
            if (!values_by_key.ContainsKey(key))
                order.Add(key);
            values_by_key[key] = value;
        }
    }

    /// <summary>The entry at a place.</summary>
    public (TKey, TValue) this[int index]
    {
        get => (order[index], values_by_key[order[index]]);
        set
        {
            var (key, element) = value;
            var replaced = order[index];
            if (!EqualityComparer<TKey>.Default.Equals(key, replaced))
            {
                values_by_key.Add(key, element);
                values_by_key.Remove(replaced);
                order[index] = key;
            }
            values_by_key[key] = element;
        }
    }

    /// <summary>The number of entries.</summary>
    public int Count => order.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <summary>The keys, in order.</summary>
    public ICollection<TKey> Keys => order.AsReadOnly();

    /// <summary>The values, in order.</summary>
    public ICollection<TValue> Values => [.. values()];

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> keys() => order;

    /// <summary>The values, in order.</summary>
    public IEnumerable<TValue> values() => order.Select(key => values_by_key[key]);

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    /// <summary>Adds an entry at the end.</summary>
    public void Add(TKey key, TValue value)
    {
        values_by_key.Add(key, value);
        order.Add(key);
    }

    /// <summary>Adds an entry at the end.</summary>
    public void Add((TKey, TValue) item) => Add(item.Item1, item.Item2);

    /// <summary>Adds an entry at the end.</summary>
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <summary>Adds an entry at a place.</summary>
    public void Insert(int index, (TKey, TValue) item)
    {
        values_by_key.Add(item.Item1, item.Item2);
        order.Insert(index, item.Item1);
    }

    /// <summary>Removes the entry of a key.</summary>
    public bool Remove(TKey key) => values_by_key.Remove(key) && order.Remove(key);

    /// <summary>Removes an entry.</summary>
    public bool Remove((TKey, TValue) item) => Contains(item) && Remove(item.Item1);

    /// <summary>Removes an entry.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    /// <summary>Removes the entry at a place.</summary>
    public void RemoveAt(int index) => Remove(order[index]);

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        values_by_key.Clear();
        order.Clear();
    }

    /// <summary>Removes all entries.</summary>
    public void clear() => Clear();

    /// <summary>Whether there is an entry of this key.</summary>
    public bool ContainsKey(TKey key) => values_by_key.ContainsKey(key);

    /// <summary>Whether there is this entry.</summary>
    public bool Contains((TKey, TValue) item) =>
        values_by_key.TryGetValue(item.Item1, out var value) && EqualityComparer<TValue>.Default.Equals(value, item.Item2);

    /// <summary>Whether there is this entry.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> item) => Contains((item.Key, item.Value));

    /// <summary>Looks a key up.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => values_by_key.TryGetValue(key, out value);

    /// <summary>The place of an entry, or -1.</summary>
    public int IndexOf((TKey, TValue) item) => Contains(item) ? order.IndexOf(item.Item1) : -1;

    /// <summary>Copies the entries to an array.</summary>
    public void CopyTo((TKey, TValue)[] array, int arrayIndex)
    {
        foreach (var entry in this)
            array[arrayIndex++] = entry;
    }

    /// <summary>Copies the entries to an array.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        foreach (var (key, value) in this)
            array[arrayIndex++] = new(key, value);
    }

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> GetEnumerator()
    {
        foreach (var key in order)
            yield return (key, values_by_key[key]);
    }

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator()
    {
        foreach (var (key, value) in this)
            yield return new(key, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
