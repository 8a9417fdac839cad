package app.kontor.web.common.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported list.
 *
 * @param key of the heading's text
 * @param value the cell of a row: text, number, date, instant, constant, boolean, or null for empty
 */
public record Column<T>(String key, Function<T, @Nullable Object> value) {}
