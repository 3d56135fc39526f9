package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.CalendarDocument;
import city.kaen.publication.document.CalendarDocument.Expected;
import city.kaen.publication.document.CalendarDocument.Past;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// When figures are released in the next twelve months, and what was released before.
final class ReleasesTable {
    private final Words words;

    ReleasesTable(Words words) {
        this.words = words;
    }

    Html html(CalendarDocument calendar) {
        List<Html> rows = new ArrayList<>();
        rows.addAll(calendar.released().reversed().stream().map(this::past).toList());
        rows.addAll(calendar.expected().stream().map(this::expected).toList());
        return el(
                "section",
                at("id", "releases"),
                el("h2", words.get("releases.title")),
                el("p", words.get("releases.lead")),
                Table.of(
                        words.get("releases.title"),
                        "stack releases",
                        List.of(Table.head(words.get("releases.when")), Table.head(words.get("column.what"))),
                        rows));
    }

    private Html expected(Expected expected) {
        return el(
                "tr",
                el("th", at("scope", "row"), moment(expected.at())),
                el("td", words.get("releases.expected", words.monthOfYear(expected.month()))));
    }

    private Html past(Past past) {
        return el(
                "tr",
                el("th", at("scope", "row"), moment(past.at())),
                el(
                        "td",
                        el(
                                "a",
                                at(
                                        "href",
                                        "../../" + past.digest() + "/"
                                                + words.language().code() + "/index.html"),
                                words.get(
                                        "releases.was",
                                        Integer.toString(past.months().size()))),
                        el("span", cls("u"), months(past))));
    }

    private String months(Past past) {
        return past.months().isEmpty()
                ? ""
                : " " + words.monthOfYear(past.months().getFirst()) + " – "
                        + words.monthOfYear(past.months().getLast());
    }

    private String moment(String at) {
        return words.moment(OffsetDateTime.parse(at).toInstant());
    }
}
