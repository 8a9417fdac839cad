/**
 * The frame around each page, written by code: navigation, top bar, foot, dialogs. Sees the root of
 * {@code party}.
 */
@NullMarked
package app.kontor.web.common.frame;

import org.jspecify.annotations.NullMarked;
