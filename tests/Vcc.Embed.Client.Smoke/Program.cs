using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed;
using Vcc.Embed.Client;

// Everything a CRM's back end does with the client, in a trimmed native program: settings, login, token, numbers, errors.
using var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
var answering = AnswerOneLoginAsync(listener);

var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Vcc:BaseAddress"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/",
    ["Vcc:Domain"] = "demo",
    ["Vcc:AccessKey"] = "0123456789abcdef",
    ["Vcc:TokenExpiry"] = "LocalTime",
    ["Vcc:TimeZone"] = "Asia/Ho_Chi_Minh",
}).Build();
var services = new ServiceCollection();
services.AddSingleton<IConfiguration>(settings);
services.AddVccEmbed();
services.AddHealthChecks().AddVccEmbed();
await using var app = services.BuildServiceProvider();

var login = await app.GetRequiredService<IVccLoginClient>().LoginAsync(new VccAgent("5000"));
await answering;

var payload = login.Token.Reveal().Split('.')[1].Replace('-', '+').Replace('_', '/');
Console.WriteLine(Encoding.UTF8.GetString(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '='))));
Console.WriteLine($"user {login.User.Id} {login.User.Field("name")}, token {login.Token}");
Console.WriteLine(VccPhoneNumber.Parse("+84 912 345 678").Dial);
Console.WriteLine(VccErrorTexts.Get(VccVendorErrorParser.ParseCallout("IPCC_NOT_CONNECT_CUSTOMER", 486), "vi").Title);

static async Task AnswerOneLoginAsync(TcpListener listener)
{
    const string Body = """{"code":"ok","user":{"user_id":35436,"name":"An"}}""";
    using var connection = await listener.AcceptTcpClientAsync();
    var stream = connection.GetStream();
    await stream.ReadAtLeastAsync(new byte[16384], 1, throwOnEndOfStream: false);
    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"));
}
