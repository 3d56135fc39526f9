package city.kaen.ledger.simulation;

import city.kaen.factor.EmissionFactor;
import city.kaen.intake.Statement;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Cities;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Layouts;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.Statements;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.Upload;
import city.kaen.ledger.Uploads;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A ledger each of whose calls is a step.
record SteppedLedger(Ledger ledger, Steps steps) implements Ledger {
    @Override
    public Uploads uploads() {
        return new Uploads() {
            @Override
            public boolean record(Upload upload) {
                return steps.write(() -> ledger.uploads().record(upload));
            }

            @Override
            public Optional<Upload> find(ObjectVersion version) {
                return steps.read(() -> ledger.uploads().find(version));
            }

            @Override
            public List<Upload> history(String city, String key) {
                return steps.read(() -> ledger.uploads().history(city, key));
            }

            @Override
            public List<Upload> all(String city) {
                return steps.read(() -> ledger.uploads().all(city));
            }
        };
    }

    @Override
    public Statements statements() {
        return new Statements() {
            @Override
            public void commit(ObjectVersion version, String sha256, List<Statement> statements) {
                // Month by month, as a store may do it.
                for (Statement statement : statements) {
                    steps.write(() -> {
                        ledger.statements().commit(version, sha256, List.of(statement));
                        return true;
                    });
                }
            }

            @Override
            public List<Committed> of(String city, YearMonth month) {
                return steps.read(() -> ledger.statements().of(city, month));
            }

            @Override
            public List<YearMonth> months(String city, int year) {
                return steps.read(() -> ledger.statements().months(city, year));
            }
        };
    }

    @Override
    public FactorSets factorSets() {
        return new FactorSets() {
            @Override
            public List<String> all() {
                return steps.read(() -> ledger.factorSets().all());
            }

            @Override
            public Optional<String> current(String set) {
                return steps.read(() -> ledger.factorSets().current(set));
            }

            @Override
            public List<EmissionFactor> get(String set, String edition) {
                return steps.read(() -> ledger.factorSets().get(set, edition));
            }

            @Override
            public Registered register(String set, List<EmissionFactor> factors, Instant uploadedAt) {
                return steps.write(() -> ledger.factorSets().register(set, factors, uploadedAt));
            }
        };
    }

    @Override
    public Unpublished unpublished() {
        return new Unpublished() {
            @Override
            public void mark(String city, String why) {
                steps.write(() -> {
                    ledger.unpublished().mark(city, why);
                    return true;
                });
            }

            @Override
            public List<Pending> list() {
                return steps.read(() -> ledger.unpublished().list());
            }

            @Override
            public void clear(Pending mark) {
                steps.write(() -> {
                    ledger.unpublished().clear(mark);
                    return true;
                });
            }
        };
    }

    /// Layouts change no month by themselves: no step.
    @Override
    public Layouts layouts() {
        return ledger.layouts();
    }

    @Override
    public DirtyMonths dirtyMonths() {
        return new DirtyMonths() {
            @Override
            public void mark(String city, Collection<YearMonth> months) {
                steps.write(() -> {
                    ledger.dirtyMonths().mark(city, months);
                    return true;
                });
            }

            @Override
            public List<Mark> list(String city) {
                return steps.read(() -> ledger.dirtyMonths().list(city));
            }

            @Override
            public List<String> cities() {
                return steps.read(() -> ledger.dirtyMonths().cities());
            }

            @Override
            public void clear(String city, Mark mark) {
                steps.write(() -> {
                    ledger.dirtyMonths().clear(city, mark);
                    return true;
                });
            }
        };
    }

    @Override
    public Revisions revisions() {
        return new Revisions() {
            @Override
            public Optional<Head> head(String city) {
                return steps.read(() -> ledger.revisions().head(city));
            }

            @Override
            public String keep(String city, InventoryYear year) {
                return steps.write(() -> ledger.revisions().keep(city, year));
            }

            @Override
            public InventoryYear get(String city, int year, String digest) {
                return steps.read(() -> ledger.revisions().get(city, year, digest));
            }

            @Override
            public List<Head> history(String city) {
                return steps.read(() -> ledger.revisions().history(city));
            }

            @Override
            public boolean rollBack(String city, Turn turn, Head to, String why) {
                return steps.write(() -> ledger.revisions().rollBack(city, turn, to, why));
            }

            @Override
            public Turn turn(String city) {
                return steps.read(() -> ledger.revisions().turn(city));
            }

            @Override
            public boolean advance(String city, Turn turn, Head to) {
                return steps.write(() -> ledger.revisions().advance(city, turn, to));
            }

            @Override
            public boolean confirm(String city, Turn turn) {
                return steps.write(() -> ledger.revisions().confirm(city, turn));
            }

            @Override
            public boolean advance(String city, Optional<Head> from, Head to) {
                return steps.write(() -> ledger.revisions().advance(city, from, to));
            }
        };
    }

    @Override
    public Cities cities() {
        return ledger.cities();
    }
}
