package city.kaen.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers as people type them: thousands grouped, in parentheses, with Thai digits, with a unit behind; and what
/// stands in a number's place: a dash, nothing, `NA`, an error value.
public final class Amounts {
    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 15;
    private static final Set<String> UNKNOWN = Set.of(
            "na",
            "n/a",
            "n.a.",
            "nan",
            "null",
            "none",
            "not available",
            "not applicable",
            "no data",
            "missing",
            "tba",
            "tbc",
            "?",
            "ไม่มีข้อมูล",
            "ไม่ทราบ",
            "รอข้อมูล",
            "ไม่ได้บันทึก",
            "ยังไม่มีข้อมูล",
            "ยังไม่ได้รับบิล",
            "ยังไม่ได้รับใบแจ้งหนี้",
            "รอบิล",
            "รอใบแจ้งหนี้",
            "ยังไม่ได้จด",
            "not reported",
            "not recorded",
            "pending",
            "unknown",
            "#n/a");
    private static final Set<String> NIL = Set.of("-", "--", "---", "nil", "ไม่มี", ".", "_");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<open>[(])?(?<currency>฿|\\$|€|£)? ?(?<sign>[+-])? ?(?<digits>[0-9][0-9., ']*|[.,][0-9]+)(?<exponent>e[+-]?[0-9]{1,3})?(?<after>-)?(?<close>[)])?"
                    + " ?(?<suffix>[^0-9]+[23]?)?");
    private static final Pattern GROUPED_POINT = Pattern.compile("[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:[.][0-9]*)?");
    private static final Pattern GROUPED_COMMA = Pattern.compile("[0-9]{1,3}(?:[.][0-9]{3})+(?:,[0-9]*)?");
    private static final Pattern GROUPED_SPACE = Pattern.compile("[0-9]{1,3}(?:[ '][0-9]{3})+(?:[.,][0-9]*)?");
    private static final Pattern OPEN = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern ERROR =
            Pattern.compile("#(?:div/0!|ref!|value!|name[?]|num!|null!|n/a|spill!|calc!)|#+");

    private Amounts() {}

    /// What a text says.
    public static Said read(String text, DecimalMark mark) {
        Optional<BigDecimal> grouped = mark == DecimalMark.POINT ? GroupedDigits.read(text) : Optional.empty();
        if (grouped.isPresent()) {
            return new Said.Amount(grouped.get(), "", false);
        }
        if (text.length() > 400) {
            return new Said.Words(text);
        }
        String folded = Folding.fold(text);
        if (folded.isEmpty()) {
            return new Said.Nothing();
        }
        if (NIL.contains(folded)) {
            return new Said.Nil();
        }
        if (ERROR.matcher(folded).matches() && !"#n/a".equals(folded)) {
            return new Said.Failed(text.strip());
        }
        if (UNKNOWN.contains(folded)) {
            return new Said.Unknown();
        }
        Matcher number = NUMBER.matcher(folded);
        if (!number.matches() || (number.group("open") == null) != (number.group("close") == null)) {
            return new Said.Words(text);
        }
        return amount(number, mark).<Said>map(amount -> amount).orElseGet(() -> new Said.Words(text));
    }

    private static Optional<Said.Amount> amount(Matcher number, DecimalMark mark) {
        Optional<String> digits = digits(number.group("digits").strip(), mark);
        String exponent = number.group("exponent");
        if (digits.isEmpty() || digits.get().length() > LONGEST) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits.get());
        if (exponent != null) {
            int power = Integer.parseInt(exponent.substring(1));
            if (Math.abs(power) > LARGEST_EXPONENT) {
                return Optional.empty();
            }
            value = value.scaleByPowerOfTen(power);
            value = value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
        }
        boolean negative =
                "-".equals(number.group("sign")) ^ (number.group("open") != null || number.group("after") != null);
        BigDecimal clean = Residue.clean(value);
        String suffix = number.group("suffix");
        return Optional.of(new Said.Amount(
                negative ? clean.negate() : clean, suffix == null ? "" : suffix.strip(), clean.compareTo(value) != 0));
    }

    private static Optional<String> digits(String text, DecimalMark mark) {
        if (GROUPED_SPACE.matcher(text).matches()) {
            return Optional.of(text.replaceAll("[ ']", "").replace(',', '.'));
        }
        if (text.indexOf(' ') >= 0 || text.indexOf('\'') >= 0) {
            return Optional.empty();
        }
        Pattern grouped = mark == DecimalMark.POINT ? GROUPED_POINT : GROUPED_COMMA;
        String plain = text;
        if (grouped.matcher(text).matches()) {
            plain = mark == DecimalMark.POINT ? text.replace(",", "") : text.replace(".", "");
        }
        if (mark == DecimalMark.COMMA) {
            if (plain.indexOf('.') >= 0) {
                return Optional.empty();
            }
            plain = plain.replace(',', '.');
        }
        return plain.chars().filter(c -> c == '.').count() <= 1 && plain.indexOf(',') < 0 && !".".equals(plain)
                ? Optional.of(plain)
                : Optional.empty();
    }

    /// Which decimal mark a text proves: `12,5` and `1.234,56` a comma, `1,234.5`, `1,234,567` and `12.25` a point,
    /// `1,234` and `1.234` neither.
    public static Optional<DecimalMark> proof(String text) {
        Matcher number = NUMBER.matcher(Folding.fold(text));
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group("digits").strip();
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return Optional.of(comma > point ? DecimalMark.COMMA : DecimalMark.POINT);
        }
        if (comma < 0 && point < 0) {
            return Optional.empty();
        }
        boolean once = comma >= 0 ? digits.indexOf(',') == comma : digits.indexOf('.') == point;
        if (!once) {
            boolean groups =
                    (comma >= 0 ? GROUPED_POINT : GROUPED_COMMA).matcher(digits).matches();
            return groups ? Optional.of(comma >= 0 ? DecimalMark.POINT : DecimalMark.COMMA) : Optional.empty();
        }
        return OPEN.matcher(digits).matches()
                ? Optional.empty()
                : Optional.of(comma >= 0 ? DecimalMark.COMMA : DecimalMark.POINT);
    }

    /// Whether a text is a number whose one mark may stand before decimals or behind thousands: `1.234`, `12,345`.
    public static boolean isOpen(String text) {
        Matcher number = NUMBER.matcher(Folding.fold(text));
        return number.matches() && OPEN.matcher(number.group("digits").strip()).matches();
    }
}
