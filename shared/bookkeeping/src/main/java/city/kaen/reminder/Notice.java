package city.kaen.reminder;

import city.kaen.city.Department;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Something to be said once.
///
/// @param cause the newest month that it is about
/// @param slots what is owed
public record Notice(Kind kind, String city, Department department, YearMonth cause, LocalDate day, List<Slot> slots) {
    /// To whom and when.
    public enum Kind {
        /// To the department, some days before its due day.
        BEFORE,
        /// To the department, after its due day.
        AFTER,
        /// To operators, when the data have not come long after.
        ESCALATION
    }

    public Notice {
        slots = List.copyOf(slots);
    }

    /// Where it lies, with `.json` or `.html` after it. A cause has one place, so that it is told once.
    public String place() {
        return switch (kind) {
            case BEFORE -> folder() + cause + "-before";
            case AFTER -> folder() + cause + "-after";
            case ESCALATION -> "receipts/_audit/escalations/" + city + "/" + department.id() + "/" + cause;
        };
    }

    private String folder() {
        return "receipts/" + city + "/" + department.id() + "/reminders/";
    }
}
