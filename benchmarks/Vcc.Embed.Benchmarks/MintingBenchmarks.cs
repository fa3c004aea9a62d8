using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Vcc.Embed.Client;

namespace Vcc.Embed.Benchmarks;

/// <summary>One agent's token, made four ways; all give the same text.</summary>
[MemoryDiagnoser]
public class MintingBenchmarks
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private static readonly byte[] Header = """{"alg":"HS256","typ":"JWT"}"""u8.ToArray();
    private readonly byte[] _key = Encoding.UTF8.GetBytes(Key);
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Key)), SecurityAlgorithms.HmacSha256);
    private readonly VccAccount _account = new() { Domain = "demo", AccessKey = Key };
    private readonly VccAgent _agent = new("5000");
    private readonly TimeProvider _time;
    private readonly VccTokenMinter _minter;

    public MintingBenchmarks()
        : this(TimeProvider.System)
    {
    }

    public MintingBenchmarks(TimeProvider time)
    {
        _time = time;
        _minter = new VccTokenMinter(time);
    }

    [Benchmark(Baseline = true, Description = "JsonWebTokenHandler, cached credentials")]
    public string BareHandler() => _handler.CreateToken(Payload(), _credentials);

    [Benchmark(Description = "JsonWebTokenHandler, cached credentials, claims")]
    public string BareHandlerWithClaims() => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Claims = new Dictionary<string, object> { ["ipphone"] = _agent.Extension, ["expired"] = Expired() },
        SigningCredentials = _credentials,
    });

    [Benchmark(Description = "HMACSHA256 and Base64Url by hand")]
    public string RawHmac()
    {
        var signed = $"{Base64Url.EncodeToString(Header)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Payload()))}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(signed)))}";
    }

    [Benchmark(Description = "Vcc.Embed.Client")]
    public VccToken Minter() => _minter.Mint(_account, _agent);

    private string Payload() => $$"""{"ipphone":"{{_agent.Extension}}","expired":"{{Expired()}}"}""";

    private string Expired() =>
        _time.GetUtcNow().AddHours(12).ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
