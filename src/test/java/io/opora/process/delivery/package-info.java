@NullMarked
package io.opora.process.delivery;

import org.jspecify.annotations.NullMarked;
