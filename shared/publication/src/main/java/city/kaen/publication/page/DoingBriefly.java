package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.TargetsDocument.MeasureOf;
import java.util.Comparator;
import java.util.List;

/// What is being done to emit less, in a few lines of the overview: the measures that save the most, and who answers
/// for each.
final class DoingBriefly {
    private static final int SHOWN = 3;

    private final Scene scene;
    private final Words words;

    DoingBriefly(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /// Nothing where no measure is on record.
    List<Html> html() {
        List<MeasureOf> measures = scene.published().targets().measures().stream()
                .sorted(Comparator.comparing(MeasureOf::yearlyKilogramsCo2e)
                        .reversed()
                        .thenComparing(MeasureOf::id))
                .toList();
        if (measures.isEmpty()) {
            return List.of();
        }
        return List.of(el(
                "section",
                at("id", "doing"),
                el("h2", words.get("doing.title")),
                el(
                        "ul",
                        cls("doing"),
                        measures.stream().limit(SHOWN).map(this::measure).toList()),
                el(
                        "p",
                        el(
                                "a",
                                at("href", "measures.html"),
                                words.get("doing.see", Integer.toString(measures.size()))))));
    }

    private Html measure(MeasureOf measure) {
        return el(
                "li",
                el("b", el("bdi", measure.name())),
                el("span", cls("where"), el("bdi", words.name(measure.holderName()))),
                el("span", cls("figure"), words.get("doing.saves", Numbers.tonnes(measure.yearlyKilogramsCo2e()))));
    }
}
