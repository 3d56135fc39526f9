package city.kaen.publication;

import city.kaen.change.Cause;
import city.kaen.change.ChangeSplit;
import city.kaen.change.DataCauses;
import city.kaen.change.Revision;
import city.kaen.city.CityProfile;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.inventory.TotalKind;
import city.kaen.inventory.Totals;
import city.kaen.publication.document.CanonicalJson;
import city.kaen.publication.document.RevisionsDocument;
import city.kaen.publication.document.RevisionsDocument.Change;
import city.kaen.publication.document.RevisionsDocument.Inventory;
import city.kaen.publication.document.RevisionsDocument.Part;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.publication.document.RevisionsDocument.YearChange;
import city.kaen.publication.form.Form;
import city.kaen.publication.page.RevisionsPage;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `revisions.json` of a city: what each published revision changed, and why.
///
/// A publication that could not be logged is made up for by the next: each entry is compared with the last that stands
/// in the log, so the parts of all entries still add up.
public record RevisionLog(String city, List<Revised> entries) {
    /// Older ones stay readable in earlier versions of the object.
    private static final int MOST = 200;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public RevisionLog {
        entries = List.copyOf(entries);
    }

    /// The object it is kept in: `publications/kkc/revisions.json`.
    public static String key(String city) {
        return "publications/" + city + "/revisions.json";
    }

    public static RevisionLog empty(String city) {
        return new RevisionLog(city, List.of());
    }

    /// Reads what [#toJson] wrote.
    ///
    /// @throws IllegalArgumentException if it is no log
    public static RevisionLog parse(byte[] json) {
        try {
            RevisionsDocument document = JSON.readValue(json, RevisionsDocument.class);
            return new RevisionLog(document.city(), document.revisions());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a log of revisions", e);
        }
    }

    public byte[] toJson() {
        return CanonicalJson.write(new RevisionsDocument(Form.FOLDER + "schema/revisions.json", "v1", city, entries));
    }

    /// The log as pages for people, by their keys: `publications/kkc/th/revisions.html` and the same in English. They
    /// lie beside the pointer and move with it.
    ///
    /// @param newest which the pages lead to
    public Map<String, byte[]> pages(Publication newest) {
        Map<String, byte[]> pages = new TreeMap<>();
        newest.cityName()
                .ifPresent(name -> RevisionsPage.of(name, newest.digest(), entries)
                        .forEach((path, page) -> pages.put("publications/" + city + "/" + path, page)));
        return pages;
    }

    /// The newest entry.
    public Optional<Revised> last() {
        return entries.stream().findFirst();
    }

    /// What was published last by a moment.
    public Optional<Revised> standingAt(Instant moment) {
        return entries.stream()
                .filter(entry -> !Instant.parse(entry.publishedAt()).isAfter(moment))
                .findFirst();
    }

    /// The log with one more entry.
    public RevisionLog plus(Revised entry) {
        List<Revised> all = new ArrayList<>();
        all.add(entry);
        all.addAll(entries.subList(0, Math.min(entries.size(), MOST - 1)));
        return new RevisionLog(city, all);
    }

    /// One side of a comparison.
    ///
    /// @param digests of each year's inventory
    /// @param years the inventories that are compared
    public record Side(GwpSet gwp, Map<Integer, String> digests, Map<Integer, InventoryYear> years) {
        public Side {
            digests = Map.copyOf(digests);
            years = Map.copyOf(years);
        }

        /// Nothing was published before.
        public static Side none(GwpSet gwp) {
            return new Side(gwp, Map.of(), Map.of());
        }
    }

    /// The years that differ between what was published last and what is now.
    public static List<Integer> changed(Side before, Side after) {
        TreeMap<Integer, String> all = new TreeMap<>(before.digests);
        all.putAll(after.digests);
        return all.keySet().stream()
                .filter(year -> !before.gwp.id().equals(after.gwp.id())
                        || !Optional.ofNullable(before.digests.get(year))
                                .equals(Optional.ofNullable(after.digests.get(year))))
                .toList();
    }

    /// The entry of a revision against the one before.
    ///
    /// @param factors a library that still has the factors of the earlier revision
    public static Revised entry(Pointer pointer, Side before, Side after, FactorLibrary factors, DataCauses causes) {
        return new Revised(
                pointer.revision(),
                pointer.digest(),
                pointer.generatedAt().toString(),
                after.gwp.id(),
                List.of(),
                new TreeMap<>(after.digests)
                        .entrySet().stream()
                                .map(year -> new Inventory(year.getKey(), year.getValue()))
                                .toList(),
                changed(before, after).stream()
                        .map(year -> change(year, before, after, factors, causes))
                        .toList(),
                List.of());
    }

    /// The same entry, saying what became of the base years of the city's targets.
    public static Revised withBaseYears(CityProfile profile, Revised revised) {
        return revised.baseYears(BaseYearRecords.of(profile, revised));
    }

    private static YearChange change(int year, Side before, Side after, FactorLibrary factors, DataCauses causes) {
        boolean compared = before.digests.containsKey(year);
        Revision was = new Revision(months(before, year, before.gwp, after.gwp), before.gwp);
        Revision is = new Revision(months(after, year, before.gwp, after.gwp), after.gwp);
        ChangeSplit split = ChangeSplit.of(was, is, factors, causes);
        List<CellEntry> old = entries(was);
        List<CellEntry> now = entries(is);
        List<Change> totals = new ArrayList<>();
        for (TotalKind kind : TotalKind.values()) {
            totals.add(change(
                    name(kind),
                    compared,
                    Totals.of(old, before.gwp).get(kind),
                    Totals.of(now, after.gwp).get(kind),
                    split.of(kind)));
        }
        List<Change> cells = GpcCells.shipped().all().stream()
                .filter(cell -> !split.ofCell(cell.ref()).isEmpty())
                .map(cell -> change(
                        cell.ref(),
                        compared,
                        before.gwp.of(Totals.masses(old, cell::equals)),
                        after.gwp.of(Totals.masses(now, cell::equals)),
                        split.ofCell(cell.ref())))
                .toList();
        return new YearChange(year, totals, cells);
    }

    private static Change change(String of, boolean compared, Co2e before, Co2e after, Map<Cause, Co2e> parts) {
        BigDecimal difference = after.minus(before).kilograms();
        return new Change(
                of,
                compared ? Optional.of(before.kilograms()) : Optional.empty(),
                after.kilograms(),
                difference,
                parts.entrySet().stream()
                        .map(part -> new Part(
                                part.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                part.getValue().kilograms()))
                        .toList());
    }

    /// The months of a year without the entries that one of the two sets of potentials states nothing of.
    private static List<InventoryMonth> months(Side side, int year, GwpSet one, GwpSet other) {
        return Optional.ofNullable(side.years.get(year)).map(InventoryYear::months).orElse(List.of()).stream()
                .map(month -> new InventoryMonth(
                        month.month(),
                        month.entries().stream()
                                .filter(entry -> stated(entry, one) && stated(entry, other))
                                .toList()))
                .toList();
    }

    private static boolean stated(CellEntry entry, GwpSet gwp) {
        return gwp.missing(entry.gases().orElse(GasMasses.NONE)).isEmpty();
    }

    private static List<CellEntry> entries(Revision revision) {
        return revision.months().stream()
                .flatMap(month -> month.entries().stream())
                .filter(entry -> !entry.ref().isEmpty())
                .toList();
    }

    static String name(TotalKind kind) {
        return switch (kind) {
            case BASIC -> "basic";
            case BASIC_PLUS -> "basicPlus";
            case TERRITORIAL -> "territorial";
            case OTHER_SCOPE_3 -> "otherScope3";
        };
    }
}
