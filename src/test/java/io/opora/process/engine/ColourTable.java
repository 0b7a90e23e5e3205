package io.opora.process.engine;

/** A small decision table: a colour gives its number. */
class ColourTable {

    static final String KEY = "colour-number";

    private ColourTable() {}

    static String written(String expressionLanguage) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                             xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                             id="colours" name="Colours" namespace="http://opora.io/test">
                  <decision id="colour-number" name="Colour" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t" hitPolicy="FIRST">
                      <input id="i"><inputExpression id="ie" typeRef="string" expressionLanguage="%s">
                        <text>colour</text></inputExpression></input>
                      <output id="o1" name="number" typeRef="integer"/>
                      <output id="o2" name="hint" typeRef="string"/>
                      <rule id="r1"><inputEntry id="e1"><text>"RED"</text></inputEntry>
                        <outputEntry id="x1"><text>1</text></outputEntry>
                        <outputEntry id="y1"><text></text></outputEntry></rule>
                      <rule id="r2"><inputEntry id="e2"><text>"GREEN"</text></inputEntry>
                        <outputEntry id="x2"><text>2</text></outputEntry>
                        <outputEntry id="y2"><text>"go"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(expressionLanguage);
    }
}
