package city.kaen.ledger.dynamo;

import city.kaen.ledger.Capacity;
import city.kaen.ledger.Cities;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Layouts;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.SaidOfMonth;
import city.kaen.ledger.Statements;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.Upload;
import city.kaen.ledger.Uploads;
import java.time.YearMonth;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A ledger in one DynamoDB table, made by [TableSchema]. Safe for many threads and many processes.
public final class DynamoLedger implements Ledger {
    private final Table table;
    private final DynamoUploads uploads;
    private final DynamoStatements statements;
    private final LiveMonths liveMonths;
    private final DynamoDirtyMonths dirtyMonths;
    private final Revisions revisions;
    private final Cities cities;
    private final FactorSets factorSets;
    private final Layouts layouts;

    public DynamoLedger(DynamoDbClient client, String tableName) {
        this.table = new Table(client, tableName);
        this.uploads = new DynamoUploads(table);
        this.statements = new DynamoStatements(table);
        this.liveMonths = new LiveMonths(table, statements, uploads);
        this.dirtyMonths = new DynamoDirtyMonths(table);
        this.revisions = new DynamoRevisions(table);
        this.cities = new DynamoCities(table);
        this.factorSets = new DynamoFactorSets(table);
        this.layouts = new DynamoLayouts(table);
    }

    @Override
    public Uploads uploads() {
        return uploads;
    }

    @Override
    public Statements statements() {
        return statements;
    }

    @Override
    public DirtyMonths dirtyMonths() {
        return dirtyMonths;
    }

    @Override
    public Revisions revisions() {
        return revisions;
    }

    @Override
    public Cities cities() {
        return cities;
    }

    @Override
    public FactorSets factorSets() {
        return factorSets;
    }

    @Override
    public Layouts layouts() {
        return layouts;
    }

    @Override
    public Unpublished unpublished() {
        return dirtyMonths.unpublished();
    }

    @Override
    public Capacity capacity() {
        return table.spent();
    }

    @Override
    public boolean conclude(Upload upload) {
        DynamoUploads.Recorded recorded = uploads.recordAndRead(upload);
        dirtyMonths.mark(upload.version().city(), recorded.months());
        return recorded.first();
    }

    @Override
    public SaidOfMonth said(String city, YearMonth month) {
        return liveMonths.said(city, month, any -> true);
    }

    @Override
    public SaidOfMonth said(String city, YearMonth month, String department) {
        return liveMonths.said(city, month, department::equals);
    }

    @Override
    public void settle(String city, YearMonth month) {
        liveMonths.settle(city, month);
    }
}
