package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.ReporterDocument;
import city.kaen.publication.document.ReporterDocument.YearOfReporter;
import city.kaen.publication.document.XmlText;
import java.util.List;
import java.util.Optional;

/// A member's newest figure on a card for its own site: as a page to frame, and as a picture.
final class MemberCard {
    private static final int LONGEST = 34;

    private final Scene scene;
    private final Words words;
    private final ReporterDocument member;
    private final Optional<YearOfReporter> newest;

    MemberCard(Scene scene, ReporterDocument member) {
        this.scene = scene;
        this.words = scene.words();
        this.member = member;
        this.newest = NetworkPage.newestYear(scene, member);
    }

    /// The page to frame. It alone may stand in a page of others.
    Html html() {
        return el(
                "html",
                at("lang", words.language().code()),
                new PageShell(scene).head(words.name(member.name()), "card.mjs"),
                el(
                        "body",
                        cls("framed"),
                        el(
                                "main",
                                cls("plaque"),
                                el("h1", el("bdi", words.name(member.name()))),
                                el("p", cls("big"), figure()),
                                el("p", cls("unit"), unit()),
                                el(
                                        "p",
                                        cls("from"),
                                        el(
                                                "a",
                                                at("href", "network-" + member.id() + ".html"),
                                                at("target", "_top"),
                                                words.get("card.from", scene.city()))))));
    }

    /// The picture: letters as the reader's system has them, since a picture may ask for no font.
    String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 220" width="340" height="220" role="img" \
                aria-label="{all}" font-family="Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, sans-serif">
                <rect x="1" y="1" width="338" height="218" rx="14" fill="#fffdf9" stroke="#e4d8c6" stroke-width="2"/>
                <circle cx="306" cy="34" r="15" fill="none" stroke="#cf9a5b" stroke-width="3"/>
                <circle cx="306" cy="34" r="8" fill="none" stroke="#8c3f10" stroke-width="3"/>
                <text x="24" y="42" font-size="18" font-weight="600" fill="#2a1c12">{name}</text>
                <text x="24" y="122" font-size="54" font-weight="600" fill="#8c3f10">{figure}</text>
                <text x="24" y="156" font-size="16" fill="#6b5645">{unit}</text>
                <text x="24" y="196" font-size="13" fill="#6b5645">{from}</text>
                </svg>
                """.replace("{all}", XmlText.of(words.name(member.name()) + ": " + figure() + " " + unit()))
                .replace("{figure}", XmlText.of(figure()))
                .replace("{unit}", XmlText.of(unit()))
                .replace("{from}", XmlText.of(shortened(words.get("card.from", scene.city()), LONGEST + 12)))
                .replace("{name}", XmlText.of(shortened(words.name(member.name()), LONGEST)));
    }

    private String figure() {
        return newest.map(year -> Numbers.tonnes(NetworkPage.kilograms(scene, year)))
                .orElse("–");
    }

    private String unit() {
        return newest.map(year -> words.get(
                        "card.unit",
                        words.year(year.year()),
                        Integer.toString(year.months().size())))
                .orElseGet(() -> words.get("network.nothing"));
    }

    private static String shortened(String text, int longest) {
        int[] letters = text.codePoints().toArray();
        return letters.length <= longest ? text : new String(letters, 0, longest - 1) + "…";
    }

    /// The file names of a member's card.
    static List<String> files(String id) {
        return List.of("card-" + id + ".html", "card-" + id + ".svg");
    }
}
