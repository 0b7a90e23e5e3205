@NullMarked
package io.opora.exchange;

import org.jspecify.annotations.NullMarked;
