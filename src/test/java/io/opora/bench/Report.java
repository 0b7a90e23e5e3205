package io.opora.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of all figures, written anew after each part, so that a run that breaks off leaves what it found. */
class Report {

    private final Path folder;
    private final List<Figure> figures = new ArrayList<>();

    Report(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void add(List<Figure> found) {
        figures.addAll(found);
        found.forEach(figure -> System.out.println(line(figure)));
        write();
    }

    double value(String part, String what) {
        return figures.stream()
                .filter(figure -> figure.part().equals(part) && figure.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No figure yet: " + part + ", " + what))
                .value();
    }

    List<Figure> missed() {
        return figures.stream().filter(Figure::isMissed).toList();
    }

    String table() {
        StringBuilder table = new StringBuilder("| part | what | figure | goal | |\n|---|---|---:|---:|---|\n");
        figures.forEach(figure -> table.append(line(figure)).append('\n'));
        return table.toString();
    }

    private static String line(Figure figure) {
        return "| %s | %s | %s %s | %s | %s |"
                .formatted(
                        figure.part(),
                        figure.what(),
                        Figure.number(figure.value()),
                        figure.unit(),
                        figure.goal() == null ? "" : figure.goal(),
                        figure.goal() == null ? "" : figure.isMissed() ? "missed" : "met");
    }

    private void write() {
        try {
            Files.writeString(folder.resolve("figures.md"), table());
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(
                            folder.resolve("figures.json").toFile(),
                            figures.stream().map(Report::json).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", figure.part());
        json.put("what", figure.what());
        json.put("value", figure.value());
        json.put("unit", figure.unit());
        if (figure.goal() != null) {
            json.put("goal", figure.goal().toString());
            json.put("met", !figure.isMissed());
        }
        return json;
    }
}
