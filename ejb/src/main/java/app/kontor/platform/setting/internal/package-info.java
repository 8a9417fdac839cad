/** Settings as rows of one table. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.setting.internal;
