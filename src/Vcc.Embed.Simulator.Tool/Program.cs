using System.CommandLine;
using Vcc.Embed.Simulator.Tool;

var root = new RootCommand("VCC's cloud contact centre on this machine: develop and test against it without an account.");
RunCommand.AddTo(root);
root.Subcommands.Add(LoadCommand.Create());
return await root.Parse(args).InvokeAsync();
