using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Source-generated serialization of the control API's answers.</summary>
[JsonSerializable(typeof(AvailableState))]
[JsonSerializable(typeof(CallBudgetState))]
[JsonSerializable(typeof(ClockState))]
[JsonSerializable(typeof(CreatedRoute))]
[JsonSerializable(typeof(CreatedService))]
[JsonSerializable(typeof(ChatListState))]
[JsonSerializable(typeof(ChatState))]
[JsonSerializable(typeof(DataState<ChatAttendant>))]
[JsonSerializable(typeof(DataState<ChatState>))]
[JsonSerializable(typeof(DataState<WebhookModel>))]
[JsonSerializable(typeof(ShipperSettings))]
[JsonSerializable(typeof(WebhookDeliveryListState))]
[JsonSerializable(typeof(WebhookModel))]
[JsonSerializable(typeof(DataState<ContractState>))]
[JsonSerializable(typeof(DataState<DriverState>))]
[JsonSerializable(typeof(DataState<HubCallState>))]
[JsonSerializable(typeof(DataState<HubCarrierState>))]
[JsonSerializable(typeof(DataState<ScenarioState>))]
[JsonSerializable(typeof(DataState<SwitchedQuirk>))]
[JsonSerializable(typeof(DataState<UserAvailability>))]
[JsonSerializable(typeof(NewPasswordState))]
[JsonSerializable(typeof(BulkResult))]
[JsonSerializable(typeof(DataState<RouteDriver>))]
[JsonSerializable(typeof(DataState<RouteStartAddress>))]
[JsonSerializable(typeof(MonitoredRouteListState))]
[JsonSerializable(typeof(MonitoredRouteState))]
[JsonSerializable(typeof(PlatformRouteListState))]
[JsonSerializable(typeof(PlatformRouteState))]
[JsonSerializable(typeof(ScheduleListState))]
[JsonSerializable(typeof(ScheduleState))]
[JsonSerializable(typeof(ServiceOrderState))]
[JsonSerializable(typeof(WaitingServiceListState))]
[JsonSerializable(typeof(ImportResult))]
[JsonSerializable(typeof(Dashboard))]
[JsonSerializable(typeof(DeadlineIndicators))]
[JsonSerializable(typeof(MessageReportState))]
[JsonSerializable(typeof(PageState<DriverStatusRow>))]
[JsonSerializable(typeof(PageState<ServiceReportRow>))]
[JsonSerializable(typeof(PageState<WorkDayRow>))]
[JsonSerializable(typeof(Ranking))]
[JsonSerializable(typeof(SchedulingReportState))]
[JsonSerializable(typeof(ServiceIndicators))]
[JsonSerializable(typeof(SupportIndicators))]
[JsonSerializable(typeof(ServiceListState))]
[JsonSerializable(typeof(SettingListState))]
[JsonSerializable(typeof(SettingState))]
[JsonSerializable(typeof(HealthState))]
[JsonSerializable(typeof(HolidayState))]
[JsonSerializable(typeof(HubOrderState))]
[JsonSerializable(typeof(IntegrationState))]
[JsonSerializable(typeof(JustificationState))]
[JsonSerializable(typeof(ListState<EventState>))]
[JsonSerializable(typeof(ListState<HubPackageModel>))]
[JsonSerializable(typeof(ListState<InvoiceState>))]
[JsonSerializable(typeof(ListState<RouteState>))]
[JsonSerializable(typeof(DataState<DriverDelivery>))]
[JsonSerializable(typeof(DataState<DriverWorkResult>))]
[JsonSerializable(typeof(DriverSessionState))]
[JsonSerializable(typeof(LastMileView))]
[JsonSerializable(typeof(ListState<MessageHeadState>))]
[JsonSerializable(typeof(MessageState))]
[JsonSerializable(typeof(MessageTemplateListState))]
[JsonSerializable(typeof(MessageTemplateState))]
[JsonSerializable(typeof(OrderExplanationState))]
[JsonSerializable(typeof(ParcelListState))]
[JsonSerializable(typeof(PlayedScenario))]
[JsonSerializable(typeof(ServiceState))]
[JsonSerializable(typeof(StoreOrderListState))]
[JsonSerializable(typeof(SuffixListState))]
[JsonSerializable(typeof(TrackingAnswerState))]
[JsonSerializable(typeof(UniverseListState))]
internal sealed partial class ControlJsonContext : JsonSerializerContext;

/// <summary>Registers how a server writes answers of the control API.</summary>
internal static class ControlAnswers
{
    public static void AddControlAnswers(this IServiceCollection services, params IJsonTypeInfoResolver[] types) =>
        services.ConfigureHttpJsonOptions(http =>
        {
            var json = http.SerializerOptions;
            json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.Converters.Add(new UtcConverter());
            json.Converters.Add(new SettingConverter());
            json.Converters.Add(new TimelineStepConverter(EventFactsConverter.Options));
            json.Converters.Add(new JsonStringEnumConverter());
            json.TypeInfoResolver = JsonTypeInfoResolver.Combine([ControlJsonContext.Default.WithAddedModifier(ReportRows.Adapt), .. types]);
        });
}
