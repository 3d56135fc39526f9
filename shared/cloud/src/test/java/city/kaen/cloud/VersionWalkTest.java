package city.kaen.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

class VersionWalkTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void goesOnWithAKeyInTheNextAnswer() {
        List<ListObjectVersionsResponse> answers = List.of(
                answer(version("a", "1", 0, true), version("b", "6", 5, true), version("b", "5", 3, false)),
                answer(version("b", "4", 3, false)),
                marked(mark("b", "3", 2), version("b", "2", 1, false), version("c", "7", 0, true)));

        assertThat(VersionWalk.over(answers))
                .extracting(ObjectStore.Version::versionId)
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void keepsTheOrderOfTheBytesOfKeys() {
        // As UTF-16 the second would come first.
        List<ListObjectVersionsResponse> answers =
                List.of(answer(version("\uff5e", "1", 0, true), version("😀", "2", 0, true)));

        assertThat(VersionWalk.over(answers))
                .extracting(ObjectStore.Version::versionId)
                .containsExactly("1", "2");
    }

    @Test
    void asksForNoMoreThanIsRead() {
        List<Integer> asked = new ArrayList<>();
        Iterable<ListObjectVersionsResponse> answers = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return asked.size() < 3;
            }

            @Override
            public ListObjectVersionsResponse next() {
                asked.add(1);
                String key = "key-" + asked.size();
                return answer(version(key + "-a", "1", 0, true), version(key + "-b", "1", 0, true));
            }
        };

        Iterator<ObjectStore.Version> walk = VersionWalk.over(answers).iterator();
        assertThat(walk.next().key()).isEqualTo("key-1-a");
        assertThat(asked).hasSize(1);
        assertThat(walk).toIterable().hasSize(5);
    }

    private static ListObjectVersionsResponse answer(ObjectVersion... versions) {
        return ListObjectVersionsResponse.builder()
                .versions(Arrays.asList(versions))
                .build();
    }

    private static ListObjectVersionsResponse marked(DeleteMarkerEntry mark, ObjectVersion... versions) {
        return answer(versions).toBuilder().deleteMarkers(mark).build();
    }

    private static ObjectVersion version(String key, String id, int minute, boolean latest) {
        return ObjectVersion.builder()
                .key(key)
                .versionId(id)
                .size(1L)
                .lastModified(NOON.plusSeconds(60L * minute))
                .isLatest(latest)
                .build();
    }

    private static DeleteMarkerEntry mark(String key, String id, int minute) {
        return DeleteMarkerEntry.builder()
                .key(key)
                .versionId(id)
                .lastModified(NOON.plusSeconds(60L * minute))
                .isLatest(false)
                .build();
    }
}
