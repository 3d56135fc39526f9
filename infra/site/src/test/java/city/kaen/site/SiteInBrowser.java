package city.kaen.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kaen.publication.Pointer;
import city.kaen.publication.Publication;
import city.kaen.publication.RevisionLog;
import city.kaen.publication.document.RevisionsDocument.Asked;
import city.kaen.publication.document.RevisionsDocument.BaseYearRecord;
import city.kaen.publication.document.RevisionsDocument.Change;
import city.kaen.publication.document.RevisionsDocument.Part;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.publication.document.RevisionsDocument.YearChange;
import city.kaen.publication.form.Form;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// A publication, its site and a browser that has it open.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteInBrowser {
    private static final Instant PUBLISHED_AT = Instant.parse("2026-08-03T02:00:00Z");

    static final List<String> NAMES = List.of(
            "index",
            "2026",
            "departments-2025",
            "districts",
            "network",
            "network-school-1",
            "card-school-1",
            "sinks",
            "measures",
            "data",
            "verify",
            "methods",
            "../../../{}/revisions");

    final Publication publication = SampleCity.publication();
    StaticServer server;
    Chromium chromium;
    Tab tab;

    @BeforeAll
    void startBrowser() throws IOException, InterruptedException {
        Optional<Path> executable = Chromium.installed();
        assumeTrue(executable.isPresent(), "skipped: no Chromium is installed on this machine");
        chromium = Chromium.start(executable.orElseThrow());
    }

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        server = new StaticServer();
        for (String path : Site.paths()) {
            server.put(path, Site.contentType(path).orElseThrow(), Site.read(path));
        }
        publish(publication);
        tab = chromium.open();
        tab.screen(1280, 900, 1);
        tab.language("th");
    }

    @AfterEach
    void stopServing() {
        tab.close();
        server.close();
    }

    @AfterAll
    void stopBrowser() throws IOException, InterruptedException {
        if (Objects.nonNull(chromium)) {
            chromium.close();
        }
    }

    /// Puts a publication where readers find it, with what was changed by it.
    void publish(Publication what) {
        what.files().forEach(file -> server.put("data/" + what.key(file), file.contentType(), file.content()));
        server.put(
                "data/publications/" + what.city() + "/offline.mjs", "text/javascript; charset=utf-8", Form.offline());
        Pointer pointer = Pointer.provisional(what, 1, PUBLISHED_AT);
        server.put("data/" + Pointer.key(what.city()), "application/json; charset=utf-8", pointer.toJson());
        RevisionLog log = RevisionLog.empty(what.city())
                .plus(new Revised(
                        1,
                        what.digest(),
                        PUBLISHED_AT.toString(),
                        "AR5-TGO",
                        List.of(new Asked("operator", Optional.empty(), Optional.of("<b>why</b>"))),
                        List.of(),
                        List.of(new YearChange(
                                2026,
                                List.of(new Change(
                                        "basic",
                                        Optional.of(new BigDecimal("1000000")),
                                        new BigDecimal("1001234.5"),
                                        new BigDecimal("1234.5"),
                                        List.of(
                                                new Part("new-data", new BigDecimal("2000")),
                                                new Part("correction", new BigDecimal("-765.5"))))),
                                List.of())),
                        List.of(new BaseYearRecord(
                                2025,
                                "half",
                                "basic",
                                new BigDecimal("1000"),
                                new BigDecimal("1100"),
                                new BigDecimal("10"),
                                new BigDecimal("5"),
                                true,
                                "factor",
                                List.of()))));
        server.put("data/" + RevisionLog.key(what.city()), "application/json; charset=utf-8", log.toJson());
        log.pages(what).forEach((key, page) -> server.put("data/" + key, "text/html; charset=utf-8", page));
        server.put("data/" + Pointer.pageKey(what.city()), "text/html; charset=utf-8", pointer.toHtml());
    }

    /// The address of a page of the publication.
    URI page(String path) {
        return server.at("data/" + publication.prefix() + path);
    }
}
