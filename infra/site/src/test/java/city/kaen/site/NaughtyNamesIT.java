package city.kaen.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kaen.publication.Pointer;
import city.kaen.publication.Publication;
import city.kaen.publication.RevisionLog;
import city.kaen.publication.document.Name;
import city.kaen.publication.document.RevisionsDocument.Asked;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.publication.form.Form;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names that have broken other programs (the Big List of Naughty Strings) as the names of a city and its departments.
class NaughtyNamesIT {
    private static final int AT_ONCE = 180;
    private static final int CITIES_AT_ONCE = 60;

    @Test
    void noNameRunsAsScriptOrBreaksTheLayout() throws IOException, InterruptedException {
        Optional<Path> corpus = corpus();
        Optional<Path> executable = Chromium.installed();
        assumeTrue(corpus.isPresent(), "skipped: the list of naughty strings is not beside the checkout");
        assumeTrue(executable.isPresent(), "skipped: no Chromium is installed on this machine");
        List<String> names = new ArrayList<>();
        for (JsonNode name : new JsonMapper().readTree(corpus.orElseThrow().toFile())) {
            names.add(name.asText());
        }
        assertThat(names).hasSizeGreaterThan(500);
        Chromium chromium = Chromium.start(executable.orElseThrow());
        try (StaticServer server = new StaticServer();
                Tab tab = chromium.open()) {
            tab.screen(320, 640, 1);
            for (int from = 0; from < names.size(); from += AT_ONCE) {
                List<String> some = names.subList(from, Math.min(from + AT_ONCE, names.size()));
                Publication publication = SampleCity.ofDepartments(some.getFirst(), some);
                publication
                        .files()
                        .forEach(file -> server.put(publication.key(file), file.contentType(), file.content()));
                Pointer pointer = Pointer.provisional(publication, 1, Instant.EPOCH);
                server.put(Pointer.key(publication.city()), "application/json", pointer.toJson());
                URI home = server.at("publications/" + publication.city() + "/");
                server.put(
                        "publications/" + publication.city() + "/offline.mjs",
                        "text/javascript; charset=utf-8",
                        Form.offline());
                RevisionLog log = log(publication, some);
                server.put(RevisionLog.key(publication.city()), "application/json; charset=utf-8", log.toJson());
                log.pages(publication).forEach((key, page) -> server.put(key, "text/html; charset=utf-8", page));
                for (String page : List.of(
                        "th/departments-2026.html",
                        "en/index.html",
                        "th/network.html",
                        "en/districts.html",
                        "th/sinks.html",
                        "en/measures.html",
                        "th/card-m-0.html",
                        "en/network-m-1.html")) {
                    check(tab, home, server.at(publication.prefix() + page), "names from " + from);
                }
                check(tab, home, home.resolve("en/revisions.html"), "names from " + from);
                tab.visit(server.at(publication.prefix() + "th/departments-2026.html"));
                List<String> shown = new ArrayList<>();
                tab.value("[...document.querySelectorAll('main h3')].map(h => h.textContent)")
                        .forEach(each -> shown.add(each.asText()));
                assertThat(shown).as("names from " + from).hasSize(2 * some.size());
                for (String name : some) {
                    assertThat(shown).anyMatch(each -> letters(each).equals(letters(name)));
                }
            }
            for (int from = 0; from < names.size(); from += CITIES_AT_ONCE) {
                cities(tab, names.subList(from, Math.min(from + CITIES_AT_ONCE, names.size())));
            }
        } finally {
            chromium.close();
        }
    }

    /// A log in which departments of these names sent files and an operator gave the first of them as a reason.
    private static RevisionLog log(Publication publication, List<String> names) {
        List<Asked> asked = new ArrayList<>();
        asked.add(new Asked("operator", Optional.empty(), Optional.of(names.getFirst())));
        names.forEach(name -> asked.add(new Asked("department", Optional.of(new Name(name, name)), Optional.empty())));
        return RevisionLog.empty(publication.city())
                .plus(new Revised(
                        1,
                        publication.digest(),
                        Instant.EPOCH.toString(),
                        "AR5-TGO",
                        asked,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /// Each name as that of a city: the page a browser reads has it as text, and nothing of it as markup.
    private static void cities(Tab tab, List<String> names) throws IOException {
        List<String> pages = names.stream()
                .map(name -> new String(
                        SampleCity.ofDepartments(name, List.of("x"))
                                .find("en/index.html")
                                .orElseThrow()
                                .content(),
                        StandardCharsets.UTF_8))
                .toList();
        JsonNode read = tab.value(new JsonMapper().writeValueAsString(pages).replace("\u2028", "\\u2028")
                + ".map(page => { const d = new DOMParser().parseFromString(page, 'text/html');"
                + " return [d.querySelector('.city').textContent, d.scripts.length,"
                + " [...d.querySelectorAll('*')].filter(e => e.getAttributeNames().some(n => n.startsWith('on'))).length,"
                + " d.querySelectorAll('iframe, object, embed, form, base').length] })");
        for (int i = 0; i < names.size(); i++) {
            assertThat(letters(read.get(i).get(0).asText())).isEqualTo(letters(names.get(i)));
            assertThat(read.get(i).get(1).asInt()).as(names.get(i)).isOne();
            assertThat(read.get(i).get(2).asInt()).as(names.get(i)).isZero();
            assertThat(read.get(i).get(3).asInt()).as(names.get(i)).isZero();
        }
    }

    private static void check(Tab tab, URI home, URI address, String which) {
        tab.visit(address);
        assertThat(tab.faults()).as(which).isEmpty();
        assertThat(tab.requests()).as(which).allMatch(request -> request.startsWith(home.toString()));
        assertThat(tab.value("document.querySelectorAll('script').length").asInt())
                .as(which)
                .isOne();
        assertThat(tab.value(
                                "document.querySelectorAll('iframe, object, embed, form, base, main img, main a[href^=j]').length")
                        .asInt())
                .as(which)
                .isZero();
        assertThat(tab.value("document.documentElement.scrollWidth").asInt())
                .as(which)
                .isEqualTo(320);
    }

    /// What is left of a text without spaces and what cannot stand in a page. A subscript two is written as an element.
    private static String letters(String text) {
        return text.replace('\u2082', '2')
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<Path> corpus() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("../shared/realdata/corpora/blns/blns.json"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
