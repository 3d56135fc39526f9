package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.ReporterDocument;
import city.kaen.publication.document.ReporterDocument.YearOfReporter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who is in the network: schools, temples, firms, agencies; each with its newest figure and a way to its own page.
final class NetworkPage {
    private final Scene scene;
    private final Words words;

    NetworkPage(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    Html html(String file) {
        Map<String, List<ReporterDocument>> kinds = new TreeMap<>();
        scene.published()
                .members()
                .forEach(member -> kinds.computeIfAbsent(words.name(member.kindName()), key -> new ArrayList<>())
                        .add(member));
        List<Html> content = new ArrayList<>();
        content.add(el("h1", words.get("network.title")));
        content.add(el("p", cls("lead"), words.get("network.lead")));
        kinds.forEach((kind, members) -> content.add(el(
                "section",
                el("h2", kind.isEmpty() ? words.get("network.others") : kind),
                el("ul", cls("members"), members.stream().map(this::member).toList()))));
        if (kinds.isEmpty()) {
            content.add(el("p", cls("note"), words.get("network.none")));
        }
        content.add(el("p", cls("note"), words.get("network.disclosure")));
        if (scene.published().withheld()) {
            content.add(el("p", cls("note"), words.get("network.withheld")));
        }
        return new PageShell(scene).page(file, words.get("network.title"), scene.shown(), content);
    }

    private Html member(ReporterDocument member) {
        return el(
                "li",
                el(
                        "a",
                        at("href", "network-" + member.id() + ".html"),
                        el("b", el("bdi", words.name(member.name()))),
                        el("span", cls("where"), el("bdi", words.name(member.districtName()))),
                        el("span", cls("figure"), newest(scene, member))));
    }

    /// The newest year of a member that has a figure, in one phrase.
    static String newest(Scene scene, ReporterDocument member) {
        return newestYear(scene, member)
                .map(year -> scene.words()
                        .get(
                                "network.newest",
                                Numbers.tonnes(kilograms(scene, year)),
                                scene.words().year(year.year()),
                                Integer.toString(year.months().size())))
                .orElseGet(() -> scene.words().get("network.nothing"));
    }

    static Optional<YearOfReporter> newestYear(Scene scene, ReporterDocument member) {
        return member.years().reversed().stream()
                .filter(year -> scene.kilograms(year.figure()).isPresent())
                .findFirst();
    }

    static BigDecimal kilograms(Scene scene, YearOfReporter year) {
        return scene.kilograms(year.figure()).orElse(BigDecimal.ZERO);
    }
}
