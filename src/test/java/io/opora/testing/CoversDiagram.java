package io.opora.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of this class take every sequence flow of a diagram; the class fails if one was left out. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DiagramCoverage.class)
public @interface CoversDiagram {

    /** The id of the process. */
    String value();
}
