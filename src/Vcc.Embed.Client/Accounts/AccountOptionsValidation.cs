using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

internal sealed class AccountOptionsValidation(IEnumerable<SuppliedAccounts> supplied) : IValidateOptions<VccEmbedOptions>
{
    // Accounts that an app supplies itself are judged when they are used; its options may be empty.
    private readonly bool _isSupplied = supplied.Any();

    public ValidateOptionsResult Validate(string? name, VccEmbedOptions options)
    {
        if (_isSupplied)
            return ValidateOptionsResult.Skip;

        var broken = AccountRules.BrokenBy(options);
        return broken is null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{AccountSettings.SectionOf(name)}: {broken}");
    }
}
