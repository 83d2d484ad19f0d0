package org.xinheng.collect;

import java.nio.file.Path;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 来件. A file that has come in, by whatever way.
 *
 * @param fileName as the sender calls it
 * @param content where the bytes are now; the caller removes it afterwards
 * @param channel {@code desk}, {@code api} or {@code inbox}
 * @param by account or key that sent it
 * @param mapping text of a {@link ColumnMapping}
 */
public record Received(
    DepartmentCode department,
    ItemCode item,
    String fileName,
    Path content,
    String channel,
    String by,
    Optional<String> mapping) {}
