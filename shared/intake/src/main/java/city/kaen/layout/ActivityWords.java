package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.text.Folding;
import city.kaen.text.Resources;
import city.kaen.unit.Units;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which activity a text speaks of, by the words of `activities.csv`.
public final class ActivityWords {
    private static final Pattern MEASURED = Pattern.compile("(.*[^ ]) ?[(\\[]([^()\\[\\]]+)[)\\]]");
    private static final ActivityWords SHIPPED = new ActivityWords(Activities.shipped());

    /// An activity that a text speaks of.
    ///
    /// @param assumed whether the text leaves open what becomes of it or how it is burnt
    /// @param item whether it is a thing on a waste list, whose group goes first
    public record Spoken(String activity, boolean assumed, boolean item) {}

    private final Phrases<Spoken> phrases = new Phrases<>();
    private final Map<String, Spoken> own = new HashMap<>();
    private final Map<String, Optional<Spoken>> known = new HashMap<>();

    private ActivityWords(Activities activities) {
        Resources.rows(ActivityWords.class, "activities.csv").forEach(row -> {
            Spoken spoken = new Spoken(
                    row.get(0), row.get(2).equals("assumed"), row.get(2).equals("item"));
            boolean vague = spoken.assumed() || spoken.item() || row.get(0).equals("fuel-unspecified");
            if (row.get(2).equals("whole")) {
                phrases.addWhole(row.get(1), spoken);
            } else {
                phrases.addPart(row.get(1), vague ? 0 : 1, spoken);
            }
        });
        activities.all().forEach(activity -> {
            Spoken named = new Spoken(activity.id(), false, false);
            phrases.addWhole(activity.nameTh(), named);
            phrases.addWhole(activity.nameEn(), named);
            phrases.addWhole(activity.id(), named);
        });
        activities.words().forEach((word, id) -> own.put(key(word), new Spoken(id, false, false)));
    }

    public static ActivityWords shipped() {
        return SHIPPED;
    }

    /// The words of a city: those that ship, the names of what it declares, and its own words, which go first.
    public static ActivityWords of(Activities activities) {
        return activities.equals(Activities.shipped()) ? SHIPPED : new ActivityWords(activities);
    }

    /// The activity of a text, if it speaks of one.
    public Optional<Spoken> find(String text) {
        if (text.isBlank() || text.length() > 300) {
            return Optional.empty();
        }
        synchronized (known) {
            Optional<Spoken> already = known.get(text);
            if (already == null) {
                String folded = key(text);
                Optional<Spoken> name = named(folded).or(() -> named(unmeasured(folded)));
                already = name.isPresent() ? name : phrases.findPart(folded);
                if (known.size() < 2_000) {
                    known.put(text, already);
                }
            }
            return already;
        }
    }

    /// Whether a text is the name of an activity and nothing else.
    boolean isName(String text) {
        String folded = key(text);
        return named(folded).isPresent() || phrases.isPart(folded);
    }

    private Optional<Spoken> named(String folded) {
        return Optional.ofNullable(own.get(folded)).or(() -> phrases.findWhole(folded));
    }

    /// A name without the unit behind it: `kerosene (litres)` is named as `kerosene` is.
    private static String unmeasured(String folded) {
        Matcher measured = MEASURED.matcher(folded);
        return measured.matches() && Units.shipped().find(measured.group(2)).isPresent() ? measured.group(1) : folded;
    }

    private static String key(String text) {
        return Folding.fold(text).replace('_', ' ');
    }
}
