package city.kaen.publication.document;

/// A name in both languages of the public pages.
public record Name(String th, String en) {}
