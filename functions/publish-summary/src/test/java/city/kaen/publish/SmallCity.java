package city.kaen.publish;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectStore;
import city.kaen.contract.PublishedContract;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.Book;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.Pointer;
import city.kaen.publication.form.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A city whose works department reports the electricity of one meter, due on the tenth, and what is published of it.
final class SmallCity {
    static final String BUCKET = "kaen-public";

    /// What its days are told by; tests move it.
    final Turned clock = new Turned();

    final MemoryLedger ledger = new MemoryLedger();
    final MemoryObjectStore store = new MemoryObjectStore(clock);
    final Publishing publishing = new Publishing(ledger, store, BUCKET, clock);
    final CityProfile profile = new CityProfile(
            "kkc",
            "ตัวอย่าง",
            "Sample",
            1000,
            "1",
            2024,
            "AR5-TGO",
            List.of("TGO-GRID"),
            "TH",
            Set.of("I.2.2"),
            false,
            List.of(new Department(
                    "engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of("electricity"), 10)),
            List.of());

    SmallCity() {
        ledger.cities().register(profile, "{}");
    }

    /// A clock that stands where it was set.
    static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        void to(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// A new revision: the kilowatt hours of January 2025 and of the months that follow.
    void revise(String... kilowattHours) {
        List<InventoryMonth> months = new ArrayList<>();
        for (String hours : kilowattHours) {
            YearMonth month = YearMonth.of(2025, 1 + months.size());
            months.add(InventoryCalculation.month(
                    profile,
                    FactorLibrary.shipped(),
                    month,
                    List.of(new ActivityData(
                            Book.OPERATIONS,
                            "engineering",
                            "",
                            "I.2",
                            "electricity-grid",
                            month,
                            Quantity.of(hours, Unit.KILOWATT_HOUR)))));
        }
        Optional<Head> head = ledger.revisions().head("kkc");
        String digest = ledger.revisions().keep("kkc", new InventoryYear(2025, months));
        ledger.revisions().advance("kkc", head, new Head(head.map(Head::number).orElse(0L) + 1, Map.of(2025, digest)));
    }

    Pointer pointer() {
        return Pointer.parse(file("latest.json").orElseThrow());
    }

    /// What is wrong with the newest publication and what moves with it, by their schemas.
    List<String> faults() {
        String folder = "publications/kkc/";
        Map<String, byte[]> files = new HashMap<>();
        for (ObjectStore.Head head : store.list(BUCKET, folder)) {
            String path = head.key().substring(folder.length());
            if (!path.startsWith("r/")) {
                String form = Form.FOLDER;
                files.put(
                        path.startsWith(form) ? path.substring(form.length()) : path,
                        file(path).orElseThrow());
            } else if (path.startsWith("r/" + pointer().digest())) {
                files.put(path, file(path).orElseThrow());
            }
        }
        return PublishedContract.faults(files);
    }

    /// A public file, from the folder of the city.
    Optional<byte[]> file(String path) {
        return store.get(BUCKET, "publications/kkc/" + path, "").map(ObjectStore.StoredObject::content);
    }
}
