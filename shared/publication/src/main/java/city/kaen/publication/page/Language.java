package city.kaen.publication.page;

import city.kaen.publication.document.Name;
import city.kaen.publication.document.YearDocument;

/// A language of the pages. In Thai a year is of the Buddhist era.
enum Language {
    THAI("th"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    String of(Name name) {
        return switch (this) {
            case THAI -> name.th();
            case ENGLISH -> name.en();
        };
    }

    String of(YearDocument.Year year) {
        return Integer.toString(
                switch (this) {
                    case THAI -> year.be();
                    case ENGLISH -> year.ce();
                });
    }

    Language other() {
        return switch (this) {
            case THAI -> ENGLISH;
            case ENGLISH -> THAI;
        };
    }
}
