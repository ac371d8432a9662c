using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.DriverApp;

/// <summary>The reports of drivers' apps: accepted terms, pieces of work, pictures.</summary>
internal sealed class DriverAppState
{
    /// <summary>The number of latest pieces of work of a driver that are known. Chosen by us.</summary>
    public const int MaxKnownWork = 10_000;

    private readonly HashSet<string> _accepted = [];
    private readonly Dictionary<string, (HashSet<string> Ids, Queue<string> Order)> _work = [];
    private readonly Dictionary<string, DriverRecoveryCodeSent> _codes = [];
    private readonly List<Picture> _pictures = [];
    private readonly Dictionary<int, List<Picture>> _byStop = [];

    /// <summary>Gets the sum of the lengths of all pictures, in characters of base64.</summary>
    public long PictureLength { get; private set; }

    public int NextPicture => _pictures.Count + 1;

    public bool HasAccepted(string driver) => _accepted.Contains(driver);

    public bool HasDone(string driver, string workId) => _work.TryGetValue(driver, out var known) && known.Ids.Contains(workId);

    /// <summary>Gets the codes for new passwords that nobody has used, the latest of each driver.</summary>
    public IEnumerable<DriverRecoveryCodeSent> Codes => _codes.Values;

    /// <summary>The latest code of a driver that nobody has used; null when there is none.</summary>
    public DriverRecoveryCodeSent? CodeOf(string driver) => _codes.GetValueOrDefault(driver);

    /// <summary>Follows that a driver got a password: a code for one is of no more use.</summary>
    public void ForgetCode(string driver) => _codes.Remove(driver);

    public Picture? FindPicture(int number) => number >= 1 && number <= _pictures.Count ? _pictures[number - 1] : null;

    /// <summary>The pictures of a stop, oldest first.</summary>
    public IReadOnlyList<Picture> PicturesOf(int stopId) => _byStop.TryGetValue(stopId, out var known) ? known : [];

    /// <exception cref="WorldRuleException">The event does not follow.</exception>
    public void Check(int pictureNumber) => Require(pictureNumber == NextPicture, "The number is not the next one.");

    public void Apply(DriverAppEvent happened)
    {
        switch (happened)
        {
            case DriverTermsAccepted e: _accepted.Add(e.Driver); break;
            case DriverWorkTaken e: Take(e); break;
            case DriverRecoveryCodeSent e: _codes[e.Driver] = e; break;
            default: throw happened.UnknownTo("The driver's app");
        }
    }

    public void Add(PictureTaken e, int stopId)
    {
        var picture = new Picture(e.Number, e.MediaType, e.Content, e.IsSignature);
        Add(picture);
        if (!_byStop.TryGetValue(stopId, out var known))
            _byStop[stopId] = known = [];
        known.Add(picture);
    }

    /// <summary>Adds a picture that is no evidence of a delivery, such as a photo of a chat.</summary>
    public void Add(Picture picture)
    {
        _pictures.Add(picture);
        PictureLength += picture.Content.Length;
    }

    private void Take(DriverWorkTaken e)
    {
        if (!_work.TryGetValue(e.Driver, out var known))
            _work[e.Driver] = known = ([], new());
        if (!known.Ids.Add(e.WorkId))
            return;
        known.Order.Enqueue(e.WorkId);
        if (known.Order.Count > MaxKnownWork)
            known.Ids.Remove(known.Order.Dequeue());
    }
}

/// <summary>A photo or a signature of a stop, in base64.</summary>
internal sealed record Picture(int Number, string MediaType, string Content, bool IsSignature);
