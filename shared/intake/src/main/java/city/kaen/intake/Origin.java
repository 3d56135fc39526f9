package city.kaen.intake;

/// Where in a file something stands.
///
/// @param sheet the sheet's name, or empty for a file without sheets
/// @param row the row as a spreadsheet counts it, from 1
/// @param column the column as a spreadsheet names it: `A`, `AB`; empty where the whole row is meant
public record Origin(String sheet, int row, String column) {}
