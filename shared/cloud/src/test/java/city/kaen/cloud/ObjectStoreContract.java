package city.kaen.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.emulators.NamedCloud;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every object store does, in memory or over the S3 API.
abstract class ObjectStoreContract {
    static final String BUCKET = NamedCloud.unique();
    private static final Map<String, String> TEXT = Map.of("Content-Type", "text/plain; charset=utf-8");

    /// An object store with an empty, versioned bucket.
    abstract ObjectStore store();

    abstract void remove(String key);

    @Test
    void readsExactlyTheVersionAskedFor() {
        String key = "inbox/kkc/water/น้ำ 2569 +1.xlsx";
        store().put(BUCKET, key, bytes("one"), TEXT);
        String first = store().head(BUCKET, key, "").orElseThrow().versionId();
        store().put(BUCKET, key, bytes("two"), TEXT);

        assertThat(text(store().get(BUCKET, key, first))).isEqualTo("one");
        assertThat(text(store().get(BUCKET, key, ""))).isEqualTo("two");
        assertThat(store().head(BUCKET, key, first).orElseThrow().bytes()).isEqualTo(3);
    }

    @Test
    void listsVersionsAndRemovalsInTheOrderTheyCame() {
        for (String content : List.of("one", "two", "three")) {
            store().put(BUCKET, "a/b", bytes(content), TEXT);
        }
        remove("a/b");
        store().put(BUCKET, "a/bc", bytes("other"), TEXT);

        List<ObjectStore.Version> versions = store().versions(BUCKET, "a/b");

        assertThat(versions).extracting(ObjectStore.Version::key).containsExactly("a/b", "a/b", "a/b", "a/b", "a/bc");
        assertThat(versions).extracting(ObjectStore.Version::removed).containsExactly(false, false, false, true, false);
        assertThat(versions).extracting(ObjectStore.Version::latest).containsExactly(false, false, false, true, true);
        assertThat(versions.subList(0, 3))
                .extracting(version -> text(store().get(BUCKET, "a/b", version.versionId())))
                .containsExactly("one", "two", "three");
    }

    @Test
    void findsNothingWhereNothingIsOrWasRemoved() {
        assertThat(store().get(BUCKET, "none", "")).isEmpty();
        assertThat(store().head(BUCKET, "none", "")).isEmpty();
        store().put(BUCKET, "gone", bytes("x"), TEXT);
        remove("gone");
        assertThat(store().get(BUCKET, "gone", "")).isEmpty();
        String mark = store().versions(BUCKET, "gone").getLast().versionId();
        assertThat(store().get(BUCKET, "gone", mark)).isEmpty();
        assertThat(store().head(BUCKET, "gone", mark)).isEmpty();
    }

    @Test
    void writesOnceWhereNothingStands() {
        needs("if-none-match");
        assertThat(store().putIfAbsent(BUCKET, "once", bytes("first"), TEXT)).isTrue();
        assertThat(store().putIfAbsent(BUCKET, "once", bytes("second"), TEXT)).isFalse();
        assertThat(text(store().get(BUCKET, "once", ""))).isEqualTo("first");
    }

    @Test
    void movesAPointerOnlyFromWhatWasRead() {
        needs("if-none-match");
        needs("if-match");
        assertThat(store().putIfMatch(BUCKET, "pointer", bytes("1"), TEXT, Optional.empty()))
                .isTrue();
        String eTag = store().get(BUCKET, "pointer", "").orElseThrow().head().eTag();
        assertThat(store().putIfMatch(BUCKET, "pointer", bytes("2"), TEXT, Optional.of(eTag)))
                .isTrue();
        assertThat(store().putIfMatch(BUCKET, "pointer", bytes("3"), TEXT, Optional.of(eTag)))
                .isFalse();
        assertThat(store().putIfMatch(BUCKET, "absent", bytes("3"), TEXT, Optional.of(eTag)))
                .isFalse();
        assertThat(text(store().get(BUCKET, "pointer", ""))).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ไฟฟ้า 2569 (1).xlsx",
                "a+b",
                "100%25",
                "a&b<c>\"d'",
                "a\nb",
                "a\tb",
                "~=;,:@$!*",
                "😀",
                "e\u0301"
            })
    void keepsKeysOfAnyCharacters(String name) {
        needs("odd-keys");
        String key = "inbox/kkc/engineering/" + name;
        store().put(BUCKET, key, bytes("x"), Map.of());

        assertThat(store().list(BUCKET, "inbox/"))
                .extracting(ObjectStore.Head::key)
                .containsExactly(key);
        assertThat(store().versions(BUCKET, key)).singleElement().satisfies(version -> {
            assertThat(version.key()).isEqualTo(key);
            assertThat(version.bytes()).isOne();
            assertThat(store().get(BUCKET, key, version.versionId())).isPresent();
        });
    }

    @Test
    void listsMoreVersionsThanOneAnswerHolds() {
        for (int i = 0; i < 505; i++) {
            store().put(BUCKET, "many/" + i, bytes("1"), TEXT);
            store().put(BUCKET, "many/" + i, bytes("2"), TEXT);
        }
        assertThat(store().versions(BUCKET, "many/")).hasSize(1_010).doesNotHaveDuplicates();
        for (int i = 0; i < 505; i++) {
            store().put(BUCKET, "many/more-" + i, bytes("1"), TEXT);
        }
        assertThat(store().list(BUCKET, "many/")).hasSize(1_010);
        assertThat(store().walk(BUCKET, "many/", "")).isEqualTo(store().list(BUCKET, "many/"));
        assertThat(store().walk(BUCKET, "many/", "many/more-499"))
                .extracting(ObjectStore.Head::key)
                .startsWith("many/more-5", "many/more-50", "many/more-500");
        assertThat(store().walkVersions(BUCKET, "many/")).isEqualTo(store().versions(BUCKET, "many/"));
    }

    @Test
    void listsKeysInOrder() {
        store().put(BUCKET, "list/b", bytes("1"), TEXT);
        store().put(BUCKET, "list/a", bytes("1"), TEXT);
        store().put(BUCKET, "other/a", bytes("1"), TEXT);
        assertThat(store().list(BUCKET, "list/"))
                .extracting(ObjectStore.Head::key)
                .containsExactly("list/a", "list/b");
    }

    private static void needs(String capability) {
        Assumptions.assumeFalse(NamedCloud.lacks(capability), () -> "the cloud lacks " + capability);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Optional<ObjectStore.StoredObject> object) {
        return new String(object.orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
