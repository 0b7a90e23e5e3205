@NullMarked
package io.opora.process.rest;

import org.jspecify.annotations.NullMarked;
