package city.kaen.intake;

import city.kaen.city.CityProfile;
import java.time.Instant;

/// What intake needs to know besides the bytes.
///
/// @param department the folder the file was dropped in
/// @param fileName the file's own name, without folders
/// @param uploadedAt when the store took the file in; never the clock
public record IntakeContext(CityProfile city, String department, String fileName, Instant uploadedAt) {}
