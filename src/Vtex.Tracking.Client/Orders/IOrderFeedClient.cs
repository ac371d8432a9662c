using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking;

/// <summary>
/// The feed: a queue of changes of orders, one for each application key. Two programs with one key take each other's
/// changes (documented). Needs the permission "Feed v3 and Hook Admin" to configure it (documented).
/// </summary>
public interface IOrderFeedClient
{
    /// <summary>Reads changes as they come, and commits each once the caller is done with it.</summary>
    /// <remarks>
    /// <para>
    /// A change counts as done when the next one is asked for. One whose handling throws, or in which the loop is left, is
    /// not committed and comes again after the visibility time; so does one that was handed out when the program died.
    /// So handle each change in a way that may happen twice: changes come at least once, and in no certain order
    /// (documented). <see cref="FeedItem.CurrentChange"/> tells the later of two; what counts is the order itself, read with
    /// <see cref="IVtexOrdersClient.GetAsync"/>.
    /// </para>
    /// <para>
    /// Done changes are committed together, at the end of each batch, when the loop is left, and before their visibility
    /// ends. A change that has waited in a batch for so long that it is visible again is not handed out: another reader may
    /// have it. A commit that fails is made again with the next one; a change that comes again because of that is committed
    /// and not handed out a second time.
    /// </para>
    /// <para>
    /// The stream goes on for ever, waiting when there is nothing, and when the service limits the rate of calls: for a minute
    /// (documented), or as long as it asks, up to a day. It ends with the error of a read that fails in another way.
    /// </para>
    /// </remarks>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading with <see cref="OperationCanceledException"/>. What is done is committed first.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="VtexNotFoundException">This key has no feed.</exception>
    IAsyncEnumerable<FeedItem> ReadAsync(FeedReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads changes and hides them for the visibility time. Each must be committed, also one that is of no use.</summary>
    /// <param name="maxItems">How many to read at most, from 1 to 10 (documented). Fewer may come than there are.</param>
    /// <param name="cancellationToken">Cancels the call. Changes may be hidden by then.</param>
    /// <returns>The changes; none when there are none that can be seen.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    /// <exception cref="VtexNotFoundException">This key has no feed.</exception>
    Task<IReadOnlyList<FeedItem>> GetItemsAsync(int maxItems = 10, CancellationToken cancellationToken = default);

    /// <summary>Takes changes out of the feed.</summary>
    /// <param name="itemHandles">Their handles, at least one.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="ArgumentException">There are no handles.</exception>
    Task<WriteResult> CommitAsync(IReadOnlyList<string> itemHandles, CancellationToken cancellationToken = default);

    /// <summary>Gets the configuration, and what the feed holds.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="VtexNotFoundException">This key has no feed.</exception>
    Task<FeedSettings> GetConfigurationAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates or changes the feed. A new one begins with changes after its setup (documented).</summary>
    /// <param name="configuration">Which changes count, and how long they are hidden and kept.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="VtexOrderConflictException">Filters of two types would mix: delete the configuration first.</exception>
    Task<WriteResult> ConfigureAsync(FeedConfiguration configuration, CancellationToken cancellationToken = default);

    /// <summary>Deletes the feed with what it holds.</summary>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="VtexNotFoundException">This key has no feed.</exception>
    Task<WriteResult> DeleteConfigurationAsync(CancellationToken cancellationToken = default);

    /// <summary>Tests the expression of a filter <c>FromOrders</c> on an order.</summary>
    /// <param name="expression">The expression, in JSONata.</param>
    /// <param name="order">The order, as the text of its JSON.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the order meets the expression.</returns>
    /// <exception cref="ArgumentException">The expression or the order is empty.</exception>
    /// <exception cref="VtexUnexpectedResponseException">The service answered something other than true or false.</exception>
    Task<bool> TestExpressionAsync(string expression, string order, CancellationToken cancellationToken = default);
}
