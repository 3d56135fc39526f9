package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.TargetsDocument;
import city.kaen.publication.document.TargetsDocument.MeasureOf;
import city.kaen.publication.document.TargetsDocument.TargetOf;
import city.kaen.publication.document.TargetsDocument.YearAgainst;
import java.util.ArrayList;
import java.util.List;

/// What has been promised, how each year stands against it, and what is being done about it, by whom.
final class MeasuresPage {
    private final Scene scene;
    private final Words words;

    MeasuresPage(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    Html html(String file) {
        TargetsDocument targets = scene.published().targets();
        List<Html> content = new ArrayList<>();
        content.add(el("h1", words.get("measures.title")));
        content.add(el("p", cls("lead"), words.get("measures.lead")));
        targets.targets().forEach(target -> content.add(target(target)));
        if (targets.targets().isEmpty()) {
            content.add(el("p", cls("note"), words.get("measures.no-target")));
        }
        content.add(el("h2", words.get("measures.list")));
        if (targets.measures().isEmpty()) {
            content.add(el("p", cls("note"), words.get("measures.none")));
        } else {
            content.add(Table.of(
                    words.get("measures.list"),
                    "labelled",
                    List.of(
                            Table.head(words.get("measures.what")),
                            Table.head(words.get("measures.who")),
                            Table.head(words.get("measures.since")),
                            Table.number(words.get("measures.saves")),
                            Table.head(words.get("measures.source"))),
                    targets.measures().stream().map(this::measure).toList()));
            content.add(el("p", cls("note"), words.get("measures.expected")));
        }
        return new PageShell(scene).page(file, words.get("measures.title"), scene.shown(), content);
    }

    private Html target(TargetOf target) {
        return el(
                "section",
                cls("target"),
                el("h2", el("bdi", words.name(target.holderName()))),
                el(
                        "p",
                        words.get(
                                "measures.promise",
                                Numbers.exact(target.reductionPercent()),
                                year(target.targetYear()),
                                year(target.baseYear()),
                                Numbers.tonnes(target.baseKilogramsCo2e()),
                                Numbers.tonnes(target.goalKilogramsCo2e()))),
                new TargetChart(words, target).html(),
                Table.of(
                        words.get("measures.against"),
                        "labelled",
                        List.of(
                                Table.head(words.get("column.year")),
                                Table.number(words.get("measures.allowed")),
                                Table.number(words.get("measures.emitted")),
                                Table.head(words.get("measures.stands"))),
                        target.years().reversed().stream().map(this::against).toList()));
    }

    private Html against(YearAgainst year) {
        return el(
                "tr",
                el("th", at("scope", "row"), year(year.year())),
                el(
                        "td",
                        cls("n"),
                        at("data-label", words.get("measures.allowed")),
                        Numbers.tonnes(year.allowedKilogramsCo2e())),
                el(
                        "td",
                        cls("n"),
                        at("data-label", words.get("measures.emitted")),
                        year.kilogramsCo2e().map(Numbers::tonnes).orElse("–")),
                el(
                        "td",
                        cls(year.onTrack()
                                .map(on -> on ? "stands on" : "stands off")
                                .orElse("stands")),
                        at("data-label", words.get("measures.stands")),
                        words.get(year.onTrack()
                                .map(on -> on ? "measures.on-track" : "measures.off-track")
                                .orElse("measures.open"))));
    }

    private Html measure(MeasureOf measure) {
        return el(
                "tr",
                el(
                        "th",
                        at("scope", "row"),
                        el("bdi", measure.name()),
                        el("br"),
                        el("span", cls("why"), words.name(measure.cellName()))),
                el("td", at("data-label", words.get("measures.who")), el("bdi", words.name(measure.holderName()))),
                el("td", at("data-label", words.get("measures.since")), year(measure.from())),
                el(
                        "td",
                        cls("n"),
                        at("data-label", words.get("measures.saves")),
                        Numbers.tonnes(measure.yearlyKilogramsCo2e())),
                el("td", at("data-label", words.get("measures.source")), el("bdi", measure.source())));
    }

    private String year(int ce) {
        return words.ofYear(ce);
    }
}
