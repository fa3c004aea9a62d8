using Microsoft.AspNetCore.Authentication;

namespace Vcc.Embed.AspNetCore.Tests.Hosting;

public sealed class HeaderSignInOptions : AuthenticationSchemeOptions;
