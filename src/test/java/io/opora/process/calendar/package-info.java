@org.jspecify.annotations.NullMarked
package io.opora.process.calendar;
