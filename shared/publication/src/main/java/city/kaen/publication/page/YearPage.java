package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.Figure;
import city.kaen.publication.document.YearDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One year: the total in plain words, then by sector, by scope, by month and by cell, each with its table.
final class YearPage {
    /// The sectors a BASIC total is made of; the others enter BASIC+ alone.
    private static final List<String> BASIC_SECTORS = List.of("I", "II", "III");

    private static final List<String> CAUSES = List.of(
            "new-data", "late-data", "correction", "withdrawal", "gap-fill", "factor", "gwp", "method", "reference");

    private final Scene scene;
    private final YearDocument year;
    private final Words words;

    YearPage(Scene scene, YearDocument year) {
        this.scene = scene;
        this.year = year;
        this.words = scene.words();
    }

    Html html(String file) {
        PageShell shell = new PageShell(scene);
        List<Html> content = new ArrayList<>();
        content.add(shell.years("", year));
        content.add(hero());
        content.add(new CardsOfYear(scene, year).html());
        content.add(new TrendChart(scene, year).html());
        content.addAll(new DoingBriefly(scene).html());
        if (file.equals("index.html")) {
            content.add(changed());
        }
        content.add(sectors());
        content.add(scopes());
        content.add(months());
        content.add(otherTotals());
        if (!year.held().isEmpty()) {
            content.add(held());
        }
        content.add(new CellsTable(scene, year).html());
        content.addAll(new SureTable(scene, year).html());
        return shell.page(file, words.get("year.title", words.year(year.year())), year, content);
    }

    private Html hero() {
        Optional<BigDecimal> total = scene.kilograms(year.totals().basic());
        List<Html> said = new ArrayList<>();
        said.add(el("p", cls("over"), words.get("hero.over", words.year(year.year())), " ", period()));
        said.add(el(
                "h1",
                total.map(kilograms -> el(
                                "span",
                                el("span", cls("big"), at("data-total", "basic"), Numbers.tonnes(kilograms)),
                                " ",
                                el("span", cls("unit"), words.get("tonnes-co2e"))))
                        .orElseGet(() -> el("span", cls("unit"), words.get("hero.none")))));
        total.ifPresent(
                kilograms -> said.add(el("p", cls("exact"), words.get("hero.exact", Numbers.kilograms(kilograms)))));
        said.add(el("p", cls("lead"), words.get("hero.lead", scene.city())));
        if (year.cells().stream().anyMatch(YearDocument.Cell::operationsStandIn)) {
            said.add(el("p", cls("note"), words.get("hero.stand-in")));
        }
        return el(
                "section",
                cls("hero"),
                el("div", cls("said"), said),
                el("figure", RingsChart.of(scene, year), el("figcaption", words.get("rings.caption"))));
    }

    private Html period() {
        if (year.months().isEmpty()) {
            return el("span", cls("period"), words.get("hero.no-month"));
        }
        String first = words.month(year.months().getFirst());
        String last = words.month(year.months().getLast());
        return el(
                "span",
                cls("period"),
                year.complete()
                        ? words.get("hero.whole-year")
                        : words.get(
                                "hero.part-year",
                                first,
                                last,
                                Integer.toString(year.months().size())));
    }

    /// What the newest revision changed: told by the log beside the pointer, since a publication cannot know how many
    /// came before it. Without script it leads there.
    private Html changed() {
        List<Html.Attribute> said = new ArrayList<>(List.of(
                at("id", "changed"),
                at("data-one", words.get("changed.one")),
                at("data-none", words.get("changed.none"))));
        CAUSES.forEach(cause -> said.add(at("data-" + cause, words.get("cause." + cause))));
        return el(
                "section",
                said,
                el("h2", words.get("changed.title")),
                el("p", words.get("changed.lead")),
                el("ul", cls("plain newest"), at("hidden", "")),
                el(
                        "p",
                        el(
                                "a",
                                at("href", "../../../" + words.language().code() + "/revisions.html"),
                                words.get("changed.see"))));
    }

    private Html sectors() {
        return parts(
                "sectors",
                year.sectors().stream()
                        .filter(sector -> BASIC_SECTORS.contains(sector.sector()))
                        .map(sector -> row(
                                "sector-" + sector.sector(),
                                words.name(sector.name()),
                                sector.totals().basic()))
                        .toList());
    }

    private Html scopes() {
        return parts(
                "scopes",
                year.scopes().stream()
                        .map(scope -> row(
                                "scope-" + scope.scope(),
                                words.get("scope." + scope.scope()),
                                scope.totals().basic()))
                        .toList());
    }

    private Html parts(String key, List<Html> rows) {
        return el(
                "section",
                at("id", key),
                el("h2", words.get(key + ".title")),
                el("p", words.get(key + ".lead")),
                Table.of(
                        words.get(key + ".title"),
                        "parts stack",
                        List.of(
                                Table.head(words.get(key + ".column")),
                                Table.head(words.get("column.share"), "wide"),
                                Table.number(words.get("column.tonnes")),
                                Table.number(words.get("column.kilograms"))),
                        rows));
    }

    private Html row(String kind, String label, Figure figure) {
        Optional<BigDecimal> whole = scene.kilograms(year.totals().basic());
        Optional<BigDecimal> part = scene.kilograms(figure);
        Html share = part.isPresent() && whole.isPresent() && whole.get().signum() > 0
                ? el(
                        "td",
                        cls("wide"),
                        Bar.of(part.get(), whole.get(), kind),
                        el("span", cls("percent"), Numbers.percent(part.get(), whole.get()) + " %"))
                : el("td", cls("wide"));
        return el("tr", el("th", at("scope", "row"), label), share, scene.figureCells(figure));
    }

    private Html months() {
        Optional<YearDocument> before = scene.before(year);
        List<Html> heads = new ArrayList<>(List.of(
                Table.head(words.get("column.month")),
                Table.number(words.get("column.tonnes")),
                Table.number(words.get("column.kilograms"))));
        before.ifPresent(last -> heads.add(Table.number(words.get("column.tonnes-of", words.year(last.year())))));
        List<Html> rows = year.byMonth().stream()
                .map(month -> el(
                        "tr",
                        at(
                                "data-month",
                                Integer.toString(Integer.parseInt(month.month().substring(5), 10))),
                        el("th", at("scope", "row"), words.month(month.month())),
                        scene.figureCells(month.totals().basic()),
                        before.map(last -> List.<Html>of(el("td", cls("n"), sameMonth(last, month.month()))))
                                .orElse(List.of())))
                .toList();
        return el(
                "section",
                at("id", "months"),
                at("data-year", Integer.toString(year.year().ce())),
                at(
                        "data-years",
                        scene.years().stream()
                                .map(each -> Integer.toString(each.year().ce()))
                                .collect(Collectors.joining(" "))),
                at("data-column", words.get("column.tonnes-of")),
                at("data-compare", words.get("compare.label")),
                at("data-none", words.get("compare.none")),
                at("data-key", words.get("months.key")),
                el("h2", words.get("months.title", words.year(year.year()))),
                el("p", words.get("months.lead")),
                el(
                        "div",
                        cls("beside"),
                        el("figure", MonthsChart.of(scene, year), el("figcaption", monthsKey(before))),
                        Table.of(words.get("months.title", words.year(year.year())), "narrow", heads, rows)));
    }

    private Html monthsKey(Optional<YearDocument> before) {
        Key key = new Key().column("column", words.get("months.key", words.year(year.year())));
        before.ifPresent(last -> key.mark("before", words.get("months.key", words.year(last.year()))));
        return key.html();
    }

    private String sameMonth(YearDocument last, String month) {
        return last.byMonth().stream()
                .filter(each -> each.month().substring(5).equals(month.substring(5)))
                .findFirst()
                .flatMap(each -> scene.kilograms(each.totals().basic()))
                .map(Numbers::tonnes)
                .orElse("–");
    }

    private Html otherTotals() {
        return el(
                "section",
                at("id", "totals"),
                el("h2", words.get("totals.title")),
                el("p", words.get("totals.lead")),
                Table.of(
                        words.get("totals.title"),
                        "stack",
                        List.of(
                                Table.head(words.get("totals.column")),
                                Table.number(words.get("column.tonnes")),
                                Table.number(words.get("column.kilograms"))),
                        List.of(
                                total("basic", year.totals().basic()),
                                total("basic-plus", year.totals().basicPlus()),
                                total("territorial", year.totals().territorial()),
                                total("other-scope-3", year.totals().otherScope3()))));
    }

    private Html total(String key, Figure figure) {
        return el(
                "tr",
                el(
                        "th",
                        at("scope", "row"),
                        el("b", words.get("total." + key)),
                        " ",
                        words.get("total." + key + ".what")),
                scene.figureCells(figure));
    }

    private Html held() {
        return el(
                "section",
                at("id", "held"),
                el("h2", words.get("held.title")),
                el("p", words.get("held.lead")),
                Table.of(
                        words.get("held.title"),
                        "stack",
                        List.of(
                                Table.head(words.get("column.activity")),
                                Table.head(words.get("column.department")),
                                Table.number(words.get("column.quantity")),
                                Table.head(words.get("column.why"))),
                        year.held().stream().map(this::heldRow).toList()));
    }

    private Html heldRow(YearDocument.Held held) {
        return el(
                "tr",
                el("th", at("scope", "row"), words.name(held.name())),
                el("td", el("bdi", departmentName(held.department()))),
                el("td", cls("n"), Numbers.exact(held.quantity()) + " " + words.unit(held.unit())),
                el("td", words.name(held.reason())));
    }

    private String departmentName(String id) {
        return year.books().stream()
                .flatMap(book -> book.departments().stream())
                .filter(department -> department.department().equals(id))
                .findFirst()
                .map(department -> words.name(department.name()))
                .orElse(id);
    }
}
