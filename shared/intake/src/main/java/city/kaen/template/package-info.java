/// Templates: empty workbooks for departments to fill in, made from the same definitions that read them.
@NullMarked
package city.kaen.template;

import org.jspecify.annotations.NullMarked;
