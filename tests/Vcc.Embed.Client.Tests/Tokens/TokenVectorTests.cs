using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Vcc.Embed.Client.Tests.Tokens;

public class TokenVectorTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    // In Vietnam, twelve hours later is the first second of 2030.
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2029, 12, 31, 5, 0, 0, TimeSpan.Zero));

    private sealed record Vector(int Bytes, string Key, string Token);

    [Fact]
    public void Keys_of_all_lengths_sign_as_OpenSSL_does()
    {
        var vectors = JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "token-vectors.json")), Options)!;
        var minter = new VccTokenMinter(Time);

        var minted = vectors.Select(vector => minter.Mint(AccountWith(vector.Key), new VccAgent("5000")).Reveal());

        vectors.Select(vector => vector.Bytes).Should().Contain(Enumerable.Range(1, 200));
        vectors.Should().OnlyContain(vector => Encoding.UTF8.GetByteCount(vector.Key) == vector.Bytes);
        minted.Should().Equal(vectors.Select(vector => vector.Token));
    }

    private static VccAccount AccountWith(string key) => new() { Domain = "demo", AccessKey = key };
}
