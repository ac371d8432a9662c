using System.Collections;
using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.Telemetry;

/// <summary>Adds the name of an account to each entry: to its attributes, and in parentheses to its text.</summary>
internal sealed class AccountLogger(ILogger inner, string account) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
            return;
        var text = $"{formatter(state, exception)} ({account})";
        var attributes = new AccountState((state as IReadOnlyList<KeyValuePair<string, object?>>) ?? [], account, text);
        inner.Log(logLevel, eventId, attributes, exception, static (entry, _) => entry.ToString());
    }

    private sealed class AccountState(
        IReadOnlyList<KeyValuePair<string, object?>> attributes, string account, string text)
        : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => attributes.Count + 1;

        /// <summary>The account comes first: some readers take the last attribute for the message's template.</summary>
        public KeyValuePair<string, object?> this[int index] =>
            index == 0 ? new(AttributeNames.Account, account) : attributes[index - 1];

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            for (var index = 0; index < Count; index++)
                yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => text;
    }
}
