package city.kaen.completeness;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.completeness.Expectation.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The completeness of a city's data: every dataset that the profile expects, month by month.
public final class Completeness {
    private Completeness() {}

    /// A dataset that a department reported for a month.
    public record Reported(String department, String dataset, YearMonth month) {}

    /// What is expected in some months, in the order of departments, datasets and months.
    ///
    /// @param today the day it is judged on; never read from a clock here
    public static List<Expectation> of(
            CityProfile city, Set<Reported> reported, YearMonth first, YearMonth last, LocalDate today) {
        List<Expectation> all = new ArrayList<>();
        for (Department department : city.departments()) {
            for (String dataset : department.datasets()) {
                for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                    boolean came = reported.contains(new Reported(department.id(), dataset, month));
                    all.add(expectation(department, dataset, month, came, today));
                }
            }
        }
        return all;
    }

    private static Expectation expectation(
            Department department, String dataset, YearMonth month, boolean came, LocalDate today) {
        LocalDate due = month.plusMonths(1).atDay(department.dueDay());
        State late = today.isAfter(due) ? State.MISSING : State.NOT_DUE;
        return new Expectation(department.id(), dataset, month, due, came ? State.REPORTED : late);
    }
}
