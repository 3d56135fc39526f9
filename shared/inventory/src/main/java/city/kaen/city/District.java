package city.kaen.city;

/// A district, ward or community of the city.
///
/// @param id as files and facilities name it
/// @param lowCarbon whether it is one that the city has set out to make low-carbon
public record District(String id, String nameTh, String nameEn, boolean lowCarbon) {}
