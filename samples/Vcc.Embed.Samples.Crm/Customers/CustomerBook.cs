using System.Globalization;
using System.Text;

namespace Vcc.Embed.Samples.Crm.Customers;

/// <summary>All customers. A real application has a database here.</summary>
public sealed class CustomerBook
{
    public IReadOnlyList<Customer> All { get; } =
    [
        new(1, "Nguyễn Hoàng Minh", "0912345678", "Công ty CP Vận tải Sao Mai", "Hà Nội", "minh.nguyen@saomai.example", Stage.Negotiating, new(2025, 3, 1), "Đang chờ báo giá gói 50 điện thoại viên, hẹn gọi lại sáng thứ Hai.", "Waiting for a quote for 50 agents; call back on Monday morning."),
        new(2, "Trần Thị Thu Hà", "0987654321", "Chuỗi cà phê Mộc", "Đà Nẵng", "ha.tran@moc.example", Stage.Active, new(2024, 8, 1), "Hài lòng với tổng đài mới, muốn thêm hai đầu số 1800.", "Happy with the new call centre; wants two more 1800 numbers."),
        new(3, "Lê Quốc Bảo", "+84 903 112 233", "Nội thất Bảo Long", "TP. Hồ Chí Minh", "bao.le@baolong.example", Stage.Lead, new(2026, 10, 1), "Để lại số trên trang web, quan tâm tới ghi âm cuộc gọi.", "Left a number on the website; asks about call recording."),
        new(4, "Phạm Ngọc Anh", "0934.556.677", "Phòng khám Ánh Dương", "Hải Phòng", "anh.pham@anhduong.example", Stage.Active, new(2023, 5, 1), "Cần xuất hóa đơn quý III theo mẫu mới.", "Needs the third-quarter invoice in the new form."),
        new(5, "Vũ Đình Khôi", "0968220011", "Điện máy Khôi Nguyên", "Thanh Hóa", "khoi.vu@khoinguyen.example", Stage.AtRisk, new(2022, 11, 1), "Phàn nàn cuộc gọi bị rớt hồi đầu tháng, kỹ thuật đã xử lý.", "Complained about dropped calls early this month; engineers have fixed it."),
        new(6, "Đặng Thùy Linh", "0976543210", "Du lịch Biển Xanh", "Nha Trang", "linh.dang@bienxanh.example", Stage.Negotiating, new(2026, 2, 1), "Muốn dùng thử một tháng trước mùa hè.", "Wants a month's trial before the summer."),
        new(7, "Bùi Thanh Tùng", "84945667788", "Xây dựng Tùng Phát", "Cần Thơ", "tung.bui@tungphat.example", Stage.Active, new(2024, 1, 1), "Gia hạn hợp đồng hai năm, đã gửi phụ lục.", "Renewed for two years; the addendum is on its way."),
        new(8, "Hồ Mỹ Duyên", "0918887766", "Thời trang Duyên Dáng", "Huế", "duyen.ho@duyendang.example", Stage.Lead, new(2026, 11, 1), "Được khách hàng cũ giới thiệu, chưa gọi lần nào.", "Recommended by another customer; never called so far."),
    ];

    public Customer? Find(int id) => All.FirstOrDefault(customer => customer.Id == id);

    /// <summary>The customer with a number. VCC sends numbers in another form than people type, so both are compared in one form.</summary>
    public Customer? FindByPhone(VccPhoneNumber number) => All.FirstOrDefault(customer => customer.Number == number);

    /// <summary>Customers whose name, company or number contains the words, accents and case aside.</summary>
    public IEnumerable<Customer> Search(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return All;

        var plain = Plain(words.Trim());
        return All.Where(customer => Plain($"{customer.Name} {customer.Company} {customer.Number.Dial} {customer.PhoneForReading}").Contains(plain, StringComparison.Ordinal));
    }

    private static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).Replace('đ', 'd').Replace('Đ', 'D').ToUpperInvariant();
    }
}
