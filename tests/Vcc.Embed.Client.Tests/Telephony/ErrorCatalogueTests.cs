using System.Globalization;

namespace Vcc.Embed.Client.Tests.Telephony;

public class ErrorCatalogueTests
{
    // The table at the end of VCC's guide, row by row.
    [Theory]
    [InlineData("IPCC_NOT_CONNECT_CUSTOMER", 404, "Không kết nối được đến số thuê bao")]
    [InlineData("IPCC_NOT_CONNECT_CUSTOMER", 486, "Khách hàng đang bận")]
    [InlineData("IPCC_NOT_CONNECT_CUSTOMER", 408, "Khách hàng không nghe máy, hoặc có lỗi xảy ra")]
    [InlineData("IPCC_NOT_CONNECT_CUSTOMER", 403, "Đầu số này chưa được thanh toán cước")]
    [InlineData("IPCC_NOT_CONNECT_CUSTOMER", 487, "Khách hàng không nghe máy")]
    [InlineData("IPCC_NOT_CONNECT_CUSTOMER", 480, "Thuê bao khách hàng tạm thời không liên lạc được")]
    [InlineData("IPCC_NOT_CONNECT_CUSTOMER", 503, "Có lỗi xảy ra")]
    [InlineData("IPCC_NOT_CONNECT_AGENT_ID", null, "Không kết nối được đến thiết bị nghe gọi của tư vấn viên")]
    [InlineData("CALLOUT_AGENT_BUSY", null, "786 - Busy")]
    [InlineData("CALLOUT_PERMISSION_DENY", null, "Không có quyền gọi ra")]
    [InlineData("ERROR_CALLOUT_CONNECT", null, "Có lỗi xảy ra")]
    public void Each_row_of_the_guide_is_described(string code, int? sipCode, string says)
    {
        var description = VccErrorCatalogue.Callout(code, sipCode);

        description.Code.Should().Be(code);
        description.SipCode.Should().Be(sipCode);
        description.Title.Vietnamese.Should().Contain(says);
    }

    [Theory]
    [InlineData("IPCC_NOT_CONNECT_AGENT_ID", 480)]
    [InlineData("CALLOUT_AGENT_BUSY", 486)]
    public void An_undocumented_SIP_code_is_kept(string code, int sipCode)
    {
        var description = VccErrorCatalogue.Callout(code, sipCode);

        description.Should().Be(VccErrorCatalogue.Callout(code, null) with { SipCode = sipCode });
    }

    [Theory]
    [InlineData("NOT_CHOOSE_TYPE_TRANSFER", "No target")]
    [InlineData("TRANSFER_CALL_FAILED", "failed")]
    [InlineData("NOT_IN_A_CALL", "no call")]
    [InlineData("COULD_NOT_GET_CALL_INFO", "data")]
    public void Each_transfer_error_of_3c_is_described(string code, string says)
    {
        var description = VccErrorCatalogue.Transfer(code);

        description.Code.Should().Be(code);
        description.Title.English.Should().Contain(says);
    }

    [Theory]
    [InlineData(VccLoginFailure.TokenRejected, "401")]
    [InlineData(VccLoginFailure.DomainNotFound, "404")]
    [InlineData(VccLoginFailure.DomainExpired, "405")]
    [InlineData(VccLoginFailure.UnknownExtension, "400")]
    [InlineData(VccLoginFailure.VendorFailure, "500")]
    public void Each_login_error_of_3c_has_its_code(VccLoginFailure reason, string code)
    {
        var description = VccErrorCatalogue.Describe(reason);

        description.Code.Should().Be(code);
    }

    [Fact]
    public void Every_login_failure_has_its_own_texts()
    {
        var titles = Enum.GetValues<VccLoginFailure>().Select(reason => VccErrorCatalogue.Describe(reason).Title.English).ToArray();

        titles.Should().OnlyHaveUniqueItems().And.NotContainMatch("*not documented*");
    }

    [Fact]
    public void Every_error_has_all_texts_in_both_languages()
    {
        VccErrorCatalogue.All.Should().HaveCount(11 + 4 + Enum.GetValues<VccLoginFailure>().Length);
        foreach (var text in VccErrorCatalogue.All.SelectMany(error => new[] { error.Title, error.ForAgent, error.ForAdmin }))
        {
            text.Vietnamese.Should().MatchRegex(@"^\p{Lu}.*\.$");
            text.Vietnamese.Should().MatchRegex("[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]", "it has its diacritics");
            text.English.Should().MatchRegex(@"^\p{Lu}.*\.$");
        }
    }

    [Theory]
    [InlineData("IPCCERR0012", 603, "IPCCERR0012, SIP 603")]
    [InlineData("NEW_CODE", null, "NEW_CODE")]
    [InlineData("", 486, "?, SIP 486")]
    [InlineData(null, null, "?")]
    public void A_code_nobody_documents_stays_readable(string? code, int? sipCode, string shown)
    {
        var description = VccErrorCatalogue.Callout(code, sipCode);

        description.Title.Vietnamese.Should().Contain($"mã {shown}");
        description.Title.English.Should().Contain($"code {shown}");
        description.SipCode.Should().Be(sipCode);
    }

    [Fact]
    public void A_code_from_outside_is_cleaned_and_capped()
    {
        var description = VccErrorCatalogue.Transfer("<img src=x onerror=alert(1)>" + new string('A', 500));

        description.Code.Should().NotContainAny("<", ">", "=", "(").And.HaveLength(64);
        description.Title.English.Should().NotContainAny("<", ">");
    }

    [Fact]
    public void Codes_are_found_whatever_their_case_and_white_space()
    {
        var description = VccErrorCatalogue.Callout(" callout_agent_busy ", null);

        description.Code.Should().Be("CALLOUT_AGENT_BUSY");
    }

    [Theory]
    [InlineData("vi-VN", "Khách hàng đang bận.")]
    [InlineData("en-US", "The customer is busy.")]
    [InlineData("fr", "The customer is busy.")]
    public void A_text_is_given_for_a_culture(string culture, string expected)
    {
        var text = VccErrorCatalogue.Callout("IPCC_NOT_CONNECT_CUSTOMER", 486).Title.For(CultureInfo.GetCultureInfo(culture));

        text.Should().Be(expected);
    }
}
