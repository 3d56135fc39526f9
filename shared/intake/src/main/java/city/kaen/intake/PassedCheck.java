package city.kaen.intake;

/// A check that a file passed, so that the sender sees what was looked at and not only what was found.
///
/// @param check permanent, such as `units`
/// @param covered how much was looked at
/// @param coveredEn what of it: `figures`, `rows`
/// @param titleEn what is right, in English
public record PassedCheck(
        String check, int covered, String coveredTh, String coveredEn, String titleTh, String titleEn) {}
