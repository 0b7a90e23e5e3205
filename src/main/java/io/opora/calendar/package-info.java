/** Working time: hours, exceptions and the production calendar, and the arithmetic of promises over them. Pure Java. */
@NullMarked
package io.opora.calendar;

import org.jspecify.annotations.NullMarked;
