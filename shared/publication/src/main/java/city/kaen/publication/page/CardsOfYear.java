package city.kaen.publication.page;

import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.CalendarDocument;
import city.kaen.publication.document.Figure;
import city.kaen.publication.document.YearDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A year in a few plain sentences made from its figures: how much each person, compared with what, how sure.
final class CardsOfYear {
    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);

    private final Scene scene;
    private final YearDocument year;
    private final Words words;

    CardsOfYear(Scene scene, YearDocument year) {
        this.scene = scene;
        this.year = year;
        this.words = scene.words();
    }

    Html html() {
        List<Html> cards = new ArrayList<>();
        change().ifPresent(cards::add);
        target().ifPresent(cards::add);
        perPerson().ifPresent(cards::add);
        cards.add(coverage());
        sure().ifPresent(cards::add);
        cards.add(known());
        return el("section", cls("cards"), cards);
    }

    /// Against the same months of the year before, so that a year under way is not compared with a whole one.
    private Optional<Html> change() {
        return scene.before(year).flatMap(before -> {
            List<String> shared = year.byMonth().stream()
                    .map(month -> month.month().substring(5))
                    .filter(month -> before.byMonth().stream()
                            .anyMatch(other -> other.month().substring(5).equals(month)))
                    .toList();
            BigDecimal now = sum(year, shared);
            BigDecimal then = sum(before, shared);
            if (shared.isEmpty() || then.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal percent = now.subtract(then)
                    .movePointRight(2)
                    .divide(then, 1, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            String sign = percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "";
            return Optional.of(card(
                    percent.signum() > 0 ? "up" : "down",
                    sign + percent.abs().toPlainString() + " %",
                    words.get("card.change", words.year(before.year()), Integer.toString(shared.size())),
                    words.get("card.change.why", Numbers.tonnes(then), Numbers.tonnes(now))));
        });
    }

    private BigDecimal sum(YearDocument of, List<String> months) {
        return of.byMonth().stream()
                .filter(month -> months.contains(month.month().substring(5)))
                .flatMap(month -> scene.kilograms(month.totals().basic()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Against the line to the city's target: by how much a whole year is above or below it; of another, what it
    /// allows.
    private Optional<Html> target() {
        return scene.target()
                .flatMap(target -> target.years().stream()
                        .filter(each -> each.year() == year.year().ce())
                        .filter(each -> each.allowedKilogramsCo2e().signum() > 0)
                        .findFirst()
                        .map(against -> {
                            BigDecimal allowed = against.allowedKilogramsCo2e();
                            String why = words.get(
                                    "card.target.why",
                                    Numbers.exact(target.reductionPercent()),
                                    words.ofYear(target.targetYear()),
                                    words.ofYear(target.baseYear()));
                            Optional<BigDecimal> over = against.kilogramsCo2e()
                                    .filter(ignored -> against.complete())
                                    .map(kilograms -> kilograms.subtract(allowed));
                            return over.map(more -> card(
                                            more.signum() > 0 ? "up" : "down",
                                            Numbers.percent(more.abs(), allowed) + " %",
                                            words.get(more.signum() > 0 ? "card.target.over" : "card.target.under"),
                                            why))
                                    .orElseGet(() -> card(
                                            "target-line",
                                            Numbers.tonnes(allowed) + " " + words.get("tonnes"),
                                            words.get("card.target.open"),
                                            why));
                        }));
    }

    private Optional<Html> perPerson() {
        return scene.summary().years().stream()
                .filter(each -> each.year().equals(year.year()))
                .findFirst()
                .flatMap(each -> each.basicKilogramsCo2ePerPerson())
                .map(kilograms -> card(
                        "person",
                        kilograms.compareTo(TONNE) < 0
                                ? Numbers.exact(kilograms) + " " + words.get("kilograms")
                                : Numbers.tonnes(kilograms) + " " + words.get("tonnes"),
                        words.get("card.person"),
                        words.get(
                                "card.person.why",
                                Numbers.exact(BigDecimal.valueOf(year.city().population())))));
    }

    private Html coverage() {
        long inBasic = year.cells().stream().filter(YearDocument.Cell::inBasic).count();
        long known = year.cells().stream()
                .filter(YearDocument.Cell::inBasic)
                .filter(cell -> scene.kilograms(cell.figure()).isPresent())
                .count();
        return card(
                "cells",
                words.get("card.cells", Long.toString(known), Long.toString(inBasic)),
                words.get("card.cells.what"),
                words.get("card.cells.why"));
    }

    /// How sure the total is; where nobody has said how sure some input is, how much of it rests on good data.
    private Optional<Html> sure() {
        return scene.published()
                .quality(year)
                .flatMap(quality -> quality.totals().stream()
                        .filter(total -> total.of().equals("basic")
                                && total.kilogramsCo2e().signum() != 0)
                        .findFirst()
                        .map(total -> total.percent()
                                .map(percent -> card(
                                        "sure",
                                        "± "
                                                + percent.setScale(0, RoundingMode.HALF_UP)
                                                        .toPlainString() + " %",
                                        words.get("card.sure"),
                                        words.get("card.sure.why", Numbers.tonnes(total.halfWidthKilograms()))))
                                .orElseGet(() -> card(
                                        "sure",
                                        Numbers.percent(
                                                        total.activityQuality().getOrDefault("H", BigDecimal.ZERO),
                                                        BigDecimal.ONE)
                                                + " %",
                                        words.get("card.sure.graded"),
                                        words.get(
                                                "card.sure.unknown",
                                                Integer.toString(total.unknown().size()))))));
    }

    /// Whether the figures are final, and when they will be.
    private Html known() {
        List<CalendarDocument.Past> released = year.months().stream()
                .flatMap(month -> scene.published().released(month).stream())
                .toList();
        int months = year.months().size();
        if (released.size() < months || months == 0) {
            return card(
                    "status",
                    words.get("card.status"),
                    released.isEmpty()
                            ? words.get("card.status.what")
                            : words.get(
                                    "card.status.part", Integer.toString(released.size()), Integer.toString(months)),
                    nextRelease());
        }
        String last = released.stream()
                .map(CalendarDocument.Past::at)
                .max(Comparator.comparing(OffsetDateTime::parse))
                .map(this::moment)
                .orElse("");
        boolean revised = year.cells().stream().anyMatch(cell -> isRevised(cell.figure()))
                || isRevised(year.totals().basic());
        return revised
                ? card("status", words.get("card.revised"), words.get("card.revised.what", last), nextRelease())
                : card("status", words.get("card.final"), words.get("card.final.what", last), nextRelease());
    }

    private static boolean isRevised(Figure figure) {
        return switch (figure) {
            case Figure.Stated stated -> stated.status().equals("r");
            case Figure.Unstated ignored -> false;
        };
    }

    private String nextRelease() {
        return scene.published()
                .calendar()
                .map(calendar -> words.get(
                        "card.status.next",
                        moment(calendar.expected().getFirst().at())))
                .orElse("");
    }

    private String moment(String at) {
        return words.moment(OffsetDateTime.parse(at).toInstant());
    }

    private static Html card(String kind, String figure, String what, String why) {
        return el(
                "div",
                cls("card " + kind),
                el("p", cls("figure"), figure),
                el("p", cls("what"), what),
                el("p", cls("why"), why));
    }
}
