package io.opora.api;

import java.util.function.Function;

/**
 * How the bodies of one kind of request are read; a bean of this type makes its form known to the controllers.
 *
 * @param read asks for each field that the form has; fields that it does not ask for are refused
 */
public record FormType<T>(Class<T> type, Function<Fields, T> read) {}
