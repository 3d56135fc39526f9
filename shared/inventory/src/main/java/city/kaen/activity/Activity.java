package city.kaen.activity;

/// A kind of activity that data are collected on, such as grid electricity or diesel burnt on the road.
///
/// @param id permanent, lower-case, hyphenated: `electricity-grid`, `diesel-road`
/// @param unit the one unit its quantities are kept in
/// @param dataset the dataset that departments report it under: `electricity`, `water`, `fuel`, `waste`
/// @param cell how its GPC cell is found: a reference (`II.1.1`); `*.1` or `*.2`, the fuel or the grid cell of the
///     facility's sub-sector; `III.1`, the landfill cell by the city profile; `-` where it causes no emission of its
///     own; `?` where it cannot be placed until more is known of it
/// @param nameTh its name in Thai
/// @param nameEn its name in English
public record Activity(String id, Unit unit, String dataset, String cell, String nameTh, String nameEn) {}
