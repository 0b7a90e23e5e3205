package io.opora.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every drawing keeps to, so that a person reads it at a glance in the Modeler and in Cockpit. */
class DiagramPictureTest {

    static Stream<Diagram> diagrams() {
        return Diagram.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachStepIsDrawn(Diagram diagram) {
        Set<String> drawn = diagram.elements(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(diagram.elements(FlowNode.class)).extracting(FlowNode::getId).allMatch(drawn::contains);
        assertThat(diagram.elements(BpmnShape.class))
                .extracting(BpmnShape::getBounds)
                .allSatisfy(bounds -> {
                    assertThat(bounds.getX()).isPositive();
                    assertThat(bounds.getY()).isPositive();
                    assertThat(bounds.getWidth()).isPositive();
                    assertThat(bounds.getHeight()).isPositive();
                });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachFlowIsDrawnStraight(Diagram diagram) {
        Set<String> drawn = diagram.elements(BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(diagram.elements(SequenceFlow.class))
                .extracting(SequenceFlow::getId)
                .allMatch(drawn::contains);
        assertThat(diagram.elements(BpmnEdge.class)).allSatisfy(edge -> assertThat(Line.of(edge))
                .as(edge.getId())
                .isNotEmpty()
                .allMatch(line -> line.isHorizontal() || line.isVertical()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noFlowsCross(Diagram diagram) {
        List<BpmnEdge> edges = List.copyOf(diagram.elements(BpmnEdge.class));
        for (BpmnEdge one : edges) {
            for (BpmnEdge other : edges.subList(edges.indexOf(one) + 1, edges.size())) {
                assertThat(Line.of(one))
                        .as(one.getId() + " and " + other.getId())
                        .noneMatch(line -> Line.of(other).stream().anyMatch(line::crosses));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noStepsOverlap(Diagram diagram) {
        List<BpmnShape> shapes = diagram.elements(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent))
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .toList();
        for (BpmnShape one : shapes) {
            for (BpmnShape other : shapes.subList(shapes.indexOf(one) + 1, shapes.size())) {
                assertThat(overlap(one.getBounds(), other.getBounds()))
                        .as(one.getId() + " over " + other.getId())
                        .isFalse();
            }
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    /** One straight piece of a flow. */
    private record Line(double x1, double y1, double x2, double y2) {

        static List<Line> of(BpmnEdge edge) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            return Stream.iterate(1, i -> i < points.size(), i -> i + 1)
                    .map(i -> between(points.get(i - 1), points.get(i)))
                    .toList();
        }

        private static Line between(Waypoint a, Waypoint b) {
            return new Line(
                    Math.min(a.getX(), b.getX()),
                    Math.min(a.getY(), b.getY()),
                    Math.max(a.getX(), b.getX()),
                    Math.max(a.getY(), b.getY()));
        }

        boolean isHorizontal() {
            return y1 == y2;
        }

        boolean isVertical() {
            return x1 == x2;
        }

        /** Touching counts as well: flows meet in gateways, at different corners. */
        boolean crosses(Line other) {
            return x1 <= other.x2 && other.x1 <= x2 && y1 <= other.y2 && other.y1 <= y2;
        }
    }
}
