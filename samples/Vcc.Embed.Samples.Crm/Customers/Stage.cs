namespace Vcc.Embed.Samples.Crm.Customers;

/// <summary>How far the company has come with a customer.</summary>
public enum Stage
{
    Lead,
    Negotiating,
    Active,
    AtRisk,
}
