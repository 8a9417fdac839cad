/**
 * What beans and pages of all portals use: the visitor, the portal with its declared pages and
 * navigation, texts, downloads. Sees the roots of {@code access} and {@code party}.
 */
@NullMarked
package app.kontor.web.common.page;

import org.jspecify.annotations.NullMarked;
