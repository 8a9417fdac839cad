package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a file that somebody wants to hand in as a picture is.
 *
 * @param hash SHA-256 of its content, which names it among the pictures of its owner
 * @param width in pixels as it is seen, 0 if it is refused
 * @param height in pixels as it is seen, 0 if it is refused
 * @param refusal why it can be no picture, as {@link Pictures#add} says; null if it can
 */
public record PictureLook(String hash, int width, int height, @Nullable InvalidInput refusal) {}
