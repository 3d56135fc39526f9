package city.kaen.reminder;

import city.kaen.cloud.ObjectStore;
import java.util.Locale;
import java.util.Map;

/// Where notices are put up. A cause is told once: whoever writes its document first sends the message.
///
/// Dying between the two loses the message, not the document; the other way round it could be sent twice, and again
/// with each try.
public final class NoticeBoard {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html; charset=utf-8");

    private final ObjectStore store;
    private final String receipts;
    private final Messages messages;

    public NoticeBoard(ObjectStore store, String receipts, Messages messages) {
        this.store = store;
        this.receipts = receipts;
        this.messages = messages;
    }

    /// Puts a notice up unless its cause was told before.
    ///
    /// @return whether it is told now
    public boolean tell(Notice notice) {
        if (store.head(receipts, notice.place() + ".json", "").isPresent()) {
            return false;
        }
        store.put(receipts, notice.place() + ".html", NoticeDocument.html(notice), HTML);
        if (!store.putIfAbsent(receipts, notice.place() + ".json", NoticeDocument.json(notice), JSON)) {
            return false;
        }
        messages.send(
                "Kaen: " + notice.city() + "/" + notice.department().id() + " "
                        + notice.kind().name().toLowerCase(Locale.ROOT) + " " + notice.cause(),
                NoticeDocument.text(notice));
        return true;
    }
}
