package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.YearDocument;
import city.kaen.publication.form.Form;
import java.util.List;

/// What every page shares: its head, the ways between pages, years and languages, and its foot.
///
/// A page asks nothing of anyone but the folder it lies in. Its policy lets it run no script of its own text and load
/// nothing from elsewhere.
final class PageShell {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    /// Style, script, mark and type, from a page.
    static final String ASSETS = "../" + Form.at("assets/");

    private final Scene scene;
    private final Words words;

    PageShell(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /// A page.
    ///
    /// @param file its own name, the same in both languages
    /// @param year the year it is of; the ways to other pages lead to theirs of that year
    Html page(String file, String title, YearDocument year, List<Html> content) {
        return el(
                "html",
                at("lang", words.language().code()),
                head(title, "kaen.mjs"),
                el(
                        "body",
                        el("a", cls("skip"), at("href", "#main"), words.get("skip")),
                        header(file, year),
                        el("p", cls("newer"), at("hidden", ""), at("data-newer", ""), el("a", words.get("newer"))),
                        el("main", at("id", "main"), content),
                        footer()));
    }

    /// What stands before the body.
    ///
    /// @param script the name of its module
    Html head(String title, String script) {
        return head(words, scene.city(), title, ASSETS, script);
    }

    /// What stands before the body of a page that may lie elsewhere.
    ///
    /// @param assets where style, script and mark lie, from the page
    static Html head(Words words, String city, String title, String assets, String script) {
        return el(
                "head",
                el("meta", at("charset", "utf-8")),
                el("meta", at("http-equiv", "Content-Security-Policy"), at("content", POLICY)),
                el("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                el("meta", at("name", "color-scheme"), at("content", "light dark")),
                el("meta", at("name", "description"), at("content", words.get("description", city))),
                el("title", title + " · " + city + " · " + words.get("kaen")),
                el("link", at("rel", "icon"), at("type", "image/svg+xml"), at("href", assets + "kaen.svg")),
                el("link", at("rel", "stylesheet"), at("href", assets + "kaen.css")),
                el("script", at("type", "module"), at("src", assets + script)));
    }

    private Html header(String file, YearDocument year) {
        return el(
                "header",
                cls("top"),
                el(
                        "a",
                        cls("brand"),
                        at("href", "index.html"),
                        el("img", at("src", ASSETS + "kaen.svg"), at("alt", ""), at("width", "40"), at("height", "40")),
                        el("span", el("b", words.get("kaen")), el("span", cls("city"), el("bdi", scene.city())))),
                el(
                        "a",
                        cls("language"),
                        at("href", "../" + words.language().other().code() + "/" + file),
                        at("hreflang", words.language().other().code()),
                        at("lang", words.language().other().code()),
                        at("rel", "alternate"),
                        words.get("other-language")),
                el("nav", at("aria-label", words.get("nav")), el("ul", links(file, year))));
    }

    private List<Html> links(String file, YearDocument year) {
        int ce = year.year().ce();
        String here = file.equals("index.html") ? ce + ".html" : file;
        return List.of(
                link(here, ce + ".html", words.get("nav.year")),
                link(here, "departments-" + ce + ".html", words.get("nav.departments")),
                link(here, "districts.html", words.get("nav.districts")),
                link(here, "network.html", words.get("nav.network")),
                link(here, "sinks.html", words.get("nav.sinks")),
                link(here, "measures.html", words.get("nav.measures")),
                link(here, "../../../" + words.language().code() + "/revisions.html", words.get("nav.revisions")),
                link(here, "data.html", words.get("nav.data")),
                link(here, "verify.html", words.get("nav.verify")),
                link(here, "methods.html", words.get("nav.methods")));
    }

    private static Html link(String file, String to, String label) {
        boolean within = to.equals("network.html") && file.startsWith("network-");
        String current = file.equals(to) ? "page" : within ? "true" : "";
        return el("li", el("a", at("href", to), current.isEmpty() ? List.of() : at("aria-current", current), label));
    }

    /// The ways to the same page of other years.
    Html years(String prefix, YearDocument shown) {
        return el(
                "nav",
                cls("years"),
                at("aria-label", words.get("nav.years")),
                el(
                        "ul",
                        scene.years().reversed().stream()
                                .map(year -> yearLink(prefix, year, year.equals(shown)))
                                .toList()));
    }

    private Html yearLink(String prefix, YearDocument year, boolean current) {
        String to = prefix + year.year().ce() + ".html";
        String label = words.year(year.year());
        return el(
                "li",
                current ? el("a", at("href", to), at("aria-current", "page"), label) : el("a", at("href", to), label));
    }

    private Html footer() {
        return el(
                "footer",
                el("p", words.get("foot.what")),
                el("p", cls("published"), at("data-published", words.get("foot.published")), at("hidden", "")),
                el("p", words.get("foot.immutable")));
    }
}
