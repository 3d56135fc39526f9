package city.kaen.publication.catalogue;

import city.kaen.city.PublicationSettings;
import city.kaen.publication.document.ManifestDocument;
import city.kaen.publication.document.Name;
import city.kaen.publication.document.Names;
import city.kaen.publication.document.SummaryDocument;
import city.kaen.publication.document.SummaryDocument.YearAtAGlance;
import java.util.List;
import java.util.Optional;

/// What every description says of a publication: which city, which months, which files.
///
/// @param settings who answers for the data, and by which licence they may be used
/// @param data the files that hold figures, not the pages nor the descriptions themselves
public record Catalogue(SummaryDocument summary, PublicationSettings settings, List<ManifestDocument.File> data) {
    private static final Names WORDS = Names.read(Catalogue.class, "words.tsv");

    public Catalogue {
        data = List.copyOf(data);
    }

    String slug() {
        return summary.city().slug();
    }

    Name city() {
        return summary.city().name();
    }

    Name title() {
        return ofCity("title");
    }

    Name description() {
        return ofCity("description");
    }

    Name source() {
        return WORDS.get("source");
    }

    List<String> keywordsTh() {
        return List.of(WORDS.get("keywords").th().split(",", -1));
    }

    List<String> keywordsEn() {
        return List.of(WORDS.get("keywords").en().split(",", -1));
    }

    /// The first and the last month with data, as `2024-01/2026-07`; empty where nothing counts yet.
    Optional<String> period() {
        List<String> months = summary.years().stream()
                .map(YearAtAGlance::months)
                .flatMap(List::stream)
                .toList();
        return months.isEmpty() ? Optional.empty() : Optional.of(months.getFirst() + "/" + months.getLast());
    }

    private Name ofCity(String key) {
        Name words = WORDS.get(key);
        return new Name(words.th().replace("{}", city().th()), words.en().replace("{}", city().en()));
    }
}
