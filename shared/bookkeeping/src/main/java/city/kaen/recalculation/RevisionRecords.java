package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.Book;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.publication.Pointer;
import city.kaen.publication.RevisionLog;
import city.kaen.publication.RevisionLog.Side;
import city.kaen.publication.disclosure.Disclosed;
import city.kaen.publication.document.Name;
import city.kaen.publication.document.RevisionsDocument;
import city.kaen.publication.document.RevisionsDocument.Asked;
import city.kaen.publication.document.RevisionsDocument.Revised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says what a published revision changed against the one published before it, and why.
public final class RevisionRecords {
    private final Ledger ledger;
    private final FactorLibrary shipped;

    public RevisionRecords(Ledger ledger, FactorLibrary shipped) {
        this.ledger = ledger;
        this.shipped = shipped;
    }

    /// The log with the revision that the pointer names, which is the head's.
    ///
    /// @param why the reason of the operator who asked for it, or empty
    public RevisionLog plus(RevisionLog log, CityProfile profile, Head head, Pointer pointer, String why) {
        GwpSet gwp = GwpSet.of(profile.gwpSet());
        Map<Integer, String> old = new HashMap<>();
        log.last().ifPresent(last -> last.inventories().forEach(year -> old.put(year.year(), year.digest())));
        GwpSet oldGwp = log.last().map(Revised::gwpSet).map(GwpSet::of).orElse(gwp);
        List<Integer> changed =
                RevisionLog.changed(new Side(oldGwp, old, Map.of()), new Side(gwp, head.years(), Map.of()));
        Side before = new Side(oldGwp, old, years(profile.slug(), old, changed));
        Side after = new Side(gwp, head.years(), years(profile.slug(), head.years(), changed));
        LedgerCauses causes = new LedgerCauses(
                ledger,
                profile,
                log.last().map(Revised::publishedAt).map(Instant::parse).orElse(Instant.MIN));
        Revised revised = RevisionLog.entry(pointer, before, after, library(before, after), causes)
                .asked(asked(profile, causes.departments(), why));
        return log.plus(
                RevisionLog.withBaseYears(profile, RevisionsDocument.without(revised, Disclosed.untold(profile))));
    }

    /// Who brought it about: departments by their files, members of the network together, an operator by an order.
    private static List<Asked> asked(CityProfile profile, Set<String> departments, String why) {
        List<Asked> asked = new ArrayList<>();
        if (!why.isEmpty()) {
            asked.add(new Asked("operator", Optional.empty(), Optional.of(why)));
        }
        boolean members = false;
        for (String id : departments) {
            Optional<Department> department = profile.findDepartment(id).filter(each -> each.book() != Book.NETWORK);
            department.ifPresent(each -> asked.add(
                    new Asked("department", Optional.of(new Name(each.nameTh(), each.nameEn())), Optional.empty())));
            members |= department.isEmpty();
        }
        if (members) {
            asked.add(new Asked("members", Optional.empty(), Optional.empty()));
        }
        return asked;
    }

    private Map<Integer, InventoryYear> years(String city, Map<Integer, String> digests, List<Integer> changed) {
        Map<Integer, InventoryYear> years = new HashMap<>();
        for (int year : changed) {
            Optional.ofNullable(digests.get(year))
                    .ifPresent(digest -> years.put(year, ledger.revisions().get(city, year, digest)));
        }
        return years;
    }

    private FactorLibrary library(Side before, Side after) {
        List<InventoryMonth> months = new ArrayList<>();
        before.years().values().forEach(year -> months.addAll(year.months()));
        after.years().values().forEach(year -> months.addAll(year.months()));
        return shipped.plus(Editions.named(ledger, months));
    }
}
