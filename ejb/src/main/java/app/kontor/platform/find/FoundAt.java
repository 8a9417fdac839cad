package app.kontor.platform.find;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where found things are seen. Both are addresses from the host's root on, because each kind has
 * its own portal: {@code /orders/office/order.xhtml?order=}.
 *
 * @param page of one of them, up to what names it
 * @param list of all that fit, up to the words; null where there is none
 */
public record FoundAt(String page, @Nullable String list) implements Serializable {}
