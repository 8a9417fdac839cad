/** The beans and statements of tax; nobody outside it looks in here. */
@NullMarked
package app.kontor.tax.internal;

import org.jspecify.annotations.NullMarked;
