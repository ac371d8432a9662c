using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>Finds the properties of models, and of the models in them, that have no value.</summary>
internal static class UnsetProperties
{
    public static IEnumerable<string> Of(object model, string path = "")
    {
        if (model is IEnumerable list and not string)
            return list.Cast<object>().SelectMany(item => Of(item, path));
        if (model.GetType().Namespace != typeof(Models.DeliveryService).Namespace)
            return [];
        return
            from property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            // Those that are not part of the answer itself.
            where property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition is not JsonIgnoreCondition.Always
            let name = $"{path}.{property.Name}"
            from unset in property.GetValue(model) is { } value ? Of(value, name) : [name]
            select unset;
    }
}
