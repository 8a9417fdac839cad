@org.jspecify.annotations.NullMarked
package app.kontor.platform.setup.internal;
