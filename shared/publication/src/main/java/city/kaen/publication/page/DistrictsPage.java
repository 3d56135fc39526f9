package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.DistrictsDocument.ActivityOfDistrict;
import city.kaen.publication.document.DistrictsDocument.BookOfDistrict;
import city.kaen.publication.document.DistrictsDocument.DistrictOf;
import city.kaen.publication.document.DistrictsDocument.YearOfDistrict;
import city.kaen.publication.document.ReporterDocument;
import java.util.ArrayList;
import java.util.List;

/// What is known of each district; the low-carbon district first.
final class DistrictsPage {
    private final Scene scene;
    private final Words words;

    DistrictsPage(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    Html html(String file) {
        List<DistrictOf> districts = scene.published().districts().districts();
        List<Html> content = new ArrayList<>();
        content.add(el("h1", words.get("districts.title")));
        content.add(el("p", cls("lead"), words.get("districts.lead")));
        List<DistrictOf> lowCarbon =
                districts.stream().filter(DistrictOf::lowCarbon).toList();
        if (!lowCarbon.isEmpty()) {
            content.add(el(
                    "section",
                    at("id", "low-carbon"),
                    cls("feature"),
                    el("h2", words.get("districts.low-carbon")),
                    el("p", words.get("districts.low-carbon.what")),
                    lowCarbon.stream().map(this::district).toList()));
        }
        List<DistrictOf> others =
                districts.stream().filter(district -> !district.lowCarbon()).toList();
        if (!others.isEmpty()) {
            content.add(el(
                    "section",
                    el("h2", words.get("districts.all")),
                    others.stream().map(this::district).toList()));
        }
        if (districts.isEmpty()) {
            content.add(el("p", cls("note"), words.get("districts.none")));
        }
        content.add(el("p", cls("note"), words.get("districts.disclosure")));
        return new PageShell(scene).page(file, words.get("districts.title"), scene.shown(), content);
    }

    private Html district(DistrictOf district) {
        List<Html> content = new ArrayList<>();
        content.add(el("h3", el("bdi", words.name(district.name()))));
        if (district.years().isEmpty()) {
            content.add(el("p", cls("ne"), words.get("districts.nothing")));
        }
        for (int i = district.years().size() - 1; i >= 0; i--) {
            YearOfDistrict year = district.years().get(i);
            boolean newest = i == district.years().size() - 1;
            String label = words.get(
                    "districts.year",
                    words.year(year.year()),
                    Integer.toString(year.months().size()));
            Html shown = el(
                    "div",
                    year.books().stream()
                            .map(book -> book(words.name(district.name()) + ", " + label, book))
                            .toList());
            content.add(newest ? el("div", el("h4", label), shown) : el("details", el("summary", label), shown));
        }
        List<ReporterDocument> members = scene.published().members().stream()
                .filter(member ->
                        !member.district().isEmpty() && member.district().equals(district.district()))
                .toList();
        if (!members.isEmpty()) {
            content.add(el(
                    "p",
                    words.get("districts.members"),
                    " ",
                    members.stream()
                            .flatMap(member -> java.util.stream.Stream.of(
                                    (Object) el(
                                            "a",
                                            at("href", "network-" + member.id() + ".html"),
                                            el("bdi", words.name(member.name()))),
                                    " · "))
                            .limit(2L * members.size() - 1)
                            .toList()));
        }
        return el("article", content);
    }

    private Html book(String where, BookOfDistrict book) {
        return Table.of(
                where + ", " + words.name(book.name()),
                "stack",
                List.of(
                        Table.head(words.name(book.name())),
                        Table.number(words.get("column.quantity")),
                        Table.number(words.get("column.tonnes")),
                        Table.number(words.get("column.kilograms"))),
                book.activities().stream().map(this::activity).toList());
    }

    private Html activity(ActivityOfDistrict activity) {
        return el(
                "tr",
                el("th", at("scope", "row"), words.name(activity.name())),
                el("td", cls("n"), Numbers.exact(activity.quantity()) + " " + words.unit(activity.unit())),
                scene.figureCells(activity.figure()));
    }
}
