package city.kaen.topology;

import java.util.List;

/// What a function may do. It may do nothing else; nobody may delete an object or an item.
public sealed interface Grant {
    /// Whether a function looks or changes. To change is not to look: a function that does both is granted both.
    enum Access {
        READ,
        /// To put anew and to change what stands there.
        WRITE,
        /// To put anew alone; of items of the table.
        PUT,
        /// To change what stands there alone; of items of the table.
        CHANGE
    }

    /// Objects, with all their versions.
    ///
    /// @param prefix what their keys start with
    record Objects(String bucket, String prefix, Access access) implements Grant {}

    /// Messages to a topic.
    record Messages(String topic) implements Grant {}

    /// Items of the table, chosen by partition key. In a pattern `*` stands for any text.
    ///
    /// @param partitions patterns of the partition keys
    /// @param except patterns of those that are refused all the same
    record Items(List<String> partitions, List<String> except, Access access) implements Grant {
        public Items {
            partitions = List.copyOf(partitions);
            except = List.copyOf(except);
        }
    }
}
