package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.ReporterDocument;
import city.kaen.publication.document.ReporterDocument.YearOfReporter;
import city.kaen.publication.document.YearDocument.ActivityOfDepartment;
import java.util.ArrayList;
import java.util.List;

/// One member of the network: its years, what it reported, and the card it may put on its own site.
final class MemberPage {
    private final Scene scene;
    private final Words words;
    private final ReporterDocument member;

    MemberPage(Scene scene, ReporterDocument member) {
        this.scene = scene;
        this.words = scene.words();
        this.member = member;
    }

    Html html(String file) {
        String name = words.name(member.name());
        List<Html> content = new ArrayList<>();
        content.add(el(
                "p",
                cls("over"),
                el("a", at("href", "network.html"), words.get("network.title")),
                " · ",
                words.name(member.kindName()),
                member.district().isEmpty()
                        ? List.of()
                        : List.of(" · ", el("bdi", words.name(member.districtName())))));
        content.add(el("h1", el("bdi", name)));
        content.add(el("p", cls("lead"), NetworkPage.newest(scene, member)));
        member.years().reversed().forEach(year -> content.add(year(year)));
        if (member.years().isEmpty()) {
            content.add(el("p", cls("note"), words.get("network.nothing")));
        }
        content.add(el("p", cls("note"), words.get("network.apart")));
        content.add(embed());
        return new PageShell(scene).page(file, name, scene.shown(), content);
    }

    private Html year(YearOfReporter year) {
        return el(
                "section",
                el("h2", words.get("network.year", words.year(year.year()))),
                Table.of(
                        words.get("network.year", words.year(year.year())),
                        "stack",
                        List.of(
                                Table.head(words.get("column.activity")),
                                Table.number(words.get("column.quantity")),
                                Table.number(words.get("column.tonnes")),
                                Table.number(words.get("column.kilograms"))),
                        year.activities().stream().map(this::activity).toList()),
                el(
                        "div",
                        cls("sparks"),
                        year.activities().stream().map(this::spark).toList()),
                el(
                        "details",
                        el("summary", words.get("departments.by-month")),
                        year.activities().stream().map(this::months).toList()));
    }

    private Html activity(ActivityOfDepartment activity) {
        return el(
                "tr",
                el("th", at("scope", "row"), words.name(activity.name())),
                el("td", cls("n"), Numbers.exact(activity.quantity()) + " " + words.unit(activity.unit())),
                scene.figureCells(activity.figure()));
    }

    private Html spark(ActivityOfDepartment activity) {
        return el(
                "figure",
                Spark.of(words, activity),
                el("figcaption", words.get("network.spark", words.name(activity.name()), words.unit(activity.unit()))));
    }

    private Html months(ActivityOfDepartment activity) {
        return Table.of(
                words.name(activity.name()),
                "",
                List.of(
                        Table.head(words.name(activity.name())),
                        Table.number(words.unit(activity.unit())),
                        Table.number(words.get("column.tonnes")),
                        Table.number(words.get("column.kilograms"))),
                activity.months().stream()
                        .map(month -> el(
                                "tr",
                                el("th", at("scope", "row"), words.month(month.month())),
                                el("td", cls("n"), Numbers.exact(month.quantity())),
                                scene.figureCells(month.figure())))
                        .toList());
    }

    private Html embed() {
        String card = "card-" + member.id() + ".html";
        return el(
                "section",
                at("id", "card"),
                el("h2", words.get("card.embed.title")),
                el("p", words.get("card.embed.lead")),
                el(
                        "p",
                        el("a", at("href", card), words.get("card.embed.see")),
                        " · ",
                        el("a", at("href", "card-" + member.id() + ".svg"), words.get("card.embed.picture"))),
                el(
                        "p",
                        el(
                                "code",
                                cls("embed"),
                                at("data-embed", card),
                                "<iframe src=\"" + card + "\" width=\"340\" height=\"240\" title=\""
                                        + words.get("card.embed.frame") + "\"></iframe>")));
    }
}
