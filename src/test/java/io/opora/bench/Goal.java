package io.opora.bench;

import java.util.Locale;

/** What a figure should come to. */
public sealed interface Goal {

    boolean isMetBy(double value);

    record AtMost(double bound) implements Goal {

        @Override
        public boolean isMetBy(double value) {
            return value <= bound;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "≤ %s", Figure.number(bound));
        }
    }

    record AtLeast(double bound) implements Goal {

        @Override
        public boolean isMetBy(double value) {
            return value >= bound;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "≥ %s", Figure.number(bound));
        }
    }
}
