package io.opora.process.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevel;

/** Our history level for engines outside of the application. */
public final class HistoryLevels {

    private HistoryLevels() {}

    public static HistoryLevel opora() {
        return new OporaHistoryLevel();
    }
}
