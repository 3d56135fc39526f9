package city.kaen.inventory;

/// Whose emissions a line speaks of. Only [#COMMUNITY] enters the GPC totals, unless the city profile lets
/// [#OPERATIONS] stand in for a cell; else the city hall's own kWh would count again inside the utility's city total.
public enum Book {
    /// The whole city: utility sales by tariff, all waste.
    COMMUNITY,
    /// The municipality's own meters, vehicles and buildings.
    OPERATIONS,
    /// A school, temple or firm that reports its own.
    NETWORK
}
