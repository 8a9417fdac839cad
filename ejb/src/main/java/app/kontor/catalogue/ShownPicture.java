package app.kontor.catalogue;

import java.io.Serializable;

/**
 * A picture as pages show it.
 *
 * @param hash its name in addresses
 * @param alt what it shows, in the reader's language or else the seller's; the owner's name where
 *     nobody has said it
 */
public record ShownPicture(String hash, String alt) implements Serializable {}
