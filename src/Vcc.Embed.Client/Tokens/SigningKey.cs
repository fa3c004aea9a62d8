using Microsoft.IdentityModel.Tokens;

namespace Vcc.Embed.Client.Tokens;

internal static class SigningKey
{
    // The library refuses HS256 keys under 256 bits, and VCC's have 16 characters. HMAC itself fills keys up to its block of
    // 64 bytes with zeros (RFC 2104 section 2), so padding to 32 changes no signature.
    public const int ShortestForLibrary = 32;

    public static SigningCredentials CredentialsFor(byte[] key)
    {
        if (key.Length < ShortestForLibrary)
            Array.Resize(ref key, ShortestForLibrary);

        return new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);
    }
}
