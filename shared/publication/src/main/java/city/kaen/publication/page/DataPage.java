package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.publication.document.ManifestDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Every data file of the publication, what it holds, and the SHA-256 to check it by.
final class DataPage {
    private static final List<String> GROUPS = List.of("figures", "exports", "parts", "machines", "schemas");

    private final Scene scene;
    private final Words words;
    private final List<ManifestDocument.File> data;

    DataPage(Scene scene, List<ManifestDocument.File> data) {
        this.scene = scene;
        this.words = scene.words();
        this.data =
                data.stream().filter(file -> !file.path().startsWith("assets/")).toList();
    }

    Html html(String file) {
        List<Html> groups = GROUPS.stream().map(this::group).toList();
        Optional<Html> releases = scene.published().calendar().map(new ReleasesTable(words)::html);
        return new PageShell(scene)
                .page(
                        file,
                        words.get("data.title"),
                        scene.shown(),
                        List.of(
                                el("h1", words.get("data.title")),
                                el("p", cls("lead"), words.get("data.lead")),
                                el(
                                        "ul",
                                        cls("plain"),
                                        el(
                                                "li",
                                                el("a", at("href", "../manifest.json"), "manifest.json"),
                                                " ",
                                                words.get("data.manifest")),
                                        el(
                                                "li",
                                                el("a", at("href", "../../../latest.json"), "latest.json"),
                                                " ",
                                                words.get("data.pointer"))),
                                el("p", words.get("data.numbers")),
                                el("div", releases.stream().toList()),
                                el(
                                        "section",
                                        at("id", "files"),
                                        at("data-filter", words.get("filter.files")),
                                        el("h2", words.get("data.files")),
                                        groups),
                                el("h2", words.get("data.templates")),
                                el("p", words.get("data.templates.lead")),
                                el("ul", cls("plain"), templates())));
    }

    /// The files of one group; the schemas, which few readers look for, are folded away.
    private Html group(String group) {
        List<Html> rows = data.stream()
                .filter(file -> groupOf(file.path()).equals(group))
                .map(this::row)
                .toList();
        String title = words.get("data.group." + group);
        Html table = Table.of(
                title,
                "files stack",
                List.of(
                        Table.head(words.get("column.file")),
                        Table.head(words.get("column.what")),
                        Table.number(words.get("column.bytes")),
                        Table.head("SHA-256")),
                rows);
        return group.equals("schemas")
                ? el("details", el("summary", title + " (" + rows.size() + ")"), table)
                : el("div", cls("group"), el("h3", title), table);
    }

    private static String groupOf(String path) {
        String kind = kind(path);
        return switch (kind) {
            case "schema" -> "schemas";
            case "datapackage.json", "dataset.jsonld", "thai-gdc.json", "openapi.json" -> "machines";
            case "districts.json", "departments", "network", "sinks.json", "completeness.json", "calendar.json" ->
                "parts";
            default -> kind.startsWith("exports") ? "exports" : "figures";
        };
    }

    /// The templates lie beside the publications, under keys that never change.
    private static List<Html> templates() {
        return Activities.shipped().all().stream()
                .map(Activity::dataset)
                .distinct()
                .map(dataset -> dataset + ".xlsx")
                .map(name -> el("li", el("a", at("href", "../../../templates/" + name), name)))
                .toList();
    }

    private Html row(ManifestDocument.File file) {
        return el(
                "tr",
                el("th", at("scope", "row"), el("a", at("href", "../" + file.address()), file.path())),
                el("td", words.get("file." + kind(file.path()))),
                el(
                        "td",
                        cls("n"),
                        Numbers.whole(BigDecimal.valueOf(file.bytes())),
                        el("span", cls("u"), " " + words.get("bytes"))),
                el("td", el("code", cls("hash"), file.sha256())));
    }

    /// What sort of file a path is: its folder, or its name where it lies in none; of an export, which one.
    private static String kind(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? path
                : path.startsWith("exports/")
                        ? "exports" + path.substring(path.indexOf('-'), path.lastIndexOf('.'))
                        : path.substring(0, slash);
    }
}
