package io.opora.process.engine;

import static io.opora.process.engine.Deployments.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.testing.OporaTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class ProcessExpressionsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    Deployments deployments;

    @BeforeEach
    void open() {
        deployments = new Deployments(repository);
    }

    @AfterEach
    void close() {
        deployments.close();
    }

    @Test
    void reachABeanMadeForThem() {
        assertThat(evaluated("${probe.greet(execution)}", Map.of())).isEqualTo("Hello, OP-1");
    }

    @Test
    void reachVariablesAndTheExecution() {
        assertThat(evaluated("${word.toUpperCase()} ${execution.processBusinessKey}", Map.of("word", "yes")))
                .isEqualTo("YES OP-1");
    }

    @Test
    void preferTheBeanToAVariableOfItsName() {
        assertThat(evaluated("${probe.greet(execution)}", Map.of("probe", "a forged one")))
                .isEqualTo("Hello, OP-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${runtimeService.createProcessInstanceQuery().count()}",
                "${execution.processEngineServices.runtimeService}",
                "${execution.getProcessEngineServices().getIdentityService().createUserQuery().list()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.class.classLoader}"
            })
    void reachNothingElse(String expression) {
        assertThatThrownBy(() -> evaluated(expression, Map.of()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageMatching("(?s).*(Cannot resolve identifier|Expressions cannot reach).*");
    }

    @Test
    void delegateToListedBeansOnly() {
        deployments.deploy(process("delegating").serviceTask().camundaDelegateExpression("${processDeployment}"));
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("delegating"))
                .hasMessageContaining("Cannot resolve identifier 'processDeployment'");
    }

    private Object evaluated(String expression, Map<String, Object> variables) {
        deployments.deploy(process("evaluating")
                .serviceTask()
                .camundaExpression(expression)
                .camundaResultVariable("result")
                .userTask());
        String id = runtime.startProcessInstanceByKey("evaluating", "OP-1", variables)
                .getId();
        return runtime.getVariable(id, "result");
    }
}
