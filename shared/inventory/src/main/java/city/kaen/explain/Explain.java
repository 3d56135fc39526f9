package city.kaen.explain;

import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.emission.Co2e;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryMonth;
import city.kaen.report.GridElectricity;
import city.kaen.report.OrganisationReport;
import city.kaen.report.Views;
import city.kaen.target.Target;
import city.kaen.uncertainty.HowSure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Builds the tree behind a published number: from a total, a view or an intensity to cells, from these to what one
/// activity caused in one month, and from there to lines of files, factors and parameters.
public record Explain(CityProfile city, GwpSet gwp, FactorLibrary factors, Provenance provenance) {
    private static final Predicate<CellEntry> SINK = entry ->
            entry.gases().filter(gases -> gases.co2Removed().signum() != 0).isPresent();

    /// What is asked for.
    ///
    /// @param what in the words of [Subject#CHOICES]
    /// @param book the book to keep to, for figures that are of one book
    /// @param gas kilograms of this gas instead of CO2e, by its name such as `co2` or `HFC-32`
    public record Question(String what, Optional<Book> book, Optional<String> gas) {
        public static Question of(String what) {
            return new Question(what, Optional.empty(), Optional.empty());
        }
    }

    /// The tree behind a number over some months.
    ///
    /// @throws IllegalArgumentException if there is no such number; the message says what there is
    public Explanation of(Question question, List<InventoryMonth> months) {
        String what = question.what;
        int equals = what.indexOf('=');
        String word = equals < 0 ? what : what.substring(0, equals);
        String value = equals < 0 ? "" : what.substring(equals + 1);
        Weight weight = question.gas.map(Weight::gas).orElseGet(() -> Weight.co2e(gwp));
        return switch (word) {
            case "per-person" -> perPerson(question.book.orElse(Book.COMMUNITY), weight, months);
            case "per-square-metre" -> perSquareMetre(value, question, weight, months);
            case "removed" -> removed(value, months);
            case "net" -> net(value, months);
            case "sinks" -> sinks(months);
            case "waiting" -> waiting(months);
            case "target" -> target(value, months);
            case "uncertainty", "quality" -> howSure(word, value, months);
            case "weak-inputs" -> weakInputs(months);
            case "market-based" -> marketBased(months);
            case "scope1", "scope2", "scope3" -> roundedUp(sum(subject(question, months), weight, months));
            default -> sum(subject(question, months), weight, months);
        };
    }

    private Subject subject(Question question, List<InventoryMonth> months) {
        int equals = question.what.indexOf('=');
        Subject subject = (equals < 0
                        ? Subject.ofCells(question.what)
                        : Subject.of(question.what.substring(0, equals), question.what.substring(equals + 1), city))
                .orElseThrow(() -> none(question.what));
        if (question.book.isPresent()) {
            return subject.in(question.book.get());
        }
        TreeSet<Book> books = new TreeSet<>();
        months.forEach(month -> month.entries().stream()
                .filter(subject.holds())
                .map(CellEntry::book)
                .forEach(books::add));
        if (subject.oneBook() && books.size() > 1) {
            throw new IllegalArgumentException("'" + question.what + "' stands in several books: name one of " + books);
        }
        return subject;
    }

    private static IllegalArgumentException none(String what) {
        return new IllegalArgumentException("there is no figure '" + what + "'; ask for " + Subject.CHOICES);
    }

    /// A sum of entries, by cell where there are several.
    private Explanation sum(Subject subject, Weight weight, List<InventoryMonth> months) {
        Map<GpcCell, List<Explanation>> cells = new TreeMap<>(
                Comparator.comparingInt(cell -> GpcCells.shipped().all().indexOf(cell)));
        EntryExplanations entries = new EntryExplanations(city, gwp, factors, provenance, weight);
        int count = 0;
        for (InventoryMonth month : months) {
            for (CellEntry entry : month.entries()) {
                if (subject.holds().test(entry)) {
                    cells.computeIfAbsent(GpcCells.shipped().get(entry.ref()), any -> new ArrayList<>())
                            .add(entries.of(month.month(), entry));
                    count++;
                }
            }
        }
        List<Explanation> parts = new ArrayList<>();
        if (cells.size() == 1) {
            parts.addAll(cells.values().iterator().next());
        } else {
            cells.forEach((cell, list) -> parts.add(new Explanation(
                    cell.ref() + " " + cell.description(),
                    "sum of " + list.size() + " entries",
                    sum(list),
                    weight.unit(),
                    "",
                    list)));
        }
        return new Explanation(
                subject.title(), "sum of " + count + " entries, " + gwp.id(), sum(parts), weight.unit(), "", parts);
    }

    private static BigDecimal sum(List<Explanation> parts) {
        return parts.stream().map(Explanation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// A scope as TGO's form Fr-05 presents it, beside the exact figure.
    private static Explanation roundedUp(Explanation scope) {
        List<Explanation> parts = new ArrayList<>(scope.parts());
        parts.add(new Explanation(
                "as TGO's form Fr-05 presents it",
                "ROUNDUP(x, 0)",
                OrganisationReport.roundedUpTonnes(new Co2e(scope.value())),
                "t CO2e",
                "",
                List.of()));
        return new Explanation(scope.title(), scope.equation(), scope.value(), scope.unit(), scope.source(), parts);
    }

    private Explanation perPerson(Book book, Weight weight, List<InventoryMonth> months) {
        String name = book.name().toLowerCase(Locale.ROOT);
        Explanation total = sum(Subject.of("book", name, city).orElseThrow(), weight, months);
        return quotient(name + " per person", total, "population", BigDecimal.valueOf(city.population()), "person");
    }

    private Explanation perSquareMetre(String facility, Question question, Weight weight, List<InventoryMonth> months) {
        BigDecimal floor = city.findFacility(facility)
                .flatMap(Facility::floorSquareMetres)
                .filter(area -> area.signum() > 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the profile states no floor area of the facility '" + facility + "'"));
        Question whole = new Question("facility=" + facility, question.book, question.gas);
        return quotient(
                facility + " per square metre", sum(subject(whole, months), weight, months), "floor area", floor, "m2");
    }

    /// Rounded as it is published.
    private Explanation quotient(String title, Explanation total, String name, BigDecimal count, String per) {
        Explanation divisor = new Explanation(name, "", count, per, profile(city), List.of());
        return new Explanation(
                title,
                total.value().toPlainString() + " / " + count.toPlainString(),
                Views.per(new Co2e(total.value()), count).setScale(6, RoundingMode.HALF_EVEN),
                total.unit() + " per " + per,
                "",
                List.of(total, divisor));
    }

    static String profile(CityProfile city) {
        return "profile of " + city.slug();
    }

    private Explanation removed(String total, List<InventoryMonth> months) {
        Subject subject = Subject.total(total)
                .flatMap(kind -> Subject.ofCells(total))
                .orElseThrow(() -> none("removed=" + total));
        Subject sinks =
                new Subject("removed in " + subject.title(), subject.holds().and(SINK), false);
        return sum(sinks, Weight.gas("co2Removed"), months);
    }

    private Explanation net(String total, List<InventoryMonth> months) {
        Explanation taken = removed(total, months);
        Explanation gross = sum(Subject.ofCells(total).orElseThrow(), Weight.co2e(gwp), months);
        return new Explanation(
                gross.title() + ", net of what its sinks took up",
                gross.value().toPlainString() + " - " + taken.value().toPlainString(),
                gross.value().subtract(taken.value()),
                gross.unit(),
                "",
                List.of(gross, taken));
    }

    /// All that trees took up and what was lost of them, whichever book it stands in.
    private Explanation sinks(List<InventoryMonth> months) {
        return sum(
                new Subject("sinks", SINK.and(entry -> entry.ref().equals("V.2")), false),
                Weight.gas("co2Removed"),
                months);
    }

    /// What was emitted beyond the straight line of a target; below zero where the year did better.
    private Explanation target(String id, List<InventoryMonth> months) {
        Target target = city.methods().targets().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> none("target=" + id));
        int year =
                months.isEmpty() ? target.baseYear() : months.getFirst().month().getYear();
        Subject whole = target.holder().equals(city.slug())
                ? Subject.ofCells(target.total()).orElseThrow()
                : Subject.reportedBy(target.holder());
        Explanation emitted = sum(whole, Weight.co2e(gwp), months);
        BigDecimal line = target.allowed(year).kilograms();
        Explanation allowed = new Explanation(
                "allowed in " + year,
                target.base().kilograms().toPlainString() + " less "
                        + target.reductionPercent().toPlainString() + " % from " + target.baseYear() + " to "
                        + target.targetYear() + ", in a straight line",
                line,
                emitted.unit(),
                profile(city),
                List.of());
        return new Explanation(
                "target " + id + ", beyond its line",
                emitted.value().toPlainString() + " - " + line.toPlainString(),
                emitted.value().subtract(line),
                emitted.unit(),
                "",
                List.of(emitted, allowed));
    }

    private Explanation howSure(String word, String what, List<InventoryMonth> months) {
        Subject subject = Subject.ofCells(what).orElseThrow(() -> none(word + "=" + what));
        List<CellEntry> entries = entries(months, subject.holds().and(new HowSure(city, factors, gwp)::weighs));
        Explanation sum = sum(subject, Weight.co2e(gwp), months);
        return word.equals("quality")
                ? new QualityExplanation(city, gwp, factors).of(subject.title(), entries, sum)
                : new UncertaintyExplanation(city, gwp, factors).of(subject.title(), entries, sum);
    }

    private Explanation weakInputs(List<InventoryMonth> months) {
        Subject basic = Subject.ofCells("BASIC").orElseThrow();
        return new QualityExplanation(city, gwp, factors)
                .weakInputs(
                        months.isEmpty() ? 0 : months.getFirst().month().getYear(),
                        entries(months, basic.holds().and(new HowSure(city, factors, gwp)::weighs)),
                        months);
    }

    private Explanation marketBased(List<InventoryMonth> months) {
        int year = months.isEmpty() ? 0 : months.getFirst().month().getYear();
        GridElectricity used = GridElectricity.of(
                        city.methods().market(), year, entries(months, GridElectricity::isGridElectricity), gwp)
                .orElseThrow(() -> new IllegalArgumentException("the profile states no contract and no residual mix"
                        + " for electricity, or none was used: there is no market-based figure"));
        List<Explanation> parts = new ArrayList<>();
        used.parts()
                .forEach(part -> parts.add(new Explanation(
                        part.name(),
                        part.kilowattHours().toPlainString() + " kWh x "
                                + part.kilogramsPerKilowattHour().toPlainString() + " kg/kWh",
                        part.kilograms(),
                        "kg CO2e",
                        part.source(),
                        List.of())));
        Subject location = new Subject("location-based", GridElectricity::isGridElectricity, false);
        parts.add(new Explanation(
                "beside it, no part of it",
                "",
                used.locationBased(),
                "kg CO2e",
                "",
                List.of(sum(location, Weight.co2e(gwp), months))));
        return new Explanation(
                "grid electricity, market-based",
                used.underContract().toPlainString() + " kWh under contract of "
                        + used.kilowattHours().toPlainString() + " kWh",
                used.marketBased(),
                "kg CO2e",
                profile(city),
                parts);
    }

    private static List<CellEntry> entries(List<InventoryMonth> months, Predicate<CellEntry> holds) {
        return months.stream()
                .flatMap(month -> month.entries().stream())
                .filter(holds)
                .toList();
    }

    /// What is held for want of a factor, a cell or a word: it stands in no total.
    private Explanation waiting(List<InventoryMonth> months) {
        EntryExplanations entries = new EntryExplanations(city, gwp, factors, provenance, Weight.co2e(gwp));
        List<Explanation> parts = new ArrayList<>();
        for (InventoryMonth month : months) {
            month.entries().stream()
                    .filter(entry -> entry.gases().isEmpty())
                    .forEach(entry -> parts.add(entries.of(month.month(), entry)));
        }
        return new Explanation("waiting, in no total", "", BigDecimal.valueOf(parts.size()), "entries", "", parts);
    }
}
