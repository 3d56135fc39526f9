package city.kaen.registration;

import city.kaen.city.CityProfile;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorProblem;
import city.kaen.factor.FactorSet;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Ledger;
import city.kaen.reference.FactorFile;
import city.kaen.reference.FactorProblemText;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Registers an uploaded factor set, or refuses it whole.
///
/// An edition is registered before the months it touches are marked, so that whoever computes a marked month sees it;
/// dying between the two is mended by loading the object again. Touched are the months in which a factor of either
/// edition holds: a figure names the edition of its factor, also where the factor is the same in both.
final class FactorLoading {
    private final Ledger ledger;

    FactorLoading(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What to tell of one problem.
    record Told(int row, String code, String th, String en) {}

    /// @param edition what was registered, or empty
    record Result(Optional<String> edition, int factors, int months, List<Told> problems) {}

    Result load(String id, byte[] content, Instant uploadedAt) {
        FactorSet set = FactorFile.read(id, content);
        if (!set.isSound()) {
            return new Result(
                    Optional.empty(),
                    0,
                    0,
                    set.problems().stream().map(FactorLoading::told).toList());
        }
        FactorSets sets = ledger.factorSets();
        FactorSets.Registered registered = sets.register(id, set.factors(), uploadedAt);
        String edition = registered.edition();
        if (!registered.inUse()) {
            return new Result(Optional.of(edition), set.factors().size(), 0, List.of());
        }
        // Where nothing changed, an earlier run may have died before it marked, and nobody knows what it took the
        // place of: every month is marked.
        boolean again = registered.replaced().filter(edition::equals).isPresent();
        List<EmissionFactor> touching = new ArrayList<>(set.factors());
        registered.replaced().ifPresent(old -> touching.addAll(sets.get(id, old)));
        int months = 0;
        for (String city : ledger.cities().all()) {
            if (ledger.cities()
                    .find(city)
                    .map(CityProfile::factorSets)
                    .orElse(List.of())
                    .contains(id)) {
                Set<YearMonth> touched = new TreeSet<>(CityMonths.of(ledger, city));
                touched.removeIf(month -> !again && touching.stream().noneMatch(factor -> factor.holdsIn(month)));
                ledger.dirtyMonths().mark(city, touched);
                ledger.unpublished().mark(city); // its list of factors is published, too
                months += touched.size();
            }
        }
        return new Result(Optional.of(edition), set.factors().size(), months, List.of());
    }

    private static Told told(FactorProblem problem) {
        return new Told(
                problem.row(), problem.code(), FactorProblemText.thai(problem), FactorProblemText.english(problem));
    }
}
