using System.Globalization;

namespace Vcc.Embed.Benchmarks.Browser.Measuring;

/// <summary>Times of one kind, in milliseconds.</summary>
internal sealed class Samples(string name)
{
    private readonly List<double> _times = [];

    public void Add(double milliseconds) => _times.Add(milliseconds);

    public double Median => At(0.5);

    /// <summary>One line of a table; the ratio is that of the medians.</summary>
    public string Row(Samples baseline) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {_times.Count} | {Median:0.0} | {At(0.95):0.0} | {Median / baseline.Median:0.00} |");

    public static void Print(string title, params Samples[] all)
    {
        Console.WriteLine($"\n{title}\n\n| | samples | median, ms | p95, ms | ratio of medians |\n|---|---:|---:|---:|---:|");
        foreach (var samples in all)
            Console.WriteLine(samples.Row(all[0]));
    }

    private double At(double share)
    {
        var sorted = _times.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
