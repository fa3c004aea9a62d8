namespace Vcc.Embed.Client.Login;

/// <summary>A request that knows whose it is, because accounts differ in the certificates they trust.</summary>
internal sealed class AccountRequest(VccAccount account, HttpMethod method, Uri address) : HttpRequestMessage(method, address)
{
    public VccAccount Account { get; } = account;
}
