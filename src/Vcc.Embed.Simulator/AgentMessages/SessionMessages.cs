namespace Vcc.Embed.Simulator.AgentMessages;

internal sealed record Refreshed(string AgentStatus, int IsVoiceChannel, int DeviceType) : AgentMessage(1010003);

internal sealed record VoiceEnabled(int Result, int DeviceType) : AgentMessage(1511231001);

internal sealed record VoiceDisabled() : AgentMessage(1511231002);

internal sealed record VoiceTakenOver() : AgentMessage(1511231003);

internal sealed record StatusChanged(string Status) : AgentMessage(1027);

internal sealed record AgentStatusReloaded(string AgentStatus) : AgentMessage(1020);

internal sealed record DeviceChanged(int Result, int OldDeviceType, int NewDeviceType) : AgentMessage(1511241004);
