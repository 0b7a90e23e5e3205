/** Random lives of tickets, against what must hold of their clocks at every moment. */
@NullMarked
package io.opora.model;

import org.jspecify.annotations.NullMarked;
