using System.Collections;
using System.Reflection;

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
            let name = $"{path}.{property.Name}"
            from unset in property.GetValue(model) is { } value ? Of(value, name) : [name]
            select unset;
    }
}
