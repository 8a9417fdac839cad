package app.kontor.quoting;

import org.jspecify.annotations.Nullable;

/**
 * Which quotations are listed.
 *
 * @param text in number, name or subject; empty for any
 * @param state null for any
 */
public record QuotationFilter(String text, @Nullable QuotationState state) {}
