using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>The response of a request with <see cref="FixedHeaders"/>.</summary>
// Middleware of the application often writes X-Frame-Options or a policy over every response, in OnStarting. The realm would not open.
internal sealed class FixedHeadersFeature(IHttpResponseFeature response, IReadOnlySet<string> names) : IHttpResponseFeature
{
    public int StatusCode
    {
        get => response.StatusCode;
        set => response.StatusCode = value;
    }

    public string? ReasonPhrase
    {
        get => response.ReasonPhrase;
        set => response.ReasonPhrase = value;
    }

    public IHeaderDictionary Headers { get; set; } = new FixedHeaders(response.Headers, names);

    // Its replacement takes whole responses, which nothing here does.
    [Obsolete("Use IHttpResponseBodyFeature.Stream instead.")]
    public Stream Body
    {
        get => response.Body;
        set => response.Body = value;
    }

    public bool HasStarted => response.HasStarted;

    public void OnStarting(Func<object, Task> callback, object state) => response.OnStarting(callback, state);

    public void OnCompleted(Func<object, Task> callback, object state) => response.OnCompleted(callback, state);
}
