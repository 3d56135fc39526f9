package city.kaen.rehearsal;

import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectStore;
import city.kaen.emission.GwpSet;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.FactorSet;
import city.kaen.inventory.InventoryMonth;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Revisions.Turn;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.recalculation.CityFactors;
import city.kaen.recalculation.MonthsOfCity;
import city.kaen.reference.FactorFile;
import city.kaen.reference.FactorProblemText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A dry run of a proposal against the live ledger. Reads, computes and compares; writes nothing.
public final class Rehearsal {
    private final Ledger ledger;
    private final ObjectStore store;
    private final String reference;
    private final FactorLibrary shipped;

    /// Rehearses on one installation.
    ///
    /// @param reference the bucket of reference data
    public Rehearsal(Ledger ledger, ObjectStore store, String reference, FactorLibrary shipped) {
        this.ledger = ledger;
        this.store = store;
        this.reference = reference;
        this.shipped = shipped;
    }

    /// What came of it.
    ///
    /// @param inputs the object versions that count in the months it computed
    /// @param factorSets the edition of each set that it computed by, as [CityFactors] tells them
    public record Result(
            RehearsalReport report, SortedSet<ObjectVersion> inputs, SortedMap<String, String> factorSets) {
        public Result {
            inputs = Collections.unmodifiableSortedSet(new TreeSet<>(inputs));
            factorSets = Collections.unmodifiableSortedMap(new TreeMap<>(factorSets));
        }
    }

    /// Tries a proposal.
    ///
    /// @param years to compute; the base year is computed besides
    /// @param progress told of each year before it is computed
    /// @throws IllegalArgumentException if the proposal makes no sense
    /// @throws IllegalStateException if the ledger is not at rest: months wait, or the head is held
    public Result run(String city, Proposal proposal, Set<Integer> years, Consumer<String> progress) {
        Turn turn = ledger.revisions().turn(city);
        atRest(ledger, city, turn);
        CityProfile profile = ledger.cities()
                .find(city)
                .orElseThrow(() -> new IllegalArgumentException("the city '" + city + "' is not known"));
        String key = "reference/" + city + "/profile.json";
        ObjectStore.StoredObject standing = store.get(reference, key, "")
                .orElseThrow(() -> new IllegalStateException("the reference bucket holds no " + key));
        ProposedProfile proposed = ProposedProfile.of(standing.content(), proposal);
        FactorLibrary now = shipped.plus(ledger.factorSets().inUse());
        SortedMap<String, String> editions = new TreeMap<>(
                CityFactors.of(proposed.profile(), shipped, ledger.factorSets()).editions());
        FactorLibrary then = library(proposal, editions);
        proposed.profile().factorSets().stream()
                .filter(set -> !then.sets().contains(set))
                .findFirst()
                .ifPresent(set -> {
                    throw new IllegalArgumentException(
                            "there is no factor set '" + set + "'; there are " + String.join(", ", then.sets()));
                });
        FactorLibrary both = now.plus(then.all());
        Comparison comparison = new Comparison(
                GwpSet.of(profile.gwpSet()), GwpSet.of(proposed.profile().gwpSet()), both);
        List<RehearsalReport.Year> compared = new ArrayList<>();
        SortedSet<ObjectVersion> inputs = new TreeSet<>();
        SortedSet<Integer> all = new TreeSet<>(years);
        all.add(profile.baseYear());
        for (int year : all) {
            progress.accept("computing " + year);
            compared.add(
                    comparison.of(year, before(turn, city, year), after(proposed.profile(), then, city, year, inputs)));
        }
        if (!ledger.revisions().turn(city).equals(turn)) {
            throw new IllegalStateException("the ledger of '" + city + "' moved meanwhile; rehearse again");
        }
        List<RehearsalReport.Put> puts = new ArrayList<>();
        proposal.file().ifPresent(file -> puts.add(put(file.key(), file.content())));
        if (!proposed.profile().equals(profile)) {
            puts.add(put(key, proposed.json().getBytes(StandardCharsets.UTF_8)));
        }
        if (puts.isEmpty()) {
            throw new IllegalArgumentException("the proposal changes nothing: it is how '" + city + "' counts now");
        }
        return new Result(RehearsalReport.of(proposal.told(), turn, profile, compared, puts, years), inputs, editions);
    }

    /// @throws IllegalStateException if months wait to be computed, or the head is held
    static void atRest(Ledger ledger, String city, Turn turn) {
        turn.held().ifPresent(why -> {
            throw new IllegalStateException("'" + city + "' is held after a rollback (" + why + ")");
        });
        if (turn.head().isEmpty()) {
            throw new IllegalStateException("'" + city + "' has no revision to compare with");
        }
        int waiting = ledger.dirtyMonths().list(city).size();
        if (waiting > 0) {
            throw new IllegalStateException(waiting + " months of '" + city
                    + "' wait to be recomputed; try again when they are done, in a few minutes");
        }
    }

    private RehearsalReport.Put put(String key, byte[] content) {
        String eTag = store.head(reference, key, "").map(ObjectStore.Head::eTag).orElse("");
        return new RehearsalReport.Put(key, Base64.getEncoder().encodeToString(content), eTag);
    }

    private FactorLibrary library(Proposal proposal, SortedMap<String, String> editions) {
        if (proposal.file().isEmpty()) {
            return shipped.plus(ledger.factorSets().inUse());
        }
        Proposal.FactorsFile file = proposal.file().get();
        FactorSet set = FactorFile.read(file.id(), file.content());
        if (!set.isSound()) {
            throw new IllegalArgumentException("the factors would be refused: "
                    + FactorProblemText.english(set.problems().getFirst()));
        }
        FactorSets trial = new MemoryLedger().factorSets();
        String edition = trial.register(file.id(), set.factors());
        editions.replace(file.id(), edition);
        List<EmissionFactor> others = ledger.factorSets().inUse().stream()
                .filter(factor -> !factor.set().equals(file.id()))
                .toList();
        return shipped.plus(others).plus(trial.inUse());
    }

    private List<InventoryMonth> before(Turn turn, String city, int year) {
        return turn.head()
                .flatMap(head -> Optional.ofNullable(head.years().get(year)))
                .map(digest -> ledger.revisions().get(city, year, digest).months())
                .orElse(List.of());
    }

    private List<InventoryMonth> after(
            CityProfile profile, FactorLibrary factors, String city, int year, SortedSet<ObjectVersion> inputs) {
        LiveReader reader = new LiveReader(ledger, city);
        return new MonthsOfCity(
                        profile,
                        factors,
                        month -> {
                            LiveStatements live = reader.live(month);
                            live.live().forEach(each -> inputs.add(each.version()));
                            return live;
                        },
                        each -> ledger.statements().months(city, each))
                .year(year).values().stream()
                        .filter(month -> !month.entries().isEmpty())
                        .toList();
    }
}
