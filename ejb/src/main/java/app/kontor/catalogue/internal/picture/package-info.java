/**
 * What is known of a picture's file: whether it is one, how large, and the sizes that pages show.
 * Pure functions of bytes; nothing here knows items.
 */
@NullMarked
package app.kontor.catalogue.internal.picture;

import org.jspecify.annotations.NullMarked;
