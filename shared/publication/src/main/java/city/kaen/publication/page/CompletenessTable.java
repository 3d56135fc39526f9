package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.CompletenessDocument;
import city.kaen.publication.document.CompletenessDocument.Owed;
import city.kaen.publication.document.YearDocument;
import java.util.ArrayList;
import java.util.List;

/// Whose files of which months have come, a row for each dataset of each department.
final class CompletenessTable {
    private final Words words;
    private final YearDocument year;
    private final CompletenessDocument completeness;

    CompletenessTable(Scene scene, YearDocument year) {
        this.words = scene.words();
        this.year = year;
        this.completeness = scene.published().completeness();
    }

    Html html() {
        List<Html> heads = new ArrayList<>(
                List.of(Table.head(words.get("column.department")), Table.head(words.get("completeness.dataset"))));
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < completeness.months().size(); i++) {
            String month = completeness.months().get(i);
            if (month.startsWith(Integer.toString(year.year().ce()))) {
                shown.add(i);
                heads.add(Table.head(words.shortMonth(Integer.parseInt(month.substring(5), 10)), "tick"));
            }
        }
        if (completeness.owed().isEmpty() || shown.isEmpty()) {
            return el("section", at("id", "completeness"));
        }
        return el(
                "section",
                at("id", "completeness"),
                el("h2", words.get("completeness.title")),
                el("p", words.get("completeness.lead")),
                Table.of(
                        words.get("completeness.title"),
                        "ticks",
                        heads,
                        completeness.owed().stream()
                                .map(owed -> row(owed, shown))
                                .toList()));
    }

    private Html row(Owed owed, List<Integer> shown) {
        return el(
                "tr",
                el("th", at("scope", "row"), el("bdi", words.name(owed.departmentName()))),
                el("td", words.name(owed.datasetName())),
                shown.stream().map(i -> tick(owed.states().get(i))).toList());
    }

    private Html tick(String state) {
        boolean came = state.equals("reported");
        return el(
                "td",
                cls(came ? "tick came" : "tick"),
                el("span", at("aria-hidden", "true"), came ? "●" : "○"),
                el("span", cls("hidden"), words.get(came ? "completeness.came" : "completeness.not-yet")));
    }
}
