package city.kaen.bench.child;

import city.kaen.bench.OwnFigures;
import city.kaen.city.CityProfile;
import city.kaen.cloud.AwsClients;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.Settings;
import city.kaen.factor.FactorLibrary;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.recalculation.Recalculation;
import city.kaen.reference.ProfileJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A file from the inbox to the publication, over DynamoDB and a store of objects in memory: `profile file endpoint
/// table`.
public final class WholeWayWithKaen {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String KEY = "inbox/kkc/engineering/bills.csv";

    private WholeWayWithKaen() {}

    public static void main(String[] arguments) throws IOException {
        MemoryObjectStore store = new MemoryObjectStore(CLOCK);
        DynamoLedger ledger = new DynamoLedger(
                AwsClients.dynamoDb(new Settings(Map.of(
                        "AWS_ENDPOINT_URL_DYNAMODB", arguments[2],
                        "AWS_REGION", "ap-southeast-7",
                        "AWS_ACCESS_KEY_ID", "kaen",
                        "AWS_SECRET_ACCESS_KEY", "kaen"))),
                arguments[3]);
        String json = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
        CityProfile profile = ProfileJson.parse(json);
        ledger.cities().register(profile, json);
        store.put("inbox", KEY, Files.readAllBytes(Path.of(arguments[1])), Map.of());
        String version = store.head("inbox", KEY, "").orElseThrow().versionId();
        new UploadAnswer(store, ledger, new ReceiptShelf(store, "receipts"))
                .to(new ObjectEvent("ObjectCreated:Put", "inbox", KEY, version, "00"));
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc", Set.of());
        Head head = ledger.revisions().head("kkc").orElseThrow();
        Map<Integer, InventoryYear> years = new TreeMap<>();
        head.years()
                .forEach((year, digest) -> years.put(year, ledger.revisions().get("kkc", year, digest)));
        Publication publication = Publications.of(profile, years);
        for (PublicFile file : publication.files()) {
            store.put("public", publication.prefix() + file.path(), file.content(), file.headers());
        }
        System.out.print(OwnFigures.line(
                "units",
                ledger.capacity()
                        .writeUnits()
                        .add(ledger.capacity().readUnits())
                        .doubleValue()));
        System.out.print(OwnFigures.line("calls", (double) ledger.capacity().calls()));
        System.out.print(OwnFigures.lines());
    }
}
