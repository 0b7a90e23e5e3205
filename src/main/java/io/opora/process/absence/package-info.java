/** The process of an absence: it waits for both ends and passes tickets on and back. */
@NullMarked
package io.opora.process.absence;

import org.jspecify.annotations.NullMarked;
