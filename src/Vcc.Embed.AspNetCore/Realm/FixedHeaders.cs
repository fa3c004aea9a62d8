using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>The headers of a response, of which some can no longer be changed.</summary>
internal sealed class FixedHeaders(IHeaderDictionary headers, IReadOnlySet<string> names) : IHeaderDictionary
{
    public long? ContentLength
    {
        get => headers.ContentLength;
        set => headers.ContentLength = value;
    }

    public ICollection<string> Keys => headers.Keys;

    public ICollection<StringValues> Values => headers.Values;

    public int Count => headers.Count;

    public bool IsReadOnly => headers.IsReadOnly;

    public StringValues this[string key]
    {
        get => headers[key];
        set
        {
            if (!names.Contains(key))
                headers[key] = value;
        }
    }

    public void Add(string key, StringValues value)
    {
        if (!names.Contains(key))
            headers.Append(key, value);
    }

    public void Add(KeyValuePair<string, StringValues> item) => Add(item.Key, item.Value);

    public void Clear()
    {
        foreach (var key in headers.Keys.Where(key => !names.Contains(key)).ToArray())
            headers.Remove(key);
    }

    public bool Contains(KeyValuePair<string, StringValues> item) => headers.Contains(item);

    public bool ContainsKey(string key) => headers.ContainsKey(key);

    public void CopyTo(KeyValuePair<string, StringValues>[] array, int arrayIndex) => headers.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => headers.GetEnumerator();

    public bool Remove(string key) => !names.Contains(key) && headers.Remove(key);

    public bool Remove(KeyValuePair<string, StringValues> item) => !names.Contains(item.Key) && headers.Remove(item);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out StringValues value) => headers.TryGetValue(key, out value);
}
