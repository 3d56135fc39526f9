package city.kaen.ledger.encoding;

import city.kaen.activity.Unit;
import city.kaen.intake.Line;
import city.kaen.intake.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the lines of one file speak of, each once. The months of a file mostly speak of the same meters, so that they
/// can
/// share one list.
public final class Subjects {
    /// What a line speaks of, without month, amount and place in the file.
    record Subject(String facility, String meter, String activity, String subSector, String district, Unit unit) {
        static Subject of(Line line) {
            return new Subject(
                    line.facility(),
                    line.meter(),
                    line.activity(),
                    line.subSector(),
                    line.district(),
                    line.quantity().unit());
        }
    }

    private static final List<Function<Subject, String>> COLUMNS = List.of(
            Subject::facility,
            Subject::meter,
            Subject::activity,
            Subject::subSector,
            Subject::district,
            subject -> subject.unit().symbol());

    private final List<Subject> all;
    private final Map<Subject, Integer> places = new LinkedHashMap<>();

    private Subjects(Collection<Subject> subjects) {
        this.all = List.copyOf(subjects);
        for (int place = 0; place < all.size(); place++) {
            places.put(all.get(place), place);
        }
    }

    /// The subjects of statements, in the order in which they first come.
    public static Subjects of(Collection<Statement> statements) {
        return new Subjects(statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .map(Subject::of)
                .distinct()
                .toList());
    }

    public byte[] toBytes() {
        ByteSink sink = new ByteSink();
        write(sink);
        return sink.toBytes();
    }

    /// Reads subjects back.
    ///
    /// @throws IllegalStateException if these are not the bytes of subjects
    public static Subjects parse(byte[] bytes) {
        ByteSource source = new ByteSource(bytes);
        Subjects subjects = read(source);
        source.end();
        return subjects;
    }

    void write(ByteSink sink) {
        sink.count(all.size());
        for (Function<Subject, String> column : COLUMNS) {
            TextColumn.write(all.stream().map(column).toList(), sink);
        }
    }

    static Subjects read(ByteSource source) {
        int count = source.size();
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            columns.add(TextColumn.read(count, source));
        }
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subjects.add(new Subject(
                    columns.get(0).get(i),
                    columns.get(1).get(i),
                    columns.get(2).get(i),
                    columns.get(3).get(i),
                    columns.get(4).get(i),
                    Unit.parse(columns.get(5).get(i))));
        }
        return new Subjects(subjects);
    }

    /// The place of a line's subject.
    ///
    /// @throws IllegalArgumentException if it is not among these
    int place(Line line) {
        Integer place = places.get(Subject.of(line));
        if (place == null) {
            throw new IllegalArgumentException("the subjects are of other lines");
        }
        return place;
    }

    Subject get(int place) {
        return all.get(place);
    }
}
