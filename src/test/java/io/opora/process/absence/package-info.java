@NullMarked
package io.opora.process.absence;

import org.jspecify.annotations.NullMarked;
