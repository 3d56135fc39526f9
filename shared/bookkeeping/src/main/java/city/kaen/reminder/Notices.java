package city.kaen.reminder;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.reminder.Notice.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What is to be said on a day. Says nothing of what was said before.
public final class Notices {
    private static final int DAYS_BEFORE = 3;

    private final int escalateAfter;

    /// Notices by one rule of escalation.
    ///
    /// @param escalateAfter how many days after the due day operators are told
    public Notices(int escalateAfter) {
        this.escalateAfter = escalateAfter;
    }

    /// What is to be said of some slots.
    public List<Notice> on(LocalDate today, CityProfile city, List<Slot> slots) {
        List<Notice> notices = new ArrayList<>();
        for (Department department : city.departments()) {
            List<Slot> owed = slots.stream()
                    .filter(slot -> slot.department().equals(department.id()) && slot.isOwed())
                    .toList();
            notice(Kind.BEFORE, city, department, today, owed, slot -> !slot.isOverdue() && soon(slot, today))
                    .ifPresent(notices::add);
            notice(Kind.AFTER, city, department, today, owed, slot -> slot.isOverdue() && today.isAfter(slot.due()))
                    .ifPresent(notices::add);
            notice(
                            Kind.ESCALATION,
                            city,
                            department,
                            today,
                            owed,
                            slot -> slot.isOverdue() && today.isAfter(slot.due().plusDays(escalateAfter)))
                    .ifPresent(notices::add);
        }
        return notices;
    }

    private static boolean soon(Slot slot, LocalDate today) {
        return !today.isBefore(slot.due().minusDays(DAYS_BEFORE)) && !today.isAfter(slot.due());
    }

    private static Optional<Notice> notice(
            Kind kind,
            CityProfile city,
            Department department,
            LocalDate today,
            List<Slot> owed,
            Predicate<Slot> which) {
        List<Slot> about = owed.stream().filter(which).toList();
        return about.stream()
                .map(Slot::month)
                .max(YearMonth::compareTo)
                .map(cause -> new Notice(kind, city.slug(), department, cause, today, about));
    }
}
