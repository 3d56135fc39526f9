package city.kaen.remind;

import city.kaen.city.CityProfile;
import city.kaen.cloud.Outcome;
import city.kaen.ledger.Ledger;
import city.kaen.reminder.DueCalendar;
import city.kaen.reminder.Notice;
import city.kaen.reminder.NoticeBoard;
import city.kaen.reminder.Notices;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reminds the departments of cities, one city after the other.
///
/// One city that fails does not keep the others waiting; the run as a whole fails for it in the end.
final class Reminding {
    private static final String FUNCTION = "remind-departments";

    private final Ledger ledger;
    private final NoticeBoard board;
    private final Notices notices;
    private final PrintStream log;

    Reminding(Ledger ledger, NoticeBoard board, Notices notices, PrintStream log) {
        this.ledger = ledger;
        this.board = board;
        this.notices = notices;
        this.log = log;
    }

    void run(RemindRequest request) {
        List<String> cities =
                request.city().map(List::of).orElseGet(() -> ledger.cities().all());
        List<RuntimeException> failures = new ArrayList<>();
        int told = 0;
        for (String city : cities) {
            try {
                told += remind(city, request);
            } catch (RuntimeException e) {
                failures.add(new IllegalStateException(city + " could not be reminded", e));
            }
        }
        Outcome.of(FUNCTION, "*", failures.isEmpty() ? "done" : "failed")
                .with("cities", cities.size())
                .with("told", told)
                .writeTo(log);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private int remind(String city, RemindRequest request) {
        CityProfile profile = ledger.cities()
                .find(city)
                .orElseThrow(() -> new IllegalArgumentException("the city '" + city + "' is not known"));
        int told = 0;
        for (Notice notice :
                notices.on(request.today(), profile, new DueCalendar(ledger, profile).on(request.today()))) {
            if (board.tell(notice)) {
                told++;
                // An operator is told by the alarm that counts this verdict.
                String verdict = notice.kind() == Notice.Kind.ESCALATION ? "late" : "reminded";
                Outcome.of(FUNCTION, city + "/" + notice.department().id(), verdict)
                        .with("kind", notice.kind().name().toLowerCase(Locale.ROOT))
                        .with("month", notice.cause().toString())
                        .with("owed", notice.slots().size())
                        .writeTo(log);
            }
        }
        return told;
    }
}
