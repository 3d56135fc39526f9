package city.kaen.ledger.encoding;

import city.kaen.activity.Unit;
import city.kaen.intake.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the lines of one file speak of, each once. The months of a file mostly speak of the same meters, so that they
/// can share one list.
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

    private final List<Subject> all = new ArrayList<>();
    private final Map<Subject, Integer> places = new HashMap<>();

    /// None yet: those of lines are added as they come.
    public Subjects() {}

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
            TextColumn.of(all.stream().map(column).toList()).write(sink);
        }
    }

    static Subjects read(ByteSource source) {
        int count = source.size();
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            columns.add(TextColumn.read(count, source));
        }
        Subjects subjects = new Subjects();
        for (int i = 0; i < count; i++) {
            subjects.place(new Subject(
                    columns.get(0).get(i),
                    columns.get(1).get(i),
                    columns.get(2).get(i),
                    columns.get(3).get(i),
                    columns.get(4).get(i),
                    Unit.parse(columns.get(5).get(i))));
        }
        return subjects;
    }

    /// The place of a line's subject, which is added if it is new.
    int place(Line line) {
        return place(Subject.of(line));
    }

    private int place(Subject subject) {
        Integer place = places.putIfAbsent(subject, all.size());
        if (place != null) {
            return place;
        }
        all.add(subject);
        return all.size() - 1;
    }

    Subject get(int place) {
        return all.get(place);
    }
}
