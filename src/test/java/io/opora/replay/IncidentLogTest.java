package io.opora.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentLogTest {

    @TempDir
    Path folder;

    Path csv;

    @BeforeEach
    void copyTheSample() throws IOException {
        csv = folder.resolve("incidents.csv");
        try (InputStream sample = Objects.requireNonNull(getClass().getResourceAsStream("/replay/incidents.csv"))) {
            Files.copy(sample, csv);
        }
    }

    @Test
    void incidentsComeWithTheirChangesInTheOrderTheyHappened() {
        IncidentLog log = IncidentLog.read(csv);

        assertThat(log.incidents()).extracting(LoggedIncident::number).containsExactly("INC9000001", "INC9000002");
        LoggedIncident first = log.incidents().get(0);
        assertThat(first.updates()).extracting(Update::state).containsExactly("New", "Active", "Resolved", "Closed");
        assertThat(log.oddities().of("row out of order, put in its place")).isEqualTo(1);
    }

    @Test
    void withinAMinuteTheModificationsNumberDecides() {
        assertThat(IncidentLog.read(csv).incidents().get(1).updates())
                .extracting(Update::state)
                .containsExactly("New", "Active", "Resolved");
    }

    @Test
    void datesHaveTheDayFirst() {
        LoggedIncident incident = IncidentLog.read(csv).incidents().get(1);

        assertThat(incident.openedAt()).isEqualTo(LocalDateTime.parse("2016-05-12T23:58"));
        assertThat(incident.lastInstant()).isEqualTo(LocalDateTime.parse("2016-05-13T00:10"));
    }

    @Test
    void aQuestionMarkMeansNotKnown() {
        LoggedIncident incident = IncidentLog.read(csv).incidents().get(0);

        assertThat(incident.updates().get(0).engineer()).isNull();
        assertThat(incident.updates().get(1).engineer()).isEqualTo("Resolver 1");
        assertThat(incident.updates().get(1).group()).isEqualTo("Group 1");
    }

    @Test
    void whatCannotBeReadIsCounted() {
        Tally oddities = IncidentLog.read(csv).oddities();

        assertThat(oddities.of("row that does not have the header's columns")).isEqualTo(1);
        assertThat(oddities.of("row with an unreadable date or number")).isEqualTo(2);
    }

    @Test
    void theLogMayBeZipped() throws IOException {
        Path zip = folder.resolve("log.zip");
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(bytes)) {
            entries.putNextEntry(new ZipEntry("readme.txt"));
            entries.putNextEntry(new ZipEntry("incidents.csv"));
            Files.copy(csv, entries);
        }

        assertThat(IncidentLog.read(zip).incidents())
                .isEqualTo(IncidentLog.read(csv).incidents());
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncidentLog.read(other))
                .withMessageContaining("no column");
    }
}
