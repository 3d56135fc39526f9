package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.SinksDocument;
import city.kaen.publication.document.SinksDocument.Place;
import city.kaen.publication.document.SinksDocument.YearOfSinks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What parks, streets and urban farms take up and lose, apart from every total.
final class SinksPage {
    private final Scene scene;
    private final Words words;

    SinksPage(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    Html html(String file) {
        SinksDocument sinks = scene.published().sinks();
        List<Html> content = new ArrayList<>();
        content.add(el("h1", words.get("sinks.title")));
        content.add(el("p", cls("lead"), words.get("sinks.lead")));
        if (sinks.years().isEmpty()) {
            content.add(el("p", cls("note"), words.get("sinks.none")));
        } else {
            content.add(table(words.get("sinks.all"), sinks.years()));
            sinks.places().forEach(place -> content.add(place(place)));
        }
        content.add(el("p", cls("note"), words.get("sinks.apart")));
        return new PageShell(scene).page(file, words.get("sinks.title"), scene.shown(), content);
    }

    private Html place(Place place) {
        return el(
                "article",
                el("h2", el("bdi", words.name(place.name()))),
                place.district().isEmpty()
                        ? List.of()
                        : List.of(el("p", cls("where"), el("bdi", scene.district(place.district())))),
                table(words.name(place.name()), place.years()));
    }

    private Html table(String caption, List<YearOfSinks> years) {
        BigDecimal most = years.stream().map(YearOfSinks::kilogramsCo2TakenUp).reduce(BigDecimal.ONE, BigDecimal::max);
        return Table.of(
                caption,
                "parts labelled",
                List.of(
                        Table.head(words.get("column.year")),
                        Table.head(words.get("sinks.up"), "wide"),
                        Table.number(words.get("sinks.trees")),
                        Table.number(words.get("sinks.lost")),
                        Table.number(words.get("sinks.net"))),
                years.reversed().stream()
                        .map(year -> el(
                                "tr",
                                el("th", at("scope", "row"), words.year(year.year())),
                                el(
                                        "td",
                                        cls("wide"),
                                        Bar.of(year.kilogramsCo2TakenUp(), most, "scope-1"),
                                        el("span", cls("percent"), kilograms(year.kilogramsCo2TakenUp()))),
                                el(
                                        "td",
                                        cls("n"),
                                        at("data-label", words.get("sinks.trees")),
                                        year.trees().signum() == 0 ? "–" : Numbers.exact(year.trees()),
                                        List.of()),
                                el(
                                        "td",
                                        cls("n"),
                                        at("data-label", words.get("sinks.lost")),
                                        kilograms(year.kilogramsCo2Lost())),
                                el(
                                        "td",
                                        cls("n"),
                                        at("data-label", words.get("sinks.net")),
                                        el("b", kilograms(year.kilogramsCo2Net())))))
                        .toList());
    }

    private String kilograms(BigDecimal kilograms) {
        return Numbers.whole(kilograms) + " " + words.get("kilograms");
    }
}
