package city.kaen.publication.page;

import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.Exact;
import city.kaen.publication.document.Figure;
import city.kaen.publication.document.SummaryDocument;
import city.kaen.publication.document.TargetsDocument.TargetOf;
import city.kaen.publication.document.YearDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a page is made from: the words of its language, the city and its years.
record Scene(Words words, Published published) {
    SummaryDocument summary() {
        return published.summary();
    }

    List<YearDocument> years() {
        return published.years();
    }

    String city() {
        return words.name(summary().city().name());
    }

    /// What the city has promised of its BASIC total.
    Optional<TargetOf> target() {
        return published.targets().targets().stream()
                .filter(each -> each.holder().equals(summary().city().slug()))
                .filter(each -> each.total().equals("BASIC"))
                .findFirst();
    }

    /// The name of a district, as far as it has one.
    String district(String id) {
        return published.districts().districts().stream()
                .filter(district -> district.district().equals(id))
                .findFirst()
                .map(district -> words.name(district.name()))
                .orElse(id);
    }

    Optional<BigDecimal> kilograms(Figure figure) {
        return figure.kilograms(summary().gwpSet());
    }

    /// The year that is shown first.
    YearDocument shown() {
        return years().stream()
                .filter(year ->
                        summary().headlineYear().equals(Optional.of(year.year().ce())))
                .findFirst()
                .orElseGet(years()::getLast);
    }

    Optional<YearDocument> before(YearDocument year) {
        return years().stream()
                .filter(other -> other.year().ce() == year.year().ce() - 1)
                .findFirst();
    }

    /// The mark of a figure. A final one has none, nor has a provisional one while all of them are.
    List<Html> mark(String status) {
        return status.isEmpty() || (status.equals("p") && !published.hasReleases())
                ? List.of()
                : List.of(el("abbr", cls("mark"), Html.at("title", words.get("status." + status)), status));
    }

    private List<Html> markOrRoom(String status) {
        return status.isEmpty() && published.hasReleases() ? List.of(el("span", cls("mark"))) : mark(status);
    }

    /// Kilograms to the last digit, for people and, plain, for programs; the unit shows where there is no column head.
    private List<Html> exact(BigDecimal kilograms) {
        return List.of(
                el("data", Html.at("value", Exact.text(kilograms)), Numbers.kilograms(kilograms)), unit("kilograms"));
    }

    private Html unit(String word) {
        return el("span", cls("u"), " " + words.get(word));
    }

    /// The cells of a figure in a table: tonnes for reading and kilograms to the last digit; or the notation key and
    /// why.
    List<Html> figureCells(Figure figure) {
        return switch (figure) {
            case Figure.Stated stated -> {
                BigDecimal kilograms = stated.kilograms(summary().gwpSet()).orElse(BigDecimal.ZERO);
                yield List.of(
                        el("td", cls("n"), Numbers.tonnes(kilograms), unit("tonnes"), markOrRoom(stated.status())),
                        el("td", cls("n exact"), exact(kilograms)));
            }
            case Figure.Unstated unstated ->
                List.of(
                        el(
                                "td",
                                cls("n ne"),
                                el("abbr", Html.at("title", words.name(unstated.reason())), unstated.notation())),
                        el("td", cls("why"), words.name(unstated.reason())));
        };
    }
}
