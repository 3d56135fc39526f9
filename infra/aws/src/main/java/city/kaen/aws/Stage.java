package city.kaen.aws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One installation on AWS, as `stages.json` says it.
///
/// @param name of the stage, such as `dev` or `prod`
/// @param prefix what the names of its buckets, table, functions and roles start with; bucket names are shared by the
/// whole
///     world, so it must be one that nobody else uses
/// @param region where it runs
/// @param account twelve digits; empty: the account that deploys
/// @param keep whether table and stack are guarded against deletion
/// @param logDays how long logs are kept
/// @param inboxLockDays how many days no version in the inbox can be deleted by anybody without the right to bypass; 0:
/// no lock
/// @param reserveConcurrency whether each function's share of concurrent runs is reserved; new accounts have too few to
/// reserve
/// @param secondFactor whether a clerk must have signed in with a second factor to drop files
/// @param monthlyUsd the budget of a month
/// @param mail who is told of alarms and of the budget
/// @param domain the site's own name, if it has one
/// @param departments the departments that drop files, by city
record Stage(
        String name,
        String prefix,
        String region,
        Optional<String> account,
        boolean keep,
        int logDays,
        int inboxLockDays,
        boolean reserveConcurrency,
        boolean secondFactor,
        BigDecimal monthlyUsd,
        List<String> mail,
        Optional<Domain> domain,
        SortedMap<String, List<String>> departments) {
    /// The name of the site and the certificate for it, which must lie in `us-east-1`.
    record Domain(String name, String certificate) {}

    /// One department of one city.
    record Drop(String city, String department) {
        /// The name of the department's role.
        String roleName(String prefix) {
            return prefix + "-drop-" + city + "-" + department;
        }
    }

    Stage {
        mail = List.copyOf(mail);
        departments = new TreeMap<>(departments);
    }

    /// Every department of every city, in order.
    List<Drop> drops() {
        List<Drop> drops = new ArrayList<>();
        departments.forEach((city, names) -> names.forEach(name -> drops.add(new Drop(city, name))));
        return drops;
    }

    /// The name of something of this stage.
    String named(String what) {
        return prefix + "-" + what;
    }
}
