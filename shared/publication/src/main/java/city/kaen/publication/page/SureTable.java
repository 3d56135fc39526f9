package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.Exact;
import city.kaen.publication.document.QualityDocument;
import city.kaen.publication.document.QualityDocument.Sureness;
import city.kaen.publication.document.YearDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How sure a year's totals and cells are, what they rest on, and what the marks beside figures mean.
final class SureTable {
    private static final List<String> MARKS = List.of("p", "r", "e", "u", "x", "c");
    private static final List<String> GRADES = List.of("H", "M", "L");
    private static final BigDecimal SLIVER = new BigDecimal("0.0005");

    private final Scene scene;
    private final YearDocument year;
    private final Words words;

    SureTable(Scene scene, YearDocument year) {
        this.scene = scene;
        this.year = year;
        this.words = scene.words();
    }

    List<Html> html() {
        return scene.published().quality(year).map(this::sections).orElse(List.of());
    }

    private List<Html> sections(QualityDocument quality) {
        List<Html> rows = new ArrayList<>();
        quality.totals().stream()
                .filter(total -> total.of().equals("basic"))
                .map(total -> row(words.get("sure.total"), total))
                .forEach(rows::add);
        quality.cells().stream().map(cell -> row(name(cell.of()), cell)).forEach(rows::add);
        String percent = Exact.text(quality.lowBeyondPercent());
        return List.of(
                el(
                        "section",
                        at("id", "sure"),
                        el("h2", words.get("sure.title")),
                        el("p", words.get("sure.lead")),
                        Table.of(
                                words.get("sure.title"),
                                "stack sure",
                                List.of(
                                        Table.head(words.get("column.what")),
                                        Table.number(words.get("sure.interval")),
                                        Table.head(words.get("sure.rests")),
                                        Table.number(words.get("sure.estimated"))),
                                rows),
                        el(
                                "p",
                                cls("note"),
                                words.get("sure.more"),
                                " ",
                                el(
                                        "a",
                                        at("href", "../quality/" + year.year().ce() + ".json"),
                                        "quality/" + year.year().ce() + ".json"))),
                el(
                        "section",
                        at("id", "marks"),
                        el("h2", words.get("status.title")),
                        el("p", words.get("status.lead")),
                        el(
                                "dl",
                                cls("marks"),
                                MARKS.stream()
                                        .flatMap(mark -> Stream.of(
                                                el(
                                                        "dt",
                                                        el("abbr", cls("mark"), mark),
                                                        " " + words.get("status." + mark)),
                                                el(
                                                        "dd",
                                                        mark.equals("u")
                                                                ? words.get("status.u.what", percent)
                                                                : words.get("status." + mark + ".what"))))
                                        .toList())));
    }

    private String name(String ref) {
        return year.cells().stream()
                .filter(cell -> cell.ref().equals(ref))
                .findFirst()
                .map(cell -> ref + " " + words.name(cell.subSector()) + ", " + words.name(cell.description()))
                .orElse(ref);
    }

    private Html row(String label, Sureness sure) {
        return el(
                "tr",
                el("th", at("scope", "row"), label, sure.lowReliability() ? scene.mark("u") : List.of()),
                el(
                        "td",
                        cls("n"),
                        label("sure.interval"),
                        sure.percent()
                                .map(percent -> "± " + brief(percent) + " %")
                                .orElseGet(() -> words.get("sure.unknown"))),
                el(
                        "td",
                        cls("grades"),
                        GRADES.stream().flatMap(grade -> grade(grade, sure)).toList()),
                el("td", cls("n"), label("sure.estimated"), percent(sure.estimatedShare())));
    }

    /// The head of a column, for where there is no room for heads.
    private Html label(String key) {
        return el("span", cls("u"), words.get(key) + " ");
    }

    private Stream<Html> grade(String grade, Sureness sure) {
        BigDecimal share = sure.activityQuality().getOrDefault(grade, BigDecimal.ZERO);
        return share.compareTo(SLIVER) < 0
                ? Stream.of()
                : Stream.of(el("span", cls("grade"), words.get("sure." + grade, percent(share))), Html.text(" "));
    }

    private static String percent(BigDecimal share) {
        return brief(share.movePointRight(2)) + " %";
    }

    private static String brief(BigDecimal percent) {
        return percent.setScale(percent.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
