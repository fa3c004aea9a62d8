using System.Globalization;
using Vcc.Embed.Samples.Crm.Customers;

namespace Vcc.Embed.Samples.Crm.Texts;

/// <summary>Every text of the two samples' pages, in one language.</summary>
public sealed partial class CrmTexts
{
    /// <summary>The texts of the request's (or the circuit's) language.</summary>
    public static CrmTexts Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Vietnamese;

    public required string Language { get; init; }
    public required string OtherLanguage { get; init; }
    public required string OtherLanguageName { get; init; }
    public required string Overview { get; init; }
    public required string Customers { get; init; }
    public required string Outside { get; init; }
    public required string CustomerPhone { get; init; }
    public required string SimulatorConsole { get; init; }
    public required string Agent { get; init; }
    public required string SwitchAgent { get; init; }
    public required string SignOut { get; init; }
    public required string SignIn { get; init; }
    public required string SignedOut { get; init; }
    public required string SignedOutHint { get; init; }
    public required string Hello { get; init; }
    public required string HelloHint { get; init; }
    public required string TryItOut { get; init; }
    public required string StepOne { get; init; }
    public required string StepTwo { get; init; }
    public required string StepThree { get; init; }
    public required string OpenCustomerPhone { get; init; }
    public required string ToCall { get; init; }
    public required string AllCustomers { get; init; }
    public required string Calls { get; init; }
    public required string NoCalls { get; init; }
    public required string Search { get; init; }
    public required string NobodyFound { get; init; }
    public required string Name { get; init; }
    public required string Company { get; init; }
    public required string City { get; init; }
    public required string Phone { get; init; }
    public required string Email { get; init; }
    public required string Since { get; init; }
    public required string StageTitle { get; init; }
    public required string LastNote { get; init; }
    public required string Call { get; init; }
    public required string NotFound { get; init; }
    public required string Back { get; init; }
    public required string Inbound { get; init; }
    public required string Outbound { get; init; }
    public required string Missed { get; init; }
    public required string UnknownNumber { get; init; }
    public required string PhoneTitle { get; init; }
    public required string MissedCalls { get; init; }
    public required string MissedCallsHint { get; init; }
    public required string NoMissedCalls { get; init; }
    public required string CallBack { get; init; }
    public required string LastCall { get; init; }
    public required string Times { get; init; }
    public required string Today { get; init; }
    public required string TodayHint { get; init; }
    public required string Answered { get; init; }
    public required string Unreached { get; init; }
    public required string TalkTime { get; init; }

    public required string Lead { private get; init; }
    public required string Negotiating { private get; init; }
    public required string Active { private get; init; }
    public required string AtRisk { private get; init; }

    public string Of(Stage stage) => stage switch
    {
        Stage.Lead => Lead,
        Stage.Negotiating => Negotiating,
        Stage.Active => Active,
        _ => AtRisk,
    };

    public string NoteOf(Customer customer) => Language == "en" ? customer.NoteEn : customer.NoteVi;
}
