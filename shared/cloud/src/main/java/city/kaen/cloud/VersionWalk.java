package city.kaen.cloud;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/// Versions and removals, answer by answer: by key as S3 orders keys, oldest first within a key.
///
/// S3 tells the newest of a key first, and may go on with the same key in the next answer. So the last key of an answer
/// waits for the next.
final class VersionWalk implements Iterator<ObjectStore.Version> {
    /// By key, and within a key in the order in which they came; what came within one instant stays as it stands.
    static final Comparator<ObjectStore.Version> ORDER = Comparator.comparing(ObjectStore.Version::key)
            .thenComparing(ObjectStore.Version::lastModified)
            .thenComparingInt(version -> version.latest() ? 1 : 0);

    private static final Comparator<ObjectStore.Version> BYTES = Comparator.comparing(
                    (ObjectStore.Version version) -> version.key().getBytes(StandardCharsets.UTF_8),
                    Arrays::compareUnsigned)
            .thenComparing(ORDER);

    private final Iterator<ListObjectVersionsResponse> answers;
    private final Deque<ObjectStore.Version> ready = new ArrayDeque<>();
    private List<ObjectStore.Version> waiting = List.of(); // of one key, as S3 told them

    private VersionWalk(Iterator<ListObjectVersionsResponse> answers) {
        this.answers = answers;
    }

    static Stream<ObjectStore.Version> over(Iterable<ListObjectVersionsResponse> answers) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new VersionWalk(answers.iterator()), Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && answers.hasNext()) {
            take(answers.next());
        }
        return !ready.isEmpty();
    }

    @Override
    public ObjectStore.Version next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all versions were told");
        }
        return Objects.requireNonNull(ready.poll());
    }

    private void take(ListObjectVersionsResponse answer) {
        List<ObjectStore.Version> told = new ArrayList<>(waiting);
        answer.versions()
                .forEach(v -> told.add(new ObjectStore.Version(
                        v.key(),
                        S3ObjectStore.text(v.versionId()),
                        v.lastModified(),
                        v.size(),
                        false,
                        Boolean.TRUE.equals(v.isLatest()))));
        answer.deleteMarkers()
                .forEach(m -> told.add(new ObjectStore.Version(
                        m.key(),
                        S3ObjectStore.text(m.versionId()),
                        m.lastModified(),
                        0,
                        true,
                        Boolean.TRUE.equals(m.isLatest()))));
        // S3 lists the newest first; the reverse, sorted stably, is the order in which they came, also within one
        // second.
        List<ObjectStore.Version> came = new ArrayList<>(told);
        Collections.reverse(came);
        came.sort(BYTES);
        waiting = List.of();
        if (!came.isEmpty() && answers.hasNext()) {
            String last = came.getLast().key();
            waiting =
                    told.stream().filter(version -> version.key().equals(last)).toList();
            came.removeIf(version -> version.key().equals(last));
        }
        ready.addAll(came);
    }
}
