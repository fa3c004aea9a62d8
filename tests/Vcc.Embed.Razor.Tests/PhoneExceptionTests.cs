namespace Vcc.Embed.Razor.Tests;

/// <summary>The constructors that an application's tests use.</summary>
public class PhoneExceptionTests
{
    [Fact]
    public void An_exception_of_an_error_has_its_data()
    {
        var error = new VccPhoneError(VccErrorCodes.CustomerBusy, 486, "busy");
        var cause = new TimeoutException();

        var exception = new VccPhoneException(error, cause);

        exception.Error.Should().BeSameAs(error);
        exception.Code.Should().Be("customerBusy");
        exception.InnerException.Should().BeSameAs(cause);
    }

    [Fact]
    public void An_exception_of_a_code_has_an_error()
    {
        var cause = new TimeoutException();

        var exception = new VccPhoneException(VccErrorCodes.HoldRefused, cause);

        exception.Error.Should().Be(new VccPhoneError("holdRefused"));
        exception.InnerException.Should().BeSameAs(cause);
    }

    [Fact]
    public void The_message_has_the_English_title_and_code()
    {
        var title = VccErrorTexts.Get("holdRefused", "en").Title;

        var exception = new VccPhoneException(new VccPhoneError("holdRefused", VendorText: "not for the log"));

        exception.Message.Should().Be($"The phone refused: {title} (holdRefused).");
    }

    [Fact]
    public void An_exception_without_an_error_is_refused()
    {
        var creating = () => new VccPhoneException((VccPhoneError)null!);

        creating.Should().Throw<ArgumentNullException>().WithParameterName("error");
    }
}
