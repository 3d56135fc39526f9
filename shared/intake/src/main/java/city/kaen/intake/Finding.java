package city.kaen.intake;

/// One thing wrong or odd in a file, told so that the sender can mend it.
///
/// @param code permanent; documented in the findings reference
/// @param found what stands there
/// @param expected what was expected instead
/// @param proposed a value that would do, or empty
/// @param messageTh what was found and how to mend it, in Thai
/// @param messageEn the same in English
public record Finding(
        Severity severity,
        String code,
        Origin origin,
        String found,
        String expected,
        String proposed,
        String messageTh,
        String messageEn) {}
