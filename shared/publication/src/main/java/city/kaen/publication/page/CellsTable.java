package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.YearDocument;
import city.kaen.publication.document.YearDocument.ActivityOfCell;
import city.kaen.publication.document.YearDocument.Cell;
import java.util.List;
import java.util.stream.Collectors;

/// Every cell of the GPC: those with data first, then, folded away, those without.
final class CellsTable {
    private final Scene scene;
    private final YearDocument year;
    private final Words words;

    CellsTable(Scene scene, YearDocument year) {
        this.scene = scene;
        this.year = year;
        this.words = scene.words();
    }

    Html html() {
        List<Cell> known = year.cells().stream()
                .filter(cell -> !cell.activities().isEmpty())
                .toList();
        List<Cell> unknown = year.cells().stream()
                .filter(cell -> cell.activities().isEmpty())
                .toList();
        return el(
                "section",
                at("id", "cells"),
                at("data-filter", words.get("filter.cells")),
                el("h2", words.get("cells.title")),
                el("p", words.get("cells.lead", Integer.toString(year.cells().size()))),
                table(words.get("cells.known"), known),
                el(
                        "details",
                        el("summary", words.get("cells.unknown", Integer.toString(unknown.size()))),
                        table(words.get("cells.unknown", Integer.toString(unknown.size())), unknown)));
    }

    private Html table(String caption, List<Cell> cells) {
        return Table.of(
                caption,
                "cells stack",
                List.of(
                        Table.head(words.get("column.cell")),
                        Table.head(words.get("column.what")),
                        Table.head(words.get("column.scope")),
                        Table.number(words.get("column.tonnes")),
                        Table.number(words.get("column.kilograms"))),
                cells.stream().map(this::row).toList());
    }

    private Html row(Cell cell) {
        return el(
                "tr",
                el("th", at("scope", "row"), cls("ref"), cell.ref()),
                el(
                        "td",
                        el("b", words.name(cell.subSector())),
                        el("br"),
                        words.name(cell.description()),
                        cell.activities().stream().map(this::activity).toList(),
                        cell.operationsStandIn()
                                ? List.of(el("p", cls("note"), words.get("cells.stand-in")))
                                : List.of(),
                        cell.incomplete() ? List.of(el("p", cls("note"), words.get("cells.incomplete"))) : List.of()),
                el("td", cls("scope"), Integer.toString(cell.scope())),
                scene.figureCells(cell.figure()));
    }

    private Html activity(ActivityOfCell activity) {
        return el(
                "p",
                cls("activity"),
                words.name(activity.name()) + ": ",
                // Trees stand there month after month: their number does not add up over a year.
                activity.unit().equals("tree")
                        ? el("a", at("href", "sinks.html"), words.get("sinks.title"))
                        : el("b", Numbers.exact(activity.quantity()) + " " + words.unit(activity.unit())),
                activity.factors().isEmpty()
                        ? List.of()
                        : List.of(
                                el("br"), el("code", activity.factors().stream().collect(Collectors.joining(", ")))));
    }
}
