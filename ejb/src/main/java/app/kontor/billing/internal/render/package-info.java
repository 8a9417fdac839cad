/**
 * Turns a {@link app.kontor.billing.internal.render.DocumentSheet} into PDF/A-3u bytes: texts in
 * Polish, German and English, amount in words, transfer QR, layout. Pure: record in, bytes out; may
 * use FreeMarker, openhtmltopdf, the QR generator and the values of lower capabilities.
 */
@NullMarked
package app.kontor.billing.internal.render;

import org.jspecify.annotations.NullMarked;
