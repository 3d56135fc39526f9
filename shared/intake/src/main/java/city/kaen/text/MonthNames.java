package city.kaen.text;

import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Month names in Thai and English, full and short, also misspelt by one letter, but never where two months fit.
public final class MonthNames {
    /// A month that a text names.
    ///
    /// @param misspelt whether the text is no spelling of its name, only near to one
    public record Named(Month month, boolean misspelt) {}

    private record Name(Month month, String text, String shape) {
        static Name of(Month month, String text) {
            return new Name(month, text, MonthNames.shape(text));
        }
    }

    private static final List<Name> NAMES = Resources.rows(MonthNames.class, "months.csv").stream()
            .map(row -> Name.of(Month.of(Integer.parseInt(row.get(0))), key(row.get(1))))
            .toList();
    /// Names at least this long are still told apart when one letter is wrong; `ม.ค.` and `ก.ค.` are not.
    private static final int LONG_ENOUGH = 5;

    /// The short Thai names, January first, as they are written.
    public static final List<String> SHORT_THAI =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    private MonthNames() {}

    /// The month that a text names, the whole text being the name.
    public static Optional<Named> find(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        String key = key(text);
        if (key.isEmpty() || key.length() > 14) {
            return Optional.empty();
        }
        for (Name name : NAMES) {
            if (name.text().equals(key)) {
                return Optional.of(new Named(name.month(), false));
            }
        }
        return misspelt(key);
    }

    private static Optional<Named> misspelt(String key) {
        Set<Month> lookAlike = new HashSet<>();
        Set<Month> near = new HashSet<>();
        String shape = shape(key);
        for (Name name : NAMES) {
            if (name.shape().equals(shape)) {
                lookAlike.add(name.month());
            }
            if (name.text().length() >= LONG_ENOUGH && oneOff(name.shape(), shape)) {
                near.add(name.month());
            }
        }
        if (lookAlike.isEmpty()) {
            lookAlike = near;
        }
        return lookAlike.size() == 1
                ? Optional.of(new Named(lookAlike.iterator().next(), true))
                : Optional.empty();
    }

    /// The name without the word for month, dots and spaces.
    private static String key(String text) {
        String folded = Folding.fold(text);
        if (folded.startsWith("เดือน")) {
            folded = folded.substring("เดือน".length());
        }
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != '.' && c != ' ' && c != ',') {
                key.append(c);
            }
        }
        return key.toString();
    }

    /// The name as it looks at a glance: vowels over a consonant alike, tone marks gone, letters of one sound alike.
    private static String shape(String key) {
        StringBuilder shape = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            switch (c) {
                case 'ี', 'ึ', 'ื' -> shape.append('ิ');
                case 'ฏ' -> shape.append('ฎ');
                case 'ศ', 'ษ' -> shape.append('ส');
                case 'ณ' -> shape.append('น');
                case '่', '้', '๊', '๋', '์', '็' -> {}
                default -> shape.append(c);
            }
        }
        return shape.toString();
    }

    /// Whether one letter changed, dropped, added or swapped with its neighbour makes one text of the other.
    private static boolean oneOff(String name, String text) {
        if (Math.abs(name.length() - text.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(name.length(), text.length());
        while (start < shorter && name.charAt(start) == text.charAt(start)) {
            start++;
        }
        List<String> rests = new ArrayList<>();
        String a = name.substring(start);
        String b = text.substring(start);
        if (a.length() == b.length()) {
            if (a.isEmpty()) {
                return false;
            }
            rests.add(b.charAt(0) + a.substring(1));
            if (a.length() > 1) {
                rests.add("" + a.charAt(1) + a.charAt(0) + a.substring(2));
            }
            // A change: what follows the first letter must agree.
            return a.substring(1).equals(b.substring(1)) || rests.getLast().equals(b);
        }
        return a.length() > b.length()
                ? a.substring(1).equals(b)
                : b.substring(1).equals(a);
    }
}
