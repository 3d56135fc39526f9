package city.kaen.ledger.dynamo;

import city.kaen.ledger.ObjectVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Base64;
import java.util.Locale;

/// Where an item stands in the table. The city is in the key of all that is its own, so that no city's work touches
/// another's. Lists of cities are partitions of their own; a city's item there is small.
///
/// | partition | sort | item |
/// |---|---|---|
/// | `CITIES` | `{city}` | a city, and the digest of its profile |
/// | `FACTORS` | `{set}` | an uploaded factor set, and its edition in use |
/// | `FACTORS#{set}` | `{edition}` | the factors of an edition |
/// | `DIRTY` | `{city}` | its dirty months, one counter each, and whether it is to be published |
/// | `CITY#{c}` | `HEAD` | the head revision |
/// | `CITY#{c}#LAYOUTS` | `{id}@{edition}` | an edition of a taught layout |
/// | `CITY#{c}` | `R#{number}` | an earlier revision |
/// | `CITY#{c}#PARTS` | `{kind}#{digest}#{n}` | content too long for the item that names it |
/// | `CITY#{c}#INV#{yyyy}` | `{digest}` | an inventory year |
/// | `CITY#{c}#UPLOADS` | `{key}#{version}` | the outcome of an object version |
/// | `CITY#{c}#ACT#{yyyy}` | `{mm}#S#{key}#{version}` | what an object version says of a month |
/// | `CITY#{c}#ACT#{yyyy}` | `{mm}#E#{key}#{version}` | that an object version no longer says anything of a month |
/// | `CITY#{c}#ACT#{yyyy}` | `{mm}#A` | which of the month's object versions are known to be accepted |
///
/// Object keys may be as long as a whole sort key, so they stand there as digests; the item holds the key itself.
record Place(String partition, String sort) {
    private static final int LONGEST_PLAIN_VERSION = 64;
    private static final String STATEMENTS = "#S#";
    private static final String ENDING = "#E#";
    private static final String ACCEPTED = "#A";
    private static final String REVISIONS = "R#";

    static Place city(String city) {
        return new Place("CITIES", city);
    }

    static Place cities() {
        return new Place("CITIES", "");
    }

    static Place factorSets() {
        return new Place("FACTORS", "");
    }

    static Place factorSet(String set) {
        return new Place("FACTORS", set);
    }

    static Place factors(String set, String edition) {
        return new Place("FACTORS#" + set, edition);
    }

    static Place dirty(String city) {
        return new Place("DIRTY", city);
    }

    /// The marks of all cities.
    static Place dirty() {
        return new Place("DIRTY", "");
    }

    static Place revision(String city, long number) {
        return new Place(root(city), REVISIONS + String.format(Locale.ROOT, "%019d", number));
    }

    static Place revisions(String city) {
        return new Place(root(city), REVISIONS);
    }

    static Place head(String city) {
        return new Place(root(city), "HEAD");
    }

    /// Every edition of a city's layouts.
    static Place layouts(String city) {
        return new Place(root(city) + "#LAYOUTS", "");
    }

    static Place layout(String city, String name) {
        return new Place(root(city) + "#LAYOUTS", name);
    }

    static Place parts(String city, String kind, String digest) {
        return new Place(root(city) + "#PARTS", kind + '#' + digest + '#');
    }

    static Place year(String city, int year, String digest) {
        return new Place(root(city) + "#INV#" + year, digest);
    }

    /// All outcomes of a city.
    static Place uploads(String city) {
        return new Place(root(city) + "#UPLOADS", "");
    }

    /// All outcomes of a key.
    static Place uploads(String city, String key) {
        return new Place(root(city) + "#UPLOADS", digest(key) + '#');
    }

    static Place upload(ObjectVersion version) {
        return new Place(root(version.city()) + "#UPLOADS", name(version));
    }

    /// Everything about a month.
    static Place month(String city, YearMonth month) {
        return new Place(year(city, month.getYear()), twoDigits(month) + '#');
    }

    /// Every statement of a month.
    static Place statements(String city, YearMonth month) {
        return new Place(year(city, month.getYear()), twoDigits(month) + STATEMENTS);
    }

    static Place statements(ObjectVersion version, YearMonth month) {
        return new Place(year(version.city(), month.getYear()), twoDigits(month) + STATEMENTS + name(version));
    }

    static Place ending(ObjectVersion version, YearMonth month) {
        return new Place(year(version.city(), month.getYear()), twoDigits(month) + ENDING + name(version));
    }

    static Place accepted(String city, YearMonth month) {
        return new Place(year(city, month.getYear()), twoDigits(month) + ACCEPTED);
    }

    /// Before everything about a year.
    static Place beforeYear(String city, int year) {
        return new Place(year(city, year), "0");
    }

    /// Past everything about a month.
    static Place after(String city, YearMonth month) {
        return new Place(year(city, month.getYear()), twoDigits(month) + '$');
    }

    /// The month that a sort key of a year's partition speaks of.
    static int monthOf(String sort) {
        return Integer.parseInt(sort.substring(0, 2));
    }

    /// An object version in few letters, yet never those of another: 96 bits of a digest.
    static String shortName(ObjectVersion version) {
        return digest(name(version)).substring(0, 16);
    }

    static boolean isStatements(String sort) {
        return sort.startsWith(STATEMENTS, 2);
    }

    static boolean isEnding(String sort) {
        return sort.startsWith(ENDING, 2);
    }

    private static String year(String city, int year) {
        return root(city) + "#ACT#" + year;
    }

    private static String root(String city) {
        if (city.isEmpty() || city.indexOf('#') >= 0) {
            throw new IllegalArgumentException("'" + city + "' is no city's slug");
        }
        return "CITY#" + city;
    }

    private static String name(ObjectVersion version) {
        String id = version.versionId();
        return digest(version.key()) + '#' + (id.length() <= LONGEST_PLAIN_VERSION ? id : '=' + digest(id));
    }

    private static String twoDigits(YearMonth month) {
        return String.format(Locale.ROOT, "%02d", month.getMonthValue());
    }

    private static String digest(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
