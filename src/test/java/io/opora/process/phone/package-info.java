@NullMarked
package io.opora.process.phone;

import org.jspecify.annotations.NullMarked;
