using System.Collections;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>A group of faults, each with its effect on the wire, for every way to set it.</summary>
internal sealed class FaultScenes : IEnumerable<string>
{
    private readonly Dictionary<string, Func<FaultScene, Task>> _scenes = [];

    public TheoryData<string, By> Rows
    {
        get
        {
            var rows = new TheoryData<string, By>();
            foreach (var name in _scenes.Keys)
            {
                rows.Add(name, By.Api);
                rows.Add(name, By.Console);
                if (VccFaults.Catalogue.Single(fault => fault.Name == name).Extension is not null)
                    rows.Add(name, By.Number);
            }

            return rows;
        }
    }

    public void Add(string name, Func<FaultScene, Task> shows) => _scenes.Add(name, shows);

    public async Task ShowAsync(string name, By by)
    {
        await using var scene = await FaultScene.StartAsync(name, by);
        await _scenes[name](scene);
    }

    public IEnumerator<string> GetEnumerator() => _scenes.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
