package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.Exact;
import city.kaen.publication.document.Name;
import city.kaen.publication.document.RevisionsDocument.Asked;
import city.kaen.publication.document.RevisionsDocument.BaseYearRecord;
import city.kaen.publication.document.RevisionsDocument.Change;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.publication.document.RevisionsDocument.YearChange;
import city.kaen.publication.document.YearDocument;
import city.kaen.publication.form.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each published revision changed, by how much, through what, and at whose word.
///
/// It tells of more than one publication, so it lies beside the pointer: `th/revisions.html` and `en/revisions.html` in
/// the folder of the city.
public final class RevisionsPage {
    private static final int MOST = 20;

    private final Words words;
    private final String city;
    private final String newest;

    private RevisionsPage(Words words, Name city, String digest) {
        this.words = words;
        this.city = words.name(city);
        this.newest = "../r/" + digest + "/" + words.language().code() + "/";
    }

    /// The page in both languages, by its path from the folder of the city.
    ///
    /// @param digest of the newest publication, which the page leads to
    /// @param entries newest first
    public static Map<String, byte[]> of(Name city, String digest, List<Revised> entries) {
        Map<String, byte[]> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            Html page = new RevisionsPage(new Words(language), city, digest).html(entries);
            pages.put(language.code() + "/revisions.html", Html.document(page).getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }

    private Html html(List<Revised> entries) {
        List<Html> content = new ArrayList<>();
        content.add(el("h1", words.get("revisions.title")));
        content.add(el("p", cls("lead"), words.get("revisions.lead")));
        entries.stream().limit(MOST).map(this::revision).forEach(content::add);
        content.add(el(
                "p",
                cls("note"),
                words.get("revisions.all"),
                " ",
                el("a", at("href", "../revisions.json"), "revisions.json")));
        String assets = "../" + Form.FOLDER + "assets/";
        return el(
                "html",
                at("lang", words.language().code()),
                PageShell.head(words, city, words.get("revisions.title"), assets, "kaen.mjs"),
                el(
                        "body",
                        el("a", cls("skip"), at("href", "#main"), words.get("skip")),
                        header(assets),
                        el("main", at("id", "main"), content),
                        el("footer", el("p", words.get("foot.what")))));
    }

    private Html header(String assets) {
        String other = words.language().other().code();
        return el(
                "header",
                cls("top"),
                el(
                        "a",
                        cls("brand"),
                        at("href", newest + "index.html"),
                        el("img", at("src", assets + "kaen.svg"), at("alt", ""), at("width", "40"), at("height", "40")),
                        el("span", el("b", words.get("kaen")), el("span", cls("city"), el("bdi", city)))),
                el(
                        "a",
                        cls("language"),
                        at("href", "../" + other + "/revisions.html"),
                        at("hreflang", other),
                        at("lang", other),
                        at("rel", "alternate"),
                        words.get("other-language")),
                el(
                        "nav",
                        at("aria-label", words.get("nav")),
                        el(
                                "ul",
                                link("index.html", "nav.year"),
                                link("districts.html", "nav.districts"),
                                link("network.html", "nav.network"),
                                link("sinks.html", "nav.sinks"),
                                link("measures.html", "nav.measures"),
                                el(
                                        "li",
                                        el(
                                                "a",
                                                at("href", "revisions.html"),
                                                at("aria-current", "page"),
                                                words.get("nav.revisions"))),
                                link("data.html", "nav.data"),
                                link("verify.html", "nav.verify"),
                                link("methods.html", "nav.methods"))));
    }

    private Html link(String file, String label) {
        return el("li", el("a", at("href", newest + file), words.get(label)));
    }

    private Html revision(Revised revised) {
        List<Html> content = new ArrayList<>();
        content.add(el(
                "h2",
                words.get("revisions.revision", Long.toString(revised.revision())),
                " ",
                el("span", cls("when"), words.moment(Instant.parse(revised.publishedAt())))));
        if (!revised.asked().isEmpty()) {
            content.add(el(
                    "ul",
                    cls("plain"),
                    revised.asked().stream().map(this::asked).toList()));
        }
        if (revised.changed().isEmpty()) {
            content.add(el("p", words.get("revisions.nothing")));
        }
        revised.changed().forEach(year -> content.addAll(year(year)));
        revised.baseYears().stream().map(this::baseYear).forEach(content::add);
        content.add(el(
                "p",
                el(
                        "a",
                        at(
                                "href",
                                "../r/" + revised.digest() + "/"
                                        + words.language().code() + "/index.html"),
                        words.get("revisions.open"))));
        return el("section", at("id", "revision-" + revised.revision()), content);
    }

    private Html asked(Asked asked) {
        return switch (asked.by()) {
            case "department" ->
                el(
                        "li",
                        words.get("revisions.by.department"),
                        " ",
                        el("bdi", asked.name().map(words::name).orElse("")));
            case "members" -> el("li", words.get("revisions.by.members"));
            default ->
                el(
                        "li",
                        words.get("revisions.by.operator"),
                        " ",
                        el("q", asked.why().orElse("")));
        };
    }

    private List<Html> year(YearChange change) {
        String label = year(change.year());
        List<Html> rows = new ArrayList<>();
        change.totals().stream()
                .filter(total -> total.of().equals("basic")
                        || total.differenceKilograms().signum() != 0)
                .map(total -> row(words.get("revisions.total." + total.of()), total))
                .forEach(rows::add);
        change.cells().stream().map(cell -> row(cell.of(), cell)).forEach(rows::add);
        return List.of(
                el("h3", words.get("revisions.year", label)),
                Table.of(
                        words.get("revisions.year", label),
                        "stack changes",
                        List.of(
                                Table.head(words.get("revisions.what")),
                                Table.number(words.get("revisions.old")),
                                Table.number(words.get("revisions.new")),
                                Table.number(words.get("revisions.difference")),
                                Table.head(words.get("revisions.why"))),
                        rows));
    }

    private Html baseYear(BaseYearRecord moved) {
        return el(
                "p",
                cls("note"),
                words.get(
                        moved.recalculate() ? "revisions.base.anew" : "revisions.base.stays",
                        year(moved.year()),
                        moved.movedPercent().setScale(1, RoundingMode.HALF_EVEN).toPlainString(),
                        moved.thresholdPercent().stripTrailingZeros().toPlainString(),
                        words.get("revisions.trigger." + moved.trigger())));
    }

    private String year(int ce) {
        return Integer.toString(words.language() == Language.THAI ? ce + YearDocument.BUDDHIST_ERA : ce);
    }

    private Html row(String label, Change change) {
        return el(
                "tr",
                el("th", at("scope", "row"), label),
                el(
                        "td",
                        cls("n"),
                        label("revisions.old"),
                        change.beforeKilograms().map(Numbers::tonnes).orElse("–")),
                el("td", cls("n"), label("revisions.new"), Numbers.tonnes(change.afterKilograms())),
                el("td", cls("n exact"), label("revisions.difference"), signed(change.differenceKilograms())),
                el(
                        "td",
                        el(
                                "ul",
                                cls("parts-of"),
                                change.parts().stream()
                                        .map(part -> el(
                                                "li",
                                                words.get("cause." + part.cause()),
                                                " ",
                                                signed(part.kilograms())))
                                        .toList())));
    }

    /// The head of a column, for where there is no room for heads.
    private Html label(String key) {
        return el("span", cls("u"), words.get(key) + " ");
    }

    private static Html signed(BigDecimal kilograms) {
        String sign = kilograms.signum() > 0 ? "+" : kilograms.signum() < 0 ? "−" : "";
        return el("data", at("value", Exact.text(kilograms)), sign + Numbers.kilograms(kilograms.abs()));
    }
}
