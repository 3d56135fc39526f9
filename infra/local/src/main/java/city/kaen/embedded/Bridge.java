package city.kaen.embedded;

import java.time.Duration;

/// Looks at a bucket again and again and hands on what is new. The longer a look takes, the longer until the next.
///
/// A look that fails loses nothing: what it did not find, the next one does.
final class Bridge {
    private static final Duration PACE = Duration.ofMillis(250);

    private final BucketWatch watch;
    private final Delivery delivery;
    private final Later later;

    Bridge(BucketWatch watch, Delivery delivery, Later later) {
        this.watch = watch;
        this.delivery = delivery;
        this.later = later;
    }

    void start() {
        later.in(Duration.ZERO, this::look);
    }

    private void look() {
        long started = System.nanoTime();
        try {
            for (ObjectChange change : watch.look()) {
                delivery.deliver(change, () -> watch.done(change));
            }
        } finally {
            Duration twice = Duration.ofNanos(2 * (System.nanoTime() - started));
            later.in(twice.compareTo(PACE) > 0 ? twice : PACE, this::look);
        }
    }
}
