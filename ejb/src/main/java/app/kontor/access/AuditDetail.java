package app.kontor.access;

import org.jspecify.annotations.Nullable;

/**
 * A value an audit row tells of.
 *
 * @param field its name as the command has it, for the label
 * @param before what it was, if the command changed it, else null
 * @param value what it is; of an enum's constant its type and name, for example {@code
 *     enum.Channel.PHONE}
 */
public record AuditDetail(String field, @Nullable String before, String value) {}
