using Microsoft.EntityFrameworkCore;
using Vcc.Embed.Client;
using Vcc.Embed.EntityFrameworkCore;
using Vcc.Embed.Samples.Crm.Customers;
using Vcc.Embed.Samples.Crm.SignIn;

namespace Vcc.Embed.Samples.Crm.Journal;

/// <summary>Reads the calls of all agents with queries of the CRM's own.</summary>
public sealed class TeamCalls(CrmContext database, CustomerBook customers, TimeProvider time)
{
    private static readonly TimeZoneInfo Zone = VccTimeZone.Vietnam.Info;

    private IQueryable<VccCallEntity> Calls => database.Set<VccCallEntity>().AsNoTracking();

    /// <summary>Who called within a week without an answer, the latest first. A number leaves the list when a later call with it is answered.</summary>
    public async Task<IReadOnlyList<MissedCaller>> FindMissedAsync(CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow().UtcDateTime.AddDays(-7);
        var missed = await Calls
            .Where(call => call.StartedAt >= since && call.Direction == VccCallDirection.Inbound && call.Outcome == CallOutcome.Missed && call.E164 != null)
            // One call can ring several agents, and another one answers it.
            .Where(call => !Calls.Any(other => other.E164 == call.E164 && other.AnsweredAt > call.StartedAt))
            .OrderByDescending(call => call.StartedAt)
            .Select(call => new { call.E164, call.StartedAt, call.Agent })
            .ToListAsync(cancellationToken);
        return
        [
            .. from call in missed
               group call by VccPhoneNumber.Parse(call.E164) into number
               let last = number.First()
               select new MissedCaller(number.Key, customers.FindByPhone(number.Key), TimeZoneInfo.ConvertTime(new DateTimeOffset(last.StartedAt), Zone), last.Agent, number.Count()),
        ];
    }

    /// <summary>Today's finished calls per agent, by extension. Agents without calls are listed too.</summary>
    public async Task<IReadOnlyList<AgentDay>> CountTodayAsync(CancellationToken cancellationToken = default)
    {
        var today = new CallHistoryQuery().OnDay(time.GetUtcNow(), Zone);
        var (from, until) = (today.From!.Value.UtcDateTime, today.Until!.Value.UtcDateTime);
        var counts = await Calls
            .Where(call => call.StartedAt >= from && call.StartedAt < until && call.EndedAt != null)
            .GroupBy(call => call.Agent)
            .Select(agent => new
            {
                Extension = agent.Key,
                Total = agent.Count(),
                Answered = agent.Count(call => call.AnsweredAt != null),
                Missed = agent.Count(call => call.AnsweredAt == null && call.Direction == VccCallDirection.Inbound && call.Outcome == CallOutcome.Missed),
                Talk = agent.Sum(call => call.TalkSeconds),
            })
            .ToDictionaryAsync(agent => agent.Extension, cancellationToken);
        return
        [
            .. from extension in counts.Keys.Union(DemoAgent.All.Select(agent => agent.Extension)).Order(StringComparer.Ordinal)
               let count = counts.GetValueOrDefault(extension)
               select count is null
                   ? new AgentDay(extension, DemoAgent.Find(extension)?.Name, 0, 0, 0, TimeSpan.Zero)
                   : new AgentDay(extension, DemoAgent.Find(extension)?.Name, count.Answered, count.Missed, count.Total - count.Answered - count.Missed, TimeSpan.FromSeconds(count.Talk)),
        ];
    }
}
